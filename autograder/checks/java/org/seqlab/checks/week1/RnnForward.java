package org.seqlab.checks.week1;

import java.util.List;
import java.util.function.BinaryOperator;
import org.seqlab.math.Matrix;

/** The contract of exercise 1-3. */
public interface RnnForward {
    /**
     * Returns the states of all steps.
     *
     * @param x inputs, T matrices (n_x, m)
     * @param a0 state before the first step, (n_a, m)
     * @param step from an input and a state to the next state
     * @return the states after each step, T matrices (n_a, m)
     */
    List<Matrix> forward(List<Matrix> x, Matrix a0, BinaryOperator<Matrix> step);
}
