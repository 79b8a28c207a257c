package org.seqlab.checks.week1;

import org.seqlab.math.Matrix;
import org.seqlab.params.RnnCellGradients;
import org.seqlab.params.RnnParameters;

/** The contract of exercise 1-4. */
public interface RnnStepBackward {
    /**
     * Returns the gradients of everything that one step used.
     *
     * @param da gradient of the state that the step made, (n_a, m)
     * @param x its input, (n_x, m)
     * @param aPrev the state before it, (n_a, m)
     * @param a the state that it made, (n_a, m)
     * @param p its weights
     * @return the gradients, each of the shape of what it belongs to
     */
    RnnCellGradients backward(Matrix da, Matrix x, Matrix aPrev, Matrix a, RnnParameters p);
}
