package org.seqlab.params;

import org.seqlab.math.Matrix;

/**
 * Result of one step of the LSTM.
 *
 * @param aNext hidden state after the step, (n_a, m)
 * @param cNext memory after the step, (n_a, m)
 * @param ytPred prediction of the step, (n_y, m); every column sums to 1
 * @param cache what the backward pass needs
 */
public record LstmCellOutput(Matrix aNext, Matrix cNext, Matrix ytPred, LstmCache cache) {}
