package org.seqlab.checks.week3;

import java.util.List;
import org.seqlab.math.Matrix;

/** The contract of exercise 3-1. */
public interface Energies {
    /**
     * Scores every input step for the word that is written next.
     *
     * @param a what was read, T_x matrices (2 n_a, m)
     * @param sPrev state of the writer before the word, (n_s, m)
     * @param W1 (n_e, 2 n_a + n_s)
     * @param b1 (n_e, 1)
     * @param W2 (1, n_e)
     * @return W2 tanh(W1 [a; sPrev] + b1), a row for each input step, (T_x, m)
     */
    Matrix energies(List<Matrix> a, Matrix sPrev, Matrix W1, Matrix b1, Matrix W2);
}
