package org.seqlab.trigger;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.seqlab.audio.Background;
import org.seqlab.audio.Levels;
import org.seqlab.audio.Sound;
import org.seqlab.speech.Recording;
import org.seqlab.train.SplitMix;

class VarietyTest {
    private static double[] tone(int length) {
        double[] samples = new double[length];
        for (int n = 0; n < length; n++) {
            samples[n] = Math.sin(0.3 * n);
        }
        return samples;
    }

    @Test
    void colorAddsFourEchoesOfBoundedStrength() {
        double[] impulse = {0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0};
        double[] y = Levels.color(impulse, 0.6, new SplitMix(3));
        assertArrayEquals(new double[] {0, 0, 1}, Arrays.copyOf(y, 3));
        for (int k = 1; k <= 4; k++) {
            assertTrue(y[2 + k] != 0 && Math.abs(y[2 + k]) <= 0.6 / Math.sqrt(k), "echo " + k);
        }
        assertArrayEquals(new double[4], Arrays.copyOfRange(y, 7, 11));
        assertArrayEquals(tone(7), Levels.color(tone(7), 0, new SplitMix(3)));
    }

    @Test
    void wordsDifferInLengthAndTimbreButNotInLoudness() {
        SplitMix rng = new SplitMix(5);
        double[] word = tone(1000);
        List<Integer> lengths = new ArrayList<>();
        for (int k = 0; k < 20; k++) {
            double[] varied = Variety.word(word, rng);
            assertEquals(1, Levels.rms(varied), 1e-9);
            lengths.add(varied.length);
        }
        assertTrue(lengths.stream().allMatch(n -> n >= 1000 / 1.16 - 1 && n <= 1000 / 0.84));
        assertTrue(lengths.stream().distinct().count() > 10, lengths.toString());
        assertArrayEquals(tone(1000), word);
        assertThrows(IllegalArgumentException.class, () -> Levels.vary(word, 1, rng));
    }

    @Test
    void noisesAreAsLoudAsTheOriginalsAndSomeSwell() {
        SplitMix rng = new SplitMix(7);
        List<Background> white = List.of(Background.WHITE);
        int swelling = 0;
        for (int k = 0; k < 25; k++) {
            double[] noise = Variety.noise(white, 8000, 8000, rng);
            assertEquals(1, Levels.rms(noise), 1e-9);
            swelling += loudest(noise) > 1.5 * quietest(noise) ? 1 : 0;
        }
        assertTrue(swelling > 3 && swelling < 20, swelling + " of 25 swell");
    }

    private static double loudest(double[] noise) {
        return Arrays.stream(tenths(noise)).max().orElseThrow();
    }

    private static double quietest(double[] noise) {
        return Arrays.stream(tenths(noise)).min().orElseThrow();
    }

    private static double[] tenths(double[] noise) {
        double[] rms = new double[10];
        int part = noise.length / 10;
        Arrays.setAll(rms, i -> Levels.rms(Arrays.copyOfRange(noise, i * part, (i + 1) * part)));
        return rms;
    }

    @Test
    void wordsLikeTheTriggerComeThreeTimesAsOften() {
        List<Recording> recordings =
                List.of(spoken("activate", 11), spoken("navigate", 13), spoken("five", 17));
        Words words = Words.forTraining(recordings, "activate", 8000);
        assertEquals(List.of(11), lengths(words.activates()));
        assertEquals(List.of(13, 13, 13, 17), lengths(words.negatives()));
        assertEquals(List.of(13, 17), lengths(Words.of(recordings, "activate", 8000).negatives()));
    }

    private static Recording spoken(String word, int length) {
        Sound sound = Sound.mono(8000, tone(length));
        return new Recording(word, "voice", 0, Recording.Split.TRAINING, () -> sound);
    }

    private static List<Integer> lengths(List<double[]> words) {
        return words.stream().map(w -> w.length).toList();
    }

    @Test
    void trainingScenesKeepWordsApartAndExaminationsStayAsTheyWere() {
        Words words = new Words(8000, List.of(tone(900)), List.of(tone(500), tone(700)));
        List<Background> noises = Background.list(false);
        Scene scene = Scene.forTraining(words, noises, 20, new SplitMix(8));
        List<Segment> all = new ArrayList<>(scene.activates());
        all.addAll(scene.negatives());
        assertTrue(all.size() > 5);
        for (int i = 0; i < all.size(); i++) {
            assertTrue(all.get(i).end() < 20_000);
            assertFalse(all.get(i).isOverlapping(all.subList(0, i)));
        }
        Scene exam = Scene.make(words, noises, 20, new SplitMix(8));
        assertFalse(Arrays.equals(scene.ends(), exam.ends()));
    }
}
