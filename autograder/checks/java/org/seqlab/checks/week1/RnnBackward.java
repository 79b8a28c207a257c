package org.seqlab.checks.week1;

import java.util.List;
import java.util.function.BiFunction;
import org.seqlab.math.Matrix;
import org.seqlab.params.RnnCellGradients;
import org.seqlab.params.RnnGradients;

/** The contract of exercise 1-5. */
public interface RnnBackward {
    /**
     * Returns the gradients of a whole sequence.
     *
     * @param da for each step the gradient that comes from its prediction, T matrices (n_a, m)
     * @param stepBack from a step, counted from 0, and the whole gradient of its state to the
     *     gradients of what the step used
     * @return inputs in order of time, first state, and weights added up over time
     */
    RnnGradients backward(List<Matrix> da, BiFunction<Integer, Matrix, RnnCellGradients> stepBack);
}
