package org.seqlab.params;

import org.seqlab.math.Matrix;

/**
 * What one step of the basic cell keeps for its backward pass.
 *
 * @param aNext state after the step, (n_a, m)
 * @param aPrev state before the step, (n_a, m)
 * @param xt input of the step, (n_x, m)
 * @param parameters the cell's parameters
 */
public record RnnCache(Matrix aNext, Matrix aPrev, Matrix xt, RnnParameters parameters) {}
