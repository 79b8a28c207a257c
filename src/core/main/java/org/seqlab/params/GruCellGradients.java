package org.seqlab.params;

import org.seqlab.math.Matrix;

/**
 * Gradients of one step of the GRU.
 *
 * @param dxt of the input, (n_x, m)
 * @param dcPrev of the state before the step, (n_c, m)
 * @param weights of the gates
 */
public record GruCellGradients(Matrix dxt, Matrix dcPrev, GruWeightGradients weights) {}
