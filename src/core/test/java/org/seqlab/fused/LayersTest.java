package org.seqlab.fused;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.function.DoubleSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.seqlab.math.Matrix;
import org.seqlab.train.FloatParameter;
import org.seqlab.train.SplitMix;

class LayersTest {
    private static final int[] LENGTHS = {5, 2, 1};

    @Test
    void denseGradientMatchesCentralDifferences() {
        Dense dense = new Dense("out", 3, 19, new SplitMix(1));
        Gradients.check(dense, Gradients.random(5, 3, 3, LENGTHS, 1));
    }

    @ParameterizedTest
    @EnumSource(Activation.Kind.class)
    void activationGradientMatchesCentralDifferences(Activation.Kind kind) {
        Steps x = Gradients.random(5, 3, 7, null, 1);
        for (int i = 0; i < 105; i++) {
            x.data()[i] += Math.signum(x.data()[i]) * 0.1f; // away from the corner of ReLU
        }
        Gradients.check(new Activation(kind), x);
    }

    @Test
    void embeddingGradientMatchesCentralDifferences() {
        Embedding table = new Embedding("words", 7, 5, new SplitMix(1));
        Ids ids = Ids.of(new int[] {1, 6, 1}, new int[] {2, 1});
        Steps w = Gradients.weights(table.forward(ids), 3);
        table.backward(w);
        Gradients.checkParameters(table.parameters(), () -> Gradients.dot(table.forward(ids), w));
    }

    @Test
    void softmaxLossByHandAndItsGradientByCentralDifferences() {
        SoftmaxLoss loss = new SoftmaxLoss();
        Steps uniform = new Steps(1, 2, 3);
        Ids classes = Ids.of(new int[] {2}, new int[] {0});
        assertEquals(Math.log(3), loss.forward(uniform, classes), 1e-6);
        assertArrayEquals(
                new float[] {1 / 6f, 1 / 6f, -1 / 3f, -1 / 3f, 1 / 6f, 1 / 6f},
                java.util.Arrays.copyOf(loss.gradient().data(), 6),
                1e-6f);
        for (int size : new int[] {5, 23}) {
            Steps z = Gradients.random(3, 2, size, null, 1);
            Ids targets = Ids.of(new int[] {1, Ids.NONE, 4}, new int[] {0, 3});
            DoubleSupplier value = () -> loss.forward(z, targets);
            value.getAsDouble();
            float[] gradient = loss.gradient().data().clone();
            Gradients.checkArray("z", z.data(), gradient, 6 * size, value);
        }
    }

    @Test
    void certainAndWrongHasALargeFiniteLoss() {
        Steps z = new Steps(1, 1, 3);
        z.data()[0] = 500;
        assertEquals(500, new SoftmaxLoss().forward(z, Ids.of(new int[] {1})), 1e-3);
        Steps one = new Steps(1, 1, 1);
        one.data()[0] = -500;
        Steps y = new Steps(1, 1, 1);
        y.data()[0] = 1;
        assertEquals(500, new SigmoidLoss().forward(one, y), 1e-3);
    }

    @Test
    void sigmoidLossGradientMatchesCentralDifferences() {
        SigmoidLoss loss = new SigmoidLoss(3);
        Steps z = Gradients.random(5, 3, 2, LENGTHS, 1);
        Steps y = Gradients.random(5, 3, 2, null, 2);
        for (int i = 0; i < 30; i++) {
            y.data()[i] = y.data()[i] > 0 ? 1 : 0;
        }
        DoubleSupplier value = () -> loss.forward(z, y);
        value.getAsDouble();
        Gradients.checkArray("z", z.data(), loss.gradient().data().clone(), 30, value);
    }

    @Test
    void dropoutKeepsTheMeanInTrainingAndTheInputInUse() {
        Dropout dropout = new Dropout(0.25, new SplitMix(1));
        Steps ones = new Steps(10, 100, 10);
        java.util.Arrays.fill(ones.data(), 1);
        Steps y = dropout.forward(ones);
        assertEquals(10000, Gradients.dot(y, ones), 150);
        assertArrayEquals(y.data(), dropout.backward(ones).data());
        dropout.setTraining(false);
        assertSame(ones, dropout.forward(ones));
    }

    @Test
    void oneHotHasASingleOne() {
        Steps y = new OneHot(3).forward(Ids.of(new int[] {2, 0}, new int[] {1}));
        List<Matrix> expected =
                List.of(Matrix.of(3, 2, 0, 0, 0, 1, 1, 0), Matrix.of(3, 2, 1, 0, 0, 0, 0, 0));
        assertEquals(expected, y.toMatrices());
        assertEquals(expected, Steps.of(expected).toMatrices());
    }

    @Test
    void composedModelGradientMatchesCentralDifferences() {
        SplitMix rng = new SplitMix(5);
        Embedding table = new Embedding("words", 11, 5, rng);
        Bidirectional both =
                new Bidirectional(new LstmLayer("r", 5, 7, rng), new GruLayer("l", 5, 3, rng));
        Layer body = new Sequential(both, new Dense("out", 10, 13, rng));
        List<FloatParameter> all = Sequential.parameters(table, body);
        SoftmaxLoss loss = new SoftmaxLoss();
        Ids words = Ids.of(new int[] {1, 2, 3, 10}, new int[] {0, 5});
        Ids tags = Ids.of(new int[] {12, 0, 3, 1}, new int[] {7, 5});
        DoubleSupplier value = () -> loss.forward(body.forward(table.forward(words)), tags);
        value.getAsDouble();
        all.forEach(FloatParameter::zeroGradient);
        table.backward(body.backward(loss.gradient()));
        Gradients.checkParameters(all, value);
    }

    @Test
    void wrongInputIsNamed() {
        assertMessage(
                "Embedding.forward: every index must be from 0 to 6 because the vocabulary has 7"
                        + " entries, but that of example 1 at step 2 is 7.",
                () ->
                        new Embedding("w", 7, 2, new SplitMix(1))
                                .forward(Ids.of(new int[] {1}, new int[] {0, 7})));
        assertMessage(
                "Ids.of: sequence 1 must have 1 to 2 steps, but it has 0 (it is empty).",
                () -> Ids.of(new int[] {1, 2}, new int[0]));
        assertMessage(
                "Steps.of: sequence must have at least one time step, but it is empty (T = 0).",
                () -> Steps.of(List.of()));
        assertMessage(
                "SoftmaxLoss.forward: at least one step must have a target, but none has.",
                () -> new SoftmaxLoss().forward(new Steps(1, 1, 2), Ids.of(new int[] {-1})));
    }

    private static void assertMessage(String message, Runnable code) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, code::run).getMessage());
    }
}
