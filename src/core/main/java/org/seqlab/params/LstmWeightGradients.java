package org.seqlab.params;

import org.seqlab.math.Matrix;

/**
 * Gradients of the gates of an LSTM.
 *
 * @param dWf of Wf, (n_a, n_a + n_x)
 * @param dbf of bf, (n_a, 1)
 * @param dWi of Wi, (n_a, n_a + n_x)
 * @param dbi of bi, (n_a, 1)
 * @param dWc of Wc, (n_a, n_a + n_x)
 * @param dbc of bc, (n_a, 1)
 * @param dWo of Wo, (n_a, n_a + n_x)
 * @param dbo of bo, (n_a, 1)
 */
public record LstmWeightGradients(
        Matrix dWf,
        Matrix dbf,
        Matrix dWi,
        Matrix dbi,
        Matrix dWc,
        Matrix dbc,
        Matrix dWo,
        Matrix dbo) {
    /**
     * Returns gradients of zero.
     *
     * @param p parameters whose shapes they have
     * @return zeros
     */
    public static LstmWeightGradients zeros(LstmParameters p) {
        Matrix w = Matrix.zeros(p.Wf().rows(), p.Wf().cols());
        Matrix b = Matrix.zeros(p.Wf().rows(), 1);
        return new LstmWeightGradients(w, b, w, b, w, b, w, b);
    }

    /**
     * Returns the sum of two gradients, as shared weights need it.
     *
     * @param other gradients of the same shapes
     * @return this + other
     */
    public LstmWeightGradients plus(LstmWeightGradients other) {
        return new LstmWeightGradients(
                dWf.plus(other.dWf),
                dbf.plus(other.dbf),
                dWi.plus(other.dWi),
                dbi.plus(other.dbi),
                dWc.plus(other.dWc),
                dbc.plus(other.dbc),
                dWo.plus(other.dWo),
                dbo.plus(other.dbo));
    }
}
