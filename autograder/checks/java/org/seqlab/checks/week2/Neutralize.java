package org.seqlab.checks.week2;

import org.seqlab.math.Matrix;

/** The contract of exercise 2-4. */
public interface Neutralize {
    /**
     * Removes what a vector has along a direction.
     *
     * @param e a word vector, (n, 1)
     * @param g the direction, (n, 1), of any length above 0
     * @return e without its part along g, (n, 1)
     */
    Matrix neutralize(Matrix e, Matrix g);
}
