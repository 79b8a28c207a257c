package org.seqlab.checks.week1;

import org.seqlab.math.Matrix;

/** The contract of exercise 1-1. */
public interface Softmax {
    /**
     * Returns the probabilities that belong to scores.
     *
     * @param z scores, (n_y, m): one example per column
     * @return exp(z) over its sum in each column, (n_y, m)
     */
    Matrix softmax(Matrix z);
}
