package org.seqlab.trigger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.seqlab.math.GradientCheck;
import org.seqlab.math.Matrix;
import org.seqlab.math.NumpyRandom;
import org.seqlab.params.GruParameters;

class TriggerModelTest {
    private static List<Matrix> random(int steps, int rows, int cols, NumpyRandom rng) {
        return new ArrayList<>(
                IntStream.range(0, steps).mapToObj(t -> rng.randn(rows, cols)).toList());
    }

    private static double dot(List<Matrix> a, List<Matrix> b) {
        double sum = 0;
        for (int t = 0; t < a.size(); t++) {
            sum += a.get(t).hadamard(b.get(t)).sum();
        }
        return sum;
    }

    @Test
    void convolutionByHand() {
        Conv1d conv = new Conv1d(Matrix.of(1, 3, 1, 10, 100), Matrix.column(5), 3, 2);
        List<Matrix> x = IntStream.range(1, 7).mapToObj(v -> Matrix.column(v)).toList();
        assertEquals(List.of(Matrix.column(326), Matrix.column(548)), conv.forward(x));
    }

    @ParameterizedTest
    @CsvSource({"7, 3, 2, 2", "3, 3, 1, 1", "11, 1, 3, 2"})
    void convolutionGradientMatchesCentralDifferences(int steps, int width, int stride, int m) {
        NumpyRandom rng = new NumpyRandom(2);
        Matrix K = rng.randn(5, width * 2);
        Matrix b = rng.randn(5, 1);
        List<Matrix> x = random(steps, 2, m, rng);
        Conv1d conv = new Conv1d(K, b, width, stride);
        List<Matrix> dy = random(conv.outputs(steps), 5, m, rng);
        Conv1d.Gradients g = conv.backward(dy, x);
        close(g.dK(), GradientCheck.numeric(K, at -> dot(with(at, b, conv).forward(x), dy)));
        close(g.db(), GradientCheck.numeric(b, at -> dot(with(K, at, conv).forward(x), dy)));
        for (int t = 0; t < steps; t++) {
            int step = t;
            Matrix numeric =
                    GradientCheck.numeric(
                            x.get(t), at -> dot(conv.forward(replaced(x, step, at)), dy));
            close(g.dx().get(t), numeric);
        }
    }

    private static Conv1d with(Matrix K, Matrix b, Conv1d like) {
        return new Conv1d(K, b, like.width(), like.stride());
    }

    private static List<Matrix> replaced(List<Matrix> x, int t, Matrix step) {
        List<Matrix> changed = new ArrayList<>(x);
        changed.set(t, step);
        return changed;
    }

    private static void close(Matrix analytic, Matrix numeric) {
        double norm = numeric.norm();
        if (norm > 1e-9) {
            assertTrue(GradientCheck.relativeError(analytic, numeric) < 1e-6);
        } else {
            assertEquals(0, analytic.norm(), 1e-9);
        }
    }

    @Test
    void normalizedFeaturesHaveMeanBetaAndDeviationGamma() {
        NumpyRandom rng = new NumpyRandom(3);
        BatchNorm norm = norm(rng);
        List<Matrix> y = norm.train(random(101, 3, 5, rng)).y();
        Matrix mean = Matrix.beside(y.toArray(new Matrix[0])).sumOfColumns().scale(1 / 505.0);
        assertTrue(mean.isClose(norm.beta(), 1e-9, 1e-9));
        double squares = 0;
        for (Matrix step : y) {
            for (int j = 0; j < 5; j++) {
                squares += Math.pow(step.get(1, j) - mean.get(1, 0), 2);
            }
        }
        assertEquals(Math.abs(norm.gamma().get(1, 0)), Math.sqrt(squares / 505), 2e-3);
    }

    private static BatchNorm norm(NumpyRandom rng) {
        Matrix variance = rng.randn(3, 1).map(v -> 0.5 + v * v);
        return new BatchNorm(rng.randn(3, 1), rng.randn(3, 1), rng.randn(3, 1), variance, 1e-3);
    }

    @Test
    void normalizationGradientMatchesCentralDifferences() {
        NumpyRandom rng = new NumpyRandom(5);
        BatchNorm norm = norm(rng);
        List<Matrix> x = random(7, 3, 2, rng);
        List<Matrix> dy = random(7, 3, 2, rng);
        BatchNorm.Gradients g = norm.backward(dy, norm.train(x));
        for (int t = 0; t < 7; t++) {
            int step = t;
            Matrix numeric =
                    GradientCheck.numeric(
                            x.get(t), at -> dot(norm.train(replaced(x, step, at)).y(), dy));
            close(g.dx().get(t), numeric);
        }
        close(
                g.dgamma(),
                GradientCheck.numeric(norm.gamma(), at -> dot(gamma(norm, at).train(x).y(), dy)));
    }

    private static BatchNorm gamma(BatchNorm norm, Matrix gamma) {
        return new BatchNorm(gamma, norm.beta(), norm.mean(), norm.variance(), norm.epsilon());
    }

    @Test
    void dropoutDropsTheNamedShareAndKeepsTheMean() {
        List<Matrix> like = List.of(Matrix.zeros(101, 97));
        Matrix mask = new Dropout(0.8).mask(like, new Random(1)).get(0);
        double kept = mask.map(v -> v > 0 ? 1 : 0).sum() / (101 * 97);
        assertEquals(0.2, kept, 0.02);
        assertEquals(1, mask.sum() / (101 * 97), 0.1);
        assertThrows(IllegalArgumentException.class, () -> new Dropout(1));
    }

    @Test
    void theCoursesNetworkHasItsPublishedNumberOfParameters() {
        TriggerArchitecture net = TriggerArchitecture.course(5511, 101);
        assertEquals(523_329, net.parameters());
        assertEquals(904, net.frozen());
        assertEquals(522_561, net.resetBefore().parameters());
        assertEquals(1375, net.outputs());
    }

    @Test
    void everyStepAnswersWithAProbability() {
        NumpyRandom rng = new NumpyRandom(7);
        TriggerModel model =
                new TriggerModel(
                        new Conv1d(rng.randn(3, 10), rng.randn(3, 1), 5, 2),
                        norm(rng),
                        TriggerModel.layer(GruParameters.random(3, 3, rng)),
                        norm(rng),
                        TriggerModel.layer(GruParameters.random(3, 3, rng)),
                        norm(rng),
                        rng.randn(1, 3),
                        rng.randn(1, 1));
        List<Matrix> y = model.forward(random(11, 2, 7, rng)).y();
        assertEquals(4, y.size());
        for (Matrix step : y) {
            assertEquals(7, step.cols());
            assertTrue(step.get(0, 3) > 0 && step.get(0, 3) < 1);
        }
        assertThrows(IllegalArgumentException.class, () -> model.forward(random(4, 2, 1, rng)));
    }

    @Test
    void crossEntropyByHand() {
        List<Matrix> y = List.of(Matrix.of(1, 2, 0.25, 1));
        double loss = TriggerModel.crossEntropy(y, List.of(Matrix.of(1, 2, 1, 0)));
        assertEquals((-Math.log(0.25) - Math.log(1e-7)) / 2, loss, 1e-6);
    }
}
