package org.seqlab.math;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class ShapesTest {
    private static final String WHY = "this cell was built with inputSize=3";

    @Test
    void matchingShapeIsReturned() {
        Matrix x = Matrix.zeros(3, 7);
        assertSame(x, Shapes.require("LstmCell.step", "x", x, 3, Shapes.ANY, WHY));
    }

    @Test
    void wrongShapeNamesOperationArgumentReasonAndSlip() {
        assertEquals(
                "LstmCell.step: x must be (3, m) because this cell was built with inputSize=3,"
                        + " but x is (10, 3). Is x transposed?",
                messageFor(Matrix.zeros(10, 3)));
        assertEquals(
                "LstmCell.step: x must be (3, m) because this cell was built with inputSize=3,"
                        + " but x is (10, 5).",
                messageFor(Matrix.zeros(10, 5)));
        assertEquals("LstmCell.step: x must be a matrix (3, m), but it is null.", messageFor(null));
    }

    @Test
    void emptySequenceIsRefused() {
        IllegalArgumentException e =
                assertThrows(
                        IllegalArgumentException.class,
                        () -> Shapes.requireSequence("Rnn.forward", "x", List.of(), 3, 2, WHY));
        assertEquals(
                "Rnn.forward: x must have at least one time step, but it is empty (T = 0).",
                e.getMessage());
    }

    @Test
    void differentStepIsNamedByItsTime() {
        List<Matrix> x = List.of(Matrix.zeros(3, 2), Matrix.zeros(3, 5));
        ShapeException e =
                assertThrows(
                        ShapeException.class,
                        () -> Shapes.requireSequence("Rnn.forward", "x", x, 3, Shapes.ANY, WHY));
        assertEquals(
                "Rnn.forward: x<2> must be (3, 2) because " + WHY + ", but x<2> is (3, 5).",
                e.getMessage());
    }

    @Test
    void firstEntryThatIsNotFiniteIsNamed() {
        Matrix dW = Matrix.of(2, 2, 1, 2, Double.NaN, 4);
        IllegalArgumentException e =
                assertThrows(
                        IllegalArgumentException.class,
                        () -> Shapes.requireFinite("Rnn.backward", "dWf", dW));
        assertEquals("Rnn.backward: dWf must be finite, but dWf[1][0] is NaN.", e.getMessage());
    }

    private static String messageFor(Matrix x) {
        return assertThrows(
                        IllegalArgumentException.class,
                        () -> Shapes.require("LstmCell.step", "x", x, 3, Shapes.ANY, WHY))
                .getMessage();
    }
}
