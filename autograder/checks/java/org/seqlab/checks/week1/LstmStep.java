package org.seqlab.checks.week1;

import org.seqlab.math.Matrix;
import org.seqlab.params.LstmCache;
import org.seqlab.params.LstmParameters;

/** The contract of exercise 1-7. */
public interface LstmStep {
    /**
     * Returns everything that one step of the LSTM computes.
     *
     * @param x input, (n_x, m)
     * @param aPrev state before the step, (n_a, m)
     * @param cPrev memory before the step, (n_a, m)
     * @param p the weights; they multiply the state stacked on top of the input
     * @return state, memory, gates and candidate, and the arguments
     */
    LstmCache step(Matrix x, Matrix aPrev, Matrix cPrev, LstmParameters p);
}
