package org.seqlab.audio;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.seqlab.math.Matrix;
import org.seqlab.train.SplitMix;

class BackgroundTest {
    @ParameterizedTest
    @EnumSource(Background.class)
    void noisesAreFiniteAndOfTheSameLoudness(Background background) {
        double[] noise = background.make(8000, 4001, new Random(1));
        assertEquals(4001, noise.length);
        assertEquals(1, Levels.rms(noise), 1e-9);
        assertTrue(Arrays.stream(noise).allMatch(Double::isFinite));
        assertArrayEquals(noise, background.make(8000, 4001, new Random(1)));
    }

    @Test
    void noNoiseServesForTrainingAndTesting() {
        assertEquals(
                Background.values().length,
                Background.list(true).size() + Background.list(false).size());
        assertTrue(Background.list(true).stream().noneMatch(Background.list(false)::contains));
    }

    @Test
    void tunesHavePitchAndClatterHasKnocks() {
        for (long seed = 1; seed <= 5; seed++) {
            double white = peak(Background.WHITE.make(8000, 16000, new Random(seed)));
            double tunes = peak(Background.TUNES.make(8000, 16000, new Random(seed)));
            assertTrue(tunes > 2 * white, tunes + " against " + white);
            double[] clatter = Background.CLATTER.make(8000, 16000, new Random(seed));
            assertTrue(Arrays.stream(clatter).map(Math::abs).max().orElseThrow() > 5);
        }
    }

    /** The share of the loudest frequency, on average over time. */
    private static double peak(double[] x) {
        Matrix power = Spectrogram.of(x, 200, 8000, 120);
        double sum = 0;
        for (int t = 0; t < power.cols(); t++) {
            double all = 0;
            double most = 0;
            for (int k = 0; k < power.rows(); k++) {
                all += power.get(k, t);
                most = Math.max(most, power.get(k, t));
            }
            sum += most / all;
        }
        return sum / power.cols();
    }

    @Test
    void variationsDifferInLengthByAtMostTwelvePercent() {
        double[] word = new double[1000];
        Arrays.setAll(word, n -> Math.sin(0.2 * n));
        Random rng = new Random(3);
        for (int k = 0; k < 20; k++) {
            double[] varied = Levels.vary(word, rng);
            assertTrue(varied.length > 1000 / 1.13 && varied.length < 1000 / 0.87);
            assertEquals(1, Levels.rms(varied), 1e-9);
        }
    }

    @Test
    void levelsByHand() {
        double[] mix = {1, 2, 3};
        Levels.addInto(mix, new double[] {1, 1}, 1, 0.5);
        assertArrayEquals(new double[] {1, 2.5, 3.5}, mix);
        Levels.normalizeInPlace(mix, 0.7);
        assertArrayEquals(new double[] {0.2, 0.5, 0.7}, mix, 1e-12);
        double[] silence = new double[2];
        Levels.normalizeInPlace(silence, 0.7);
        assertArrayEquals(new double[2], silence);
    }

    @Test
    void noiseNeedsARateAndALengthAndSoundMustFit() {
        SplitMix rng = new SplitMix(1);
        assertMessage(
                "Background.make: rate and length must be at least 1, but they are 0 Hz and 7.",
                () -> Background.TRAIN.make(0, 7, rng));
        assertMessage(
                "Background.make: rate and length must be at least 1, but they are 8000 Hz and -1.",
                () -> Background.WHITE.make(8000, -1, rng));
        assertMessage(
                "Levels.addInto: sound of 5 samples must fit into mix of 7, but at is 3.",
                () -> Levels.addInto(new double[7], new double[5], 3, 1));
        assertMessage(
                "Levels.addInto: sound of 5 samples must fit into mix of 7, but at is -1.",
                () -> Levels.addInto(new double[7], new double[5], -1, 1));
    }

    private static void assertMessage(String expected, Executable call) {
        assertEquals(expected, assertThrows(IllegalArgumentException.class, call).getMessage());
    }
}
