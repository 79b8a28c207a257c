package org.seqlab.params;

import java.util.List;
import org.seqlab.math.Matrix;

/**
 * Gradients of the GRU over time; those of the gates are summed over the steps.
 *
 * @param dx of the inputs, T matrices (n_x, m)
 * @param dc0 of the first state, (n_c, m)
 * @param weights of the gates
 */
public record GruGradients(List<Matrix> dx, Matrix dc0, GruWeightGradients weights) {}
