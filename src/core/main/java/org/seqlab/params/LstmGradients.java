package org.seqlab.params;

import java.util.List;
import org.seqlab.math.Matrix;

/**
 * Gradients of the LSTM over time; those of the gates are summed over the steps.
 *
 * @param dx of the inputs, T matrices (n_x, m)
 * @param da0 of the first hidden state, (n_a, m)
 * @param dc0 of the first memory, (n_a, m)
 * @param weights of the gates
 */
public record LstmGradients(List<Matrix> dx, Matrix da0, Matrix dc0, LstmWeightGradients weights) {}
