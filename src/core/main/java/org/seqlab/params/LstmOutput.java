package org.seqlab.params;

import java.util.List;
import org.seqlab.math.Matrix;

/**
 * Result of the LSTM over time.
 *
 * @param a the hidden states after each step, T matrices (n_a, m)
 * @param y the predictions of each step, T matrices (n_y, m)
 * @param c the memories after each step, T matrices (n_a, m)
 * @param caches what the backward pass needs, one a step
 */
public record LstmOutput(List<Matrix> a, List<Matrix> y, List<Matrix> c, List<LstmCache> caches) {}
