package org.seqlab.checks.week1;

import org.seqlab.math.Matrix;

/** The contract of exercise 1-10. */
public interface Draw {
    /**
     * Returns an index drawn with given probabilities at a temperature.
     *
     * @param y probabilities, (n_y, 1)
     * @param temperature above 0; 1 leaves the probabilities as they are
     * @param u a number from 0 to below 1 that decides
     * @return the first index at which the cumulative probability exceeds u
     */
    int draw(Matrix y, double temperature, double u);
}
