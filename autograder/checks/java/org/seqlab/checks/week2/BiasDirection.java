package org.seqlab.checks.week2;

import java.util.List;
import org.seqlab.math.Matrix;

/** The contract of exercise 2-3. */
public interface BiasDirection {
    /**
     * Returns the direction in which pairs of words differ.
     *
     * @param first first words of the pairs, (n, 1) each
     * @param second second words, as many
     * @return the mean of first minus second, scaled to length 1, (n, 1)
     */
    Matrix direction(List<Matrix> first, List<Matrix> second);
}
