package org.seqlab.params;

import org.seqlab.math.Matrix;

/**
 * Gradients of one step of the LSTM.
 *
 * @param dxt of the input, (n_x, m)
 * @param daPrev of the hidden state before the step, (n_a, m)
 * @param dcPrev of the memory before the step, (n_a, m)
 * @param weights of the gates
 */
public record LstmCellGradients(
        Matrix dxt, Matrix daPrev, Matrix dcPrev, LstmWeightGradients weights) {}
