package org.seqlab.params;

import java.util.List;
import org.seqlab.math.Matrix;

/**
 * Gradients of the basic network over time; those of shared weights are summed over the steps.
 *
 * @param dx of the inputs, T matrices (n_x, m)
 * @param da0 of the first state, (n_a, m)
 * @param dWaa of Waa, (n_a, n_a)
 * @param dWax of Wax, (n_a, n_x)
 * @param dba of ba, (n_a, 1)
 */
public record RnnGradients(List<Matrix> dx, Matrix da0, Matrix dWaa, Matrix dWax, Matrix dba) {}
