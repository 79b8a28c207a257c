package org.seqlab.checks.week3;

import java.util.List;
import org.seqlab.math.Matrix;

/** The contract of exercise 3-2. */
public interface Attend {
    /**
     * Mixes the input steps by their energies.
     *
     * @param a what was read, T_x matrices (n_a, m)
     * @param energies a row for each step, (T_x, m)
     * @return the sum of all steps, each weighted with its softmax over time, (n_a, m)
     */
    Matrix context(List<Matrix> a, Matrix energies);
}
