package org.seqlab.fused;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.seqlab.math.Matrix;
import org.seqlab.simd.Workers;
import org.seqlab.train.FloatParameter;
import org.seqlab.train.SplitMix;
import org.seqlab.trigger.BatchNorm;
import org.seqlab.trigger.Conv1d;

class ConvLayerTest {
    private static Matrix transposed(FloatParameter p) {
        return Matrix.build(p.cols(), p.rows(), (i, j) -> p.get(j * p.cols() + i));
    }

    private static void assertClose(List<Matrix> expected, Steps found) {
        List<Matrix> y = found.toMatrices();
        assertEquals(expected.size(), y.size());
        for (int t = 0; t < y.size(); t++) {
            assertTrue(y.get(t).isClose(expected.get(t), 1e-4, 1e-4), "step " + t);
        }
    }

    @ParameterizedTest
    @CsvSource({"13, 2, 5, 7, 3, 2", "7, 1, 3, 2, 7, 4", "11, 3, 2, 5, 1, 1", "23, 2, 3, 5, 2, 5"})
    void convolutionAgreesWithTheReadableOne(
            int steps, int m, int nx, int filters, int width, int stride) {
        ConvLayer layer = new ConvLayer("conv", nx, filters, width, stride, new SplitMix(3));
        FloatParameter k = layer.parameters().get(0);
        FloatParameter b = layer.parameters().get(1);
        b.set(0, 0.7);
        Steps x = Gradients.random(steps, m, nx, null, 5);
        Conv1d readable = new Conv1d(transposed(k), transposed(b), width, stride);
        assertClose(readable.forward(x.toMatrices()), layer.forward(x));
    }

    @ParameterizedTest
    @CsvSource({"13, 3, 2", "7, 7, 4", "11, 1, 1", "13, 2, 5"})
    void convolutionGradientMatchesCentralDifferences(int steps, int width, int stride) {
        ConvLayer layer = new ConvLayer("conv", 3, 5, width, stride, new SplitMix(1));
        int[] lengths = {steps, width};
        Gradients.check(layer, Gradients.random(steps, 2, 3, lengths, 2));
    }

    /** Long enough for the products with half the multiplications; the last tap may be shorter. */
    @ParameterizedTest
    @CsvSource({
        "71, 2, 13, 79, 15, 4, 1",
        "73, 3, 13, 79, 15, 4, 2",
        "61, 1, 47, 53, 5, 2, 2",
        "67, 2, 67, 67, 2, 1, 1",
        "1009, 1, 11, 103, 16, 4, 2"
    })
    void halfTheMultiplicationsGiveTheSame(
            int steps, int m, int nx, int filters, int width, int stride, int threads) {
        ConvLayer layer = new ConvLayer("conv", nx, filters, width, stride, new SplitMix(3));
        FloatParameter k = layer.parameters().get(0);
        FloatParameter b = layer.parameters().get(1);
        b.set(1, 0.7);
        assertTrue(FastConv.pays(k, stride * nx, layer.outputs(steps)));
        int before = Workers.threads();
        Workers.setThreads(threads);
        try {
            agree(layer, Gradients.random(steps, m, nx, null, 5), width, stride);
            k.set(7, 3);
            k.zeroGradient();
            b.zeroGradient();
            agree(layer, Gradients.random(steps, m, nx, null, 6), width, stride);
        } finally {
            Workers.setThreads(before);
        }
    }

    private static void agree(ConvLayer layer, Steps x, int width, int stride) {
        FloatParameter k = layer.parameters().get(0);
        FloatParameter b = layer.parameters().get(1);
        Conv1d readable = new Conv1d(transposed(k), transposed(b), width, stride);
        Steps y = layer.forward(x);
        assertClose(readable.forward(x.toMatrices()), y);
        Steps dy = Gradients.random(y.steps(), y.batch(), y.size(), null, 7);
        Conv1d.Gradients expected = readable.backward(dy.toMatrices(), x.toMatrices());
        assertClose(expected.dx(), layer.backward(dy));
        for (int i = 0; i < k.size(); i++) {
            double dk = expected.dK().get(i % k.cols(), i / k.cols());
            assertEquals(dk, k.gradientAt(i), 1e-3 + 1e-4 * Math.abs(dk), "dK " + i);
        }
        for (int i = 0; i < b.size(); i++) {
            assertEquals(expected.db().get(i, 0), b.gradientAt(i), 1e-2);
        }
    }

    @Test
    void tilesOfTwoOutputsAndThreeTapsByHand() {
        ToomCook f = ToomCook.of(2, 3);
        double[] d = {1, 2, 3, 5};
        double[] g = {7, -1, 4};
        double[] y = new double[2];
        for (int i = 0; i < 4; i++) {
            double product = dot(f.g()[i], g) * dot(f.b()[i], d);
            y[0] += f.a()[0][i] * product;
            y[1] += f.a()[1][i] * product;
        }
        // 7·1 − 1·2 + 4·3 and 7·2 − 1·3 + 4·5
        assertArrayEquals(new double[] {17, 31}, y, 1e-12);
    }

    private static double dot(double[] x, double[] y) {
        double sum = 0;
        for (int i = 0; i < y.length; i++) {
            sum += x[i] * y[i];
        }
        return sum;
    }

    @Test
    void convolutionShortensEverySequence() {
        ConvLayer layer = new ConvLayer("conv", 3, 2, 5, 2, new SplitMix(1));
        Steps y = layer.forward(Gradients.random(11, 3, 3, new int[] {11, 6, 5}, 2));
        assertEquals(4, y.steps());
        assertArrayEquals(new int[] {4, 1, 1}, y.lengths());
        assertNull(layer.inputGradient(false).backward(y));
    }

    @Test
    void convolutionRefusesSequencesShorterThanItsWidth() {
        ConvLayer layer = new ConvLayer("conv", 3, 2, 5, 2, new SplitMix(1));
        String message =
                assertThrows(
                                IllegalArgumentException.class,
                                () -> layer.forward(new Steps(4, 1, 3)))
                        .getMessage();
        assertTrue(message.contains("at least 5 steps"), message);
        assertThrows(
                IllegalArgumentException.class,
                () -> new ConvLayer("conv", 3, 2, 0, 1, new SplitMix(1)));
    }

    @Test
    void normalizationAgreesWithTheReadableOne() {
        BatchNormLayer layer = norm(false);
        Steps x = Gradients.random(7, 3, 5, null, 4);
        BatchNorm.Output expected = readable(layer).train(x.toMatrices());
        assertClose(expected.y(), layer.forward(x));
        FloatParameter mean = layer.statistics().get(0);
        FloatParameter variance = layer.statistics().get(1);
        for (int c = 0; c < 5; c++) {
            assertEquals(0.25 * expected.mean().get(c, 0), mean.get(c), 1e-6);
            double running = 0.75 + 0.25 * expected.variance().get(c, 0);
            assertEquals(running, variance.get(c), 1e-6);
        }
        layer.setTraining(false);
        assertClose(readable(layer).infer(x.toMatrices()), layer.forward(x));
    }

    private static BatchNormLayer norm(boolean relu) {
        BatchNormLayer layer = new BatchNormLayer("norm", 5, relu, 0.75);
        for (int c = 0; c < 5; c++) {
            layer.parameters().get(0).set(c, 0.5 + 0.3 * c);
            layer.parameters().get(1).set(c, 0.7 - 0.4 * c);
        }
        return layer;
    }

    private static BatchNorm readable(BatchNormLayer layer) {
        return new BatchNorm(
                transposed(layer.parameters().get(0)),
                transposed(layer.parameters().get(1)),
                transposed(layer.statistics().get(0)),
                transposed(layer.statistics().get(1)),
                BatchNorm.EPSILON);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void normalizationGradientAgreesWithTheReadableOne(boolean relu) {
        BatchNormLayer layer = norm(relu);
        Steps x = Gradients.random(71, 3, 5, null, 4);
        Steps y = layer.forward(x);
        Steps dy = Gradients.random(71, 3, 5, null, 6);
        BatchNorm norm = readable(layer);
        List<Matrix> passed = new ArrayList<>(dy.toMatrices());
        for (int t = 0; relu && t < 71; t++) {
            passed.set(t, passed.get(t).hadamard(y.toMatrices().get(t).map(Math::signum)));
        }
        BatchNorm.Gradients expected = norm.backward(passed, norm.train(x.toMatrices()));
        assertClose(expected.dx(), layer.backward(dy));
        for (int c = 0; c < 5; c++) {
            assertEquals(
                    expected.dgamma().get(c, 0), layer.parameters().get(0).gradientAt(c), 1e-3);
            assertEquals(expected.dbeta().get(c, 0), layer.parameters().get(1).gradientAt(c), 1e-3);
        }
    }

    @Test
    void paddingChangesNoStatistics() {
        Steps x = Gradients.random(7, 2, 5, new int[] {7, 3}, 4);
        BatchNormLayer layer = norm(false);
        float first = layer.forward(x).data()[0];
        for (int t = 3; t < 7; t++) {
            x.data()[x.index(t, 1)] = 1e6f;
        }
        assertEquals(first, layer.forward(x).data()[0]);
        Steps dx = layer.backward(Gradients.weights(x, 3));
        assertEquals(0, dx.data()[dx.index(5, 1)]);
    }

    @Test
    void normalizationWithPaddingMatchesCentralDifferences() {
        Gradients.check(norm(false), Gradients.random(23, 2, 5, new int[] {23, 11}, 8));
    }

    @Test
    void oneConstantRowBecomesBeta() {
        BatchNormLayer layer = norm(false);
        Steps y = layer.forward(Gradients.random(1, 1, 5, null, 4));
        assertEquals(0.7, y.data()[0], 1e-6);
        assertThrows(IllegalArgumentException.class, () -> new BatchNormLayer("norm", 5, false, 1));
    }
}
