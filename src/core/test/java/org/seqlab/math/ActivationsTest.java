package org.seqlab.math;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ActivationsTest {
    @Test
    void softmaxNormalizesEveryColumnByItself() {
        Matrix y = Activations.softmax(Matrix.of(2, 2, 0, Math.log(3), 0, 0));
        assertTrue(y.isClose(Matrix.of(2, 2, 0.5, 0.75, 0.5, 0.25), 0, 1e-15));
    }

    @Test
    void softmaxOfHugeScoresIsFinite() {
        Matrix y = Activations.softmax(Matrix.column(1000, 1000, -1000));
        assertTrue(y.isClose(Matrix.column(0.5, 0.5, 0), 0, 1e-15));
    }

    @Test
    void sigmoidSaturatesWithoutNaN() {
        Matrix y = Activations.sigmoid(Matrix.column(-800, 0, 800));
        assertEquals(Matrix.column(0, 0.5, 1), y);
    }

    @Test
    void tanhAndReluByHand() {
        assertEquals(Math.tanh(0.5), Activations.tanh(Matrix.column(0.5)).get(0, 0));
        assertEquals(Matrix.column(0, 0, 2), Activations.relu(Matrix.column(-3, 0, 2)));
    }
}
