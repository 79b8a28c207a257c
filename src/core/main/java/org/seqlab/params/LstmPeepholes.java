package org.seqlab.params;

import org.seqlab.math.Matrix;

/**
 * Peephole connections of an LSTM: the k-th memory cell reaches the k-th gate only.
 *
 * @param pf to the forget gate, (n_a, 1)
 * @param pi to the update gate, (n_a, 1)
 * @param po to the output gate, (n_a, 1)
 */
public record LstmPeepholes(Matrix pf, Matrix pi, Matrix po) {}
