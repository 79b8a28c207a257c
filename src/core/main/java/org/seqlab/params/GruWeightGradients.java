package org.seqlab.params;

import org.seqlab.math.Matrix;

/**
 * Gradients of the gates of a GRU. In the simplified unit dWr and dbr have no rows.
 *
 * @param dWu of Wu, (n_c, n_c + n_x)
 * @param dbu of bu, (n_c, 1)
 * @param dWr of Wr, shape of Wr
 * @param dbr of br, shape of br
 * @param dWc of Wc, (n_c, n_c + n_x)
 * @param dbc of bc, (n_c, 1)
 */
public record GruWeightGradients(
        Matrix dWu, Matrix dbu, Matrix dWr, Matrix dbr, Matrix dWc, Matrix dbc) {
    /**
     * Returns gradients of zero.
     *
     * @param p parameters whose shapes they have
     * @return zeros
     */
    public static GruWeightGradients zeros(GruParameters p) {
        Matrix w = Matrix.zeros(p.Wu().rows(), p.Wu().cols());
        Matrix b = Matrix.zeros(p.Wu().rows(), 1);
        Matrix wr = Matrix.zeros(p.Wr().rows(), p.Wr().cols());
        return new GruWeightGradients(w, b, wr, Matrix.zeros(wr.rows(), 1), w, b);
    }

    /**
     * Returns the sum of two gradients, as shared weights need it.
     *
     * @param other gradients of the same shapes
     * @return this + other
     */
    public GruWeightGradients plus(GruWeightGradients other) {
        return new GruWeightGradients(
                dWu.plus(other.dWu),
                dbu.plus(other.dbu),
                dWr.plus(other.dWr),
                dbr.plus(other.dbr),
                dWc.plus(other.dWc),
                dbc.plus(other.dbc));
    }
}
