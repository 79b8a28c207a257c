package org.seqlab.trigger;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.seqlab.audio.Clip;
import org.seqlab.math.Matrix;
import org.seqlab.math.NumpyRandom;

class TrainingExampleTest {
    private static Clip clip(int ms, int level) {
        short[] samples = new short[ms];
        for (int n = 0; n < ms; n++) {
            samples[n] = (short) (n % 2 == 0 ? level : -level);
        }
        return new Clip(1000, 1, samples);
    }

    @ParameterizedTest
    @CsvSource({
        "670, 1430, 1431, 2000, false",
        "670, 1430, 1430, 2000, true",
        "670, 1430, 100, 669, false",
        "670, 1430, 100, 670, true",
        "670, 1430, 700, 800, true",
        "700, 800, 670, 1430, true"
    })
    void segmentsIncludeBothEnds(int start, int end, int from, int to, boolean overlap) {
        assertEquals(
                overlap, new Segment(start, end).isOverlapping(List.of(new Segment(from, to))));
        assertFalse(new Segment(start, end).isOverlapping(List.of()));
    }

    @Test
    void placementReproducesThePublishedDraws() {
        Placement place = Placement.draw(916, List.of(new Segment(3790, 4400)), new NumpyRandom(5));
        assertEquals(new Segment(2254, 3169), place.segment());
        assertEquals(List.of(2915, 2254), place.draws());
    }

    @Test
    void placementGivesUpAfterSevenDraws() {
        Placement place = Placement.draw(50, List.of(new Segment(0, 9999)), new NumpyRandom(1));
        assertFalse(place.found());
        assertEquals(7, place.draws().size());
        assertEquals(new Segment(10_000, 10_000), place.segment());
    }

    @Test
    void longestClipHasOnePlaceAndLongerOnesAreRefused() {
        NumpyRandom rng = new NumpyRandom(3);
        assertEquals(new Segment(0, 9998), Placement.draw(9999, List.of(), rng).segment());
        String message =
                assertThrows(
                                IllegalArgumentException.class,
                                () -> Placement.draw(10_000, List.of(), rng))
                        .getMessage();
        assertTrue(message.contains("shorter than the background of 10000 ms"), message);
        assertThrows(IllegalArgumentException.class, () -> new Segment(5, 3));
    }

    @ParameterizedTest
    @CsvSource({"0, 1, 50", "5000, 688, 50", "9640, 1326, 49", "9992, 1374, 1"})
    void onesBeginAfterTheEndAndStopAtTheLastLabel(int end, int first, int count) {
        Matrix zeros = Matrix.zeros(1, 1375);
        Matrix y = Labels.insertOnes(zeros, end);
        assertEquals(count, y.sum());
        assertEquals(0, y.get(0, first - 1));
        assertEquals(1, y.get(0, first));
        assertEquals(0, zeros.sum());
    }

    @Test
    void wordsBehindTheTrackLeaveTheLabelsAlone() {
        assertEquals(0, Labels.insertOnes(Matrix.zeros(1, 1375), 9993).sum());
        assertEquals(0, Labels.insertOnes(Matrix.zeros(1, 1375), 10_000).sum());
    }

    @Test
    void labelsRefuseAWrongShapeAndNegativeTimes() {
        Matrix column = Matrix.zeros(1375, 2);
        assertThrows(IllegalArgumentException.class, () -> Labels.insertOnes(column, 5));
        Matrix y = Matrix.zeros(1, 7);
        assertThrows(IllegalArgumentException.class, () -> Labels.insertOnes(y, -1));
        assertMessage("at least 0, but they are 5 and -1.", () -> Labels.insertOnes(y, 5, -1));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void examplesLabelEveryTriggerWordAndNothingElse(long seed) {
        TrainingExample e =
                TrainingExample.create(
                        clip(10_000, 900),
                        List.of(clip(700, 3000), clip(500, 2000)),
                        List.of(clip(300, 2500)),
                        1375,
                        new NumpyRandom(seed));
        long activates =
                e.insertions().stream()
                        .filter(i -> i.activate() && i.segment().end() < 9600)
                        .count();
        assertEquals(50.0 * activates, withoutLate(e), 1e-9);
        assertEquals(-20, e.audio().dbfs(), 0.1);
        assertEquals(10_000, e.audio().milliseconds());
        List<Segment> placed =
                e.insertions().stream()
                        .map(TrainingExample.Insertion::segment)
                        .filter(s -> !s.equals(Placement.NOWHERE))
                        .toList();
        for (int i = 1; i < placed.size(); i++) {
            assertFalse(placed.get(i).isOverlapping(placed.subList(0, i)));
        }
    }

    /** Counts ones before the last 50 labels' worth of words that reach the end. */
    private static double withoutLate(TrainingExample e) {
        Matrix y = e.y();
        double ones = y.sum();
        for (TrainingExample.Insertion i : e.insertions()) {
            if (i.activate() && i.segment().end() >= 9600) {
                ones -= Labels.insertOnes(Matrix.zeros(1, y.cols()), i.segment().end()).sum();
            }
        }
        return ones;
    }

    @Test
    void emptyListsAndTooLongWordsAreRefused() {
        Clip track = clip(10_000, 900);
        List<Clip> words = List.of(clip(300, 2500));
        NumpyRandom rng = new NumpyRandom(1);
        List<Clip> none = List.of();
        assertThrows(
                IllegalArgumentException.class,
                () -> TrainingExample.create(track, none, words, 7, rng));
        assertThrows(
                IllegalArgumentException.class,
                () -> TrainingExample.create(track, words, words, 0, rng));
        assertMessage(
                "activates[1] must be shorter than the background of 10000 ms, but it lasts 10000",
                () -> TrainingExample.create(track, List.of(words.get(0), track), words, 7, rng));
        assertMessage(
                "negatives[0] must be shorter",
                () -> TrainingExample.create(track, words, List.of(clip(12_345, 2)), 7, rng));
        assertMessage(
                "background must last 10000 ms, but it lasts 9999 ms.",
                () -> TrainingExample.create(clip(9999, 2), words, words, 7, rng));
    }

    private static void assertMessage(String part, Executable call) {
        String message = assertThrows(IllegalArgumentException.class, call).getMessage();
        assertTrue(message.contains(part), message);
    }

    @Test
    void chimeComesAtTheTwentyFirstStepInARow() {
        double[] p = new double[100];
        Arrays.fill(p, 10, 30, 0.9);
        assertEquals(List.of(), Chime.afterRun(p, 0.5));
        p[30] = 0.5;
        assertEquals(List.of(30), Chime.afterRun(p, 0.5));
        Arrays.fill(p, 10, 100, 0.9);
        assertEquals(List.of(30, 51, 72, 93), Chime.afterRun(p, 0.5));
        p[40] = 0.1;
        assertEquals(List.of(30, 61, 82), Chime.afterRun(p, 0.5));
    }

    @Test
    void olderChimeWaitsSeventyFiveSteps() {
        double[] p = new double[200];
        Arrays.fill(p, 0.6);
        assertEquals(List.of(75, 151), Chime.afterPause(p, 0.5));
        assertEquals(List.of(), Chime.afterPause(p, 0.6));
        assertEquals(List.of(), Chime.afterPause(new double[0], 0.5));
    }

    @Test
    void chimeIsLaidOverTheClipAtItsStep() {
        double[] p = new double[100];
        Arrays.fill(p, 10, 31, 0.9);
        Clip audio = clip(1000, 0);
        Clip result = Chime.onActivate(audio, clip(7, 500), p, 0.5);
        assertEquals(0, result.sample(299, 0));
        assertEquals(500, result.sample(300, 0));
        assertEquals(0, result.sample(307, 0));
        assertArrayEquals(new double[] {300}, Chime.milliseconds(List.of(30), 100, 1), 1e-9);
    }

    @Test
    void eventsAreMatchedOneToOne() {
        double[] ends = {1000, 5000, 5200};
        EventScore score = EventScore.of(ends, new double[] {1100, 1200, 5300, 8000}, 100, 500);
        assertEquals(new EventScore(2, 2, 1), score);
        assertEquals(0.5, score.precision());
        assertEquals(2 / 3.0, score.recall(), 1e-12);
        assertEquals(4 / 7.0, score.f1(), 1e-12);
    }

    @Test
    void silenceDetectsNothingAndScoresNothing() {
        EventScore silent = EventScore.of(new double[] {1000}, new double[0], 100, 500);
        assertEquals(0, silent.recall());
        assertEquals(0, silent.f1());
        assertEquals(1, EventScore.of(new double[0], new double[0], 100, 500).f1());
        assertEquals(new EventScore(1, 0, 1), silent.plus(new EventScore(1, 0, 0)));
    }
}
