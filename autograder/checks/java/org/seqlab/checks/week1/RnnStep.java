package org.seqlab.checks.week1;

import org.seqlab.math.Matrix;
import org.seqlab.params.RnnParameters;

/** The contract of exercise 1-2. */
public interface RnnStep {
    /**
     * Returns the state after one step: tanh(Waa aPrev + Wax x + ba).
     *
     * @param x the input of this step, (n_x, m)
     * @param aPrev the state before it, (n_a, m)
     * @param p the parameters
     * @return the new state, (n_a, m)
     */
    Matrix step(Matrix x, Matrix aPrev, RnnParameters p);
}
