package org.seqlab.simd;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FunctionsTest {
    private interface Doubles {
        void apply(double[] x, int xo, double[] y, int yo, int n);
    }

    private interface Floats {
        void apply(float[] x, int xo, float[] y, int yo, int n);
    }

    private interface Exact {
        double of(double x);
    }

    private static double[] arguments(int n) {
        Random random = new Random(n);
        double[] x = new double[n + 5];
        for (int i = 0; i < x.length; i++) {
            x[i] = random.nextGaussian() * Math.pow(10, random.nextInt(4) - 2);
        }
        return x;
    }

    private static void close(int n, double relative, Exact exact, Doubles doubles) {
        double[] x = arguments(n);
        double[] y = x.clone();
        doubles.apply(y, 2, y, 2, n);
        for (int i = 0; i < x.length; i++) {
            double expected = i < 2 || i >= n + 2 ? x[i] : exact.of(x[i]);
            assertEquals(expected, y[i], relative * Math.abs(expected), "of " + x[i]);
        }
    }

    private static void closeFloat(int n, double relative, Exact exact, Floats floats) {
        double[] x = arguments(n);
        float[] f = new float[x.length];
        for (int i = 0; i < f.length; i++) {
            f[i] = (float) x[i];
        }
        float[] y = f.clone();
        floats.apply(f, 2, y, 1, n);
        for (int i = 1; i < n + 1; i++) {
            double expected = exact.of(f[i + 1]);
            assertEquals(expected, y[i], relative * Math.abs(expected), "of " + f[i + 1]);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 8, 16, 17, 31, 1009})
    void functionsAreTheJdksToRounding(int n) {
        close(n, 2e-15, Math::exp, DoubleMath::exp);
        close(n, 2e-15, Math::tanh, DoubleMath::tanh);
        close(n, 2e-15, x -> 1 / (1 + Math.exp(-x)), DoubleMath::sigmoid);
        closeFloat(n, 1e-6, Math::exp, FloatMath::exp);
        closeFloat(n, 1e-6, Math::tanh, FloatMath::tanh);
        closeFloat(n, 1e-6, x -> 1 / (1 + Math.exp(-x)), FloatMath::sigmoid);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 13, 27, 101})
    void softmaxSumsToOneAndIgnoresAConstant(int n) {
        double[] x = arguments(n);
        double[] y = new double[n];
        double[] shifted = new double[n];
        DoubleMath.softmax(x, 0, y, 0, n);
        for (int i = 0; i < n; i++) {
            x[i] += 700;
        }
        DoubleMath.softmax(x, 0, shifted, 0, n);
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += y[i];
            assertEquals(y[i], shifted[i], 1e-12);
        }
        assertEquals(1, sum, 1e-14);
    }

    @Test
    void extremesSaturateAndNanStaysNan() {
        float[] f = {
            -1000, 1000, Float.NaN, Float.NEGATIVE_INFINITY, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
        };
        float[] y = new float[f.length];
        FloatMath.sigmoid(f, 0, y, 0, f.length);
        assertEquals(0, y[0], 1e-37);
        assertEquals(1, y[1]);
        assertTrue(Float.isNaN(y[2]));
        FloatMath.tanh(f, 0, y, 0, f.length);
        assertEquals(-1, y[0]);
        assertTrue(Float.isNaN(y[2]));
        FloatMath.exp(f, 0, y, 0, f.length);
        assertEquals(0, y[0]);
        assertEquals(0, y[3]);
        assertTrue(Float.isNaN(y[2]));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 17, 67, 211})
    void dotAndAxpyAreTheSums(int n) {
        double[] x = arguments(n);
        double[] y = arguments(n + 1);
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += x[i + 1] * y[i + 2];
        }
        assertEquals(sum, DoubleMath.dot(x, 1, y, 2, n), 1e-10);
        double[] z = y.clone();
        DoubleMath.axpy(0.5, x, 1, z, 2, n);
        for (int i = 0; i < n; i++) {
            assertEquals(y[i + 2] + 0.5 * x[i + 1], z[i + 2], 1e-12);
        }
    }

    @Test
    void rejectsAStretchOutsideItsArray() {
        assertThrows(
                IndexOutOfBoundsException.class,
                () -> FloatMath.exp(new float[3], 1, new float[9], 0, 3));
    }

    @Test
    void descentClipsTheGradient() {
        double[] w = {9, 1, 1, 1, 1, 1, 1, 1};
        double[] g = {7, -7, 2, Double.NaN, 5, -5, Double.NEGATIVE_INFINITY, 0};
        DoubleMath.descend(0.5, 5, g, 0, w, 1, 7);
        double[] expected = {9, -1.5, 3.5, 0, Double.NaN, -1.5, 3.5, 3.5};
        assertArrayEquals(expected, w, 0);
        float[] u = {1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1};
        float[] h = {7, -7, 2, 5, -5, 0, 1, -1, 6, -6, 4};
        FloatMath.descend(0.5f, 5, h, 0, u, 0, 11);
        float[] after = {-1.5f, 3.5f, 0, -1.5f, 3.5f, 1, 0.5f, 1.5f, -1.5f, 3.5f, -1};
        assertArrayEquals(after, u, 0);
    }
}
