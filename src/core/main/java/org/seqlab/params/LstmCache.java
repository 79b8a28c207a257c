package org.seqlab.params;

import org.seqlab.math.Matrix;

/**
 * What one step of the LSTM keeps for its backward pass.
 *
 * @param aNext hidden state after the step, (n_a, m)
 * @param cNext memory after the step, (n_a, m)
 * @param aPrev hidden state before the step, (n_a, m)
 * @param cPrev memory before the step, (n_a, m)
 * @param ft forget gate, (n_a, m)
 * @param it update gate, (n_a, m)
 * @param cct candidate c̃, (n_a, m)
 * @param ot output gate, (n_a, m)
 * @param xt input of the step, (n_x, m)
 * @param parameters the cell's parameters
 */
public record LstmCache(
        Matrix aNext,
        Matrix cNext,
        Matrix aPrev,
        Matrix cPrev,
        Matrix ft,
        Matrix it,
        Matrix cct,
        Matrix ot,
        Matrix xt,
        LstmParameters parameters) {}
