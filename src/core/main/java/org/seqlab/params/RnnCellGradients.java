package org.seqlab.params;

import org.seqlab.math.Matrix;

/**
 * Gradients of one step of the basic cell.
 *
 * @param dxt of the input, (n_x, m)
 * @param daPrev of the state before the step, (n_a, m)
 * @param dWaa of Waa, (n_a, n_a)
 * @param dWax of Wax, (n_a, n_x)
 * @param dba of ba, (n_a, 1)
 */
public record RnnCellGradients(Matrix dxt, Matrix daPrev, Matrix dWaa, Matrix dWax, Matrix dba) {}
