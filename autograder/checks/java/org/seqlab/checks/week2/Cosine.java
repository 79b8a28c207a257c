package org.seqlab.checks.week2;

import org.seqlab.math.Matrix;

/** The contract of exercise 2-1. */
public interface Cosine {
    /**
     * Returns the cosine of the angle between two vectors.
     *
     * @param u a vector, (n, 1)
     * @param v another, (n, 1)
     * @return from −1 to 1; 0 if either is a vector of zeros
     */
    double cosine(Matrix u, Matrix v);
}
