package org.seqlab.params;

import org.seqlab.math.Matrix;

/**
 * What one step of the GRU keeps for its backward pass.
 *
 * @param cNext state after the step, (n_c, m)
 * @param cPrev state before the step, (n_c, m)
 * @param gammaU update gate, (n_c, m)
 * @param gammaR relevance gate, (n_c, m); ones in the simplified unit
 * @param cTilde candidate c̃, (n_c, m)
 * @param xt input of the step, (n_x, m)
 * @param parameters the cell's parameters
 */
public record GruCache(
        Matrix cNext,
        Matrix cPrev,
        Matrix gammaU,
        Matrix gammaR,
        Matrix cTilde,
        Matrix xt,
        GruParameters parameters) {}
