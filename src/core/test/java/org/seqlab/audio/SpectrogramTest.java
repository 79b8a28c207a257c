package org.seqlab.audio;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.seqlab.math.Matrix;

class SpectrogramTest {
    private static double[] signal(int length) {
        double[] x = new double[length];
        Arrays.setAll(x, n -> Math.sin(1.3 * n) + 0.3 * Math.cos(0.2 * n * n));
        return x;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 7, 12, 30, 200, 256})
    void transformAgreesWithTheDefinition(int size) {
        double[] x = signal(size);
        double[] re = new double[size];
        double[] im = new double[size];
        new Fourier(size).transformInto(x, re, im);
        for (int k = 0; k < size; k++) {
            double a = 0;
            double b = 0;
            for (int n = 0; n < size; n++) {
                a += x[n] * Math.cos(2 * Math.PI * k * n / size);
                b -= x[n] * Math.sin(2 * Math.PI * k * n / size);
            }
            assertEquals(a, re[k], 1e-9);
            assertEquals(b, im[k], 1e-9);
        }
    }

    @ParameterizedTest
    @CsvSource({"8, 5, 41", "7, 3, 41", "11, 0, 11", "2, 1, 5", "1031, 7, 2100", "1, 0, 3"})
    void powerByTheFormula(int size, int overlap, int length) {
        double[] x = signal(length);
        Matrix power = Spectrogram.of(x, size, 100, overlap);
        assertEquals((length - overlap) / (size - overlap), power.cols());
        assertEquals(size / 2 + 1, power.rows());
        double squares = 0;
        for (int n = 0; n < size; n++) {
            squares += window(n, size) * window(n, size);
        }
        for (int t = 0; t < power.cols() && squares > 0; t++) {
            for (int k = 0; k < power.rows(); k++) {
                double a = 0;
                double b = 0;
                for (int n = 0; n < size; n++) {
                    double v = window(n, size) * x[t * (size - overlap) + n];
                    a += v * Math.cos(2 * Math.PI * k * n / size);
                    b += v * Math.sin(2 * Math.PI * k * n / size);
                }
                int sides = k == 0 || size % 2 == 0 && k == size / 2 ? 1 : 2;
                assertEquals(sides * (a * a + b * b) / (100 * squares), power.get(k, t), 1e-12);
            }
        }
    }

    private static double window(int n, int size) {
        return 0.5 - 0.5 * Math.cos(2 * Math.PI * n / (size - 1));
    }

    @Test
    void aToneStandsInItsOwnRow() {
        double[] x = new double[400];
        Arrays.setAll(x, n -> Math.sin(2 * Math.PI * 1000 * n / 8000));
        Matrix power = Spectrogram.of(x, 200, 8000, 120);
        for (int t = 0; t < power.cols(); t++) {
            assertEquals(25, power.argmax(t));
        }
    }

    @Test
    void tenSecondsMakeTheCoursesShape() {
        Matrix x = Spectrogram.ofCourse(new Clip(44_100, 2, new short[882_000]));
        assertEquals(101, x.rows());
        assertEquals(5511, x.cols());
        assertEquals(0, x.sum());
    }

    @Test
    void shortSignalsAreFilledWithSilence() {
        double[] padded = Arrays.copyOf(signal(5), 8);
        assertEquals(Spectrogram.of(padded, 8, 100, 3), Spectrogram.of(signal(5), 8, 100, 3));
    }

    @Test
    void badArgumentsAreNamed() {
        refuses(() -> Spectrogram.of(new double[0], 8, 100, 3), "x must have at least one sample");
        refuses(() -> Spectrogram.of(signal(9), 8, 0, 3), "rate must be at least 1 Hz");
        refuses(() -> Spectrogram.of(signal(9), 8, 100, 8), "overlap must be 0 to size - 1");
        refuses(() -> Spectrogram.of(signal(9), 8, 100, -1), "overlap is -1");
        refuses(() -> new MelFilters(5, 200, 0, 0, 4000), "rate must be at least 1 Hz");
        refuses(() -> new MelFilters(5, 200, 8000, 0, 5000), "highest 5000.0 Hz");
        refuses(() -> new MelFilters(100, 64, 8000, 0, 4000), "holds no frequency");
    }

    private static void refuses(Runnable call, String reason) {
        String message = assertThrows(IllegalArgumentException.class, call::run).getMessage();
        assertTrue(message.contains(reason), message);
    }

    @Test
    void melScaleByHand() {
        assertEquals(781.17, MelFilters.mel(700), 0.01);
        assertEquals(1234, MelFilters.hertz(MelFilters.mel(1234)), 1e-9);
    }

    @Test
    void neighboringMelFiltersAddUpToOne() {
        MelFilters filters = new MelFilters(11, 512, 8000, 100, 4000);
        Matrix sums = filters.weights().sumOfRows();
        double from = MelFilters.hertz(firstPeak(11, 100));
        for (int k = 0; k < sums.cols(); k++) {
            double f = 8000.0 * k / 512;
            boolean between = f > from && f < 3300;
            if (between) {
                assertEquals(1, sums.get(0, k), 1e-9, "at " + f + " Hz");
            }
        }
    }

    private static double firstPeak(int bands, double lowest) {
        double low = MelFilters.mel(lowest);
        return low + (MelFilters.mel(4000) - low) / (bands + 1);
    }

    @Test
    void melFeaturesHaveAFrameEveryTenMilliseconds() {
        Matrix x = MelFeatures.speech().of(signal(8000));
        assertEquals(32, x.rows());
        assertEquals((8000 - 256) / 80 + 1, x.cols());
    }

    @Test
    void resamplingKeepsATone() {
        double[] x = new double[800];
        Arrays.setAll(x, n -> Math.sin(2 * Math.PI * 440 * n / 8000));
        for (int rate : new int[] {16_000, 11_025, 6000}) {
            Sound y = Resampler.resample(Sound.mono(8000, x), rate);
            assertEquals((int) Math.ceil(0.1 * rate), y.frames());
            for (int n = y.frames() / 4; n < y.frames() / 2; n++) {
                double expected = Math.sin(2 * Math.PI * 440 * n / rate);
                assertEquals(expected, y.channels()[0][n], 2e-3);
            }
        }
    }

    @Test
    void resamplingFoldsNothingBack() {
        double[] x = new double[1600];
        Arrays.setAll(x, n -> Math.sin(2 * Math.PI * 3000 * n / 8000));
        double[] y = Resampler.resample(Sound.mono(8000, x), 4000).channels()[0];
        double largest = Arrays.stream(y, 200, 600).map(Math::abs).max().orElseThrow();
        assertTrue(largest < 1e-3, "a tone above the new Nyquist frequency is left: " + largest);
    }

    @Test
    void resamplingRefusesZeroHertzAndSilence() {
        refuses(() -> Resampler.resample(Sound.mono(8000, 1), 0), "rate must be at least 1 Hz");
        refuses(() -> Resampler.resample(Sound.mono(8000), 4000), "at least one frame");
        refuses(() -> Resampler.stretch(new double[3], 0, 2), "step must be above 0");
        assertArrayEquals(
                new double[] {1, 2},
                Resampler.resample(Sound.mono(8000, 1, 2), 8000).channels()[0]);
    }
}
