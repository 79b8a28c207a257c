package org.seqlab.tape;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.seqlab.train.FloatParameter;

class PositionsTest {
    private static final int[] LENGTHS = {5, 2, 4};

    @Test
    void oneRowAQuestionOneColumnAStep() {
        FloatParameter x = TapeCheck.random("x", 5 * 3, 2, 1);
        Tape tape = Tape.forInference();
        Tensor y = Positions.scores(tape, tape.parameter(x), LENGTHS);
        assertEquals(6, y.rows());
        assertEquals(5, y.cols());
        for (int k = 0; k < 2; k++) {
            for (int j = 0; j < 3; j++) {
                for (int t = 0; t < 5; t++) {
                    double expected = t < LENGTHS[j] ? x.get((t * 3 + j) * 2 + k) : -1e9f;
                    assertEquals(expected, y.get(k * 3 + j, t));
                }
            }
        }
    }

    @Test
    void gradientMatchesCentralDifferences() {
        FloatParameter x = TapeCheck.random("x", 5 * 3, 2, 1);
        int[] all = {5, 5, 5};
        TapeCheck.gradients(List.of(x), tape -> Positions.scores(tape, tape.parameter(x), all));
    }
}
