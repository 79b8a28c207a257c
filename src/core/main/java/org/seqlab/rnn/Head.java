package org.seqlab.rnn;

import org.seqlab.math.Matrix;
import org.seqlab.math.Shapes;

/**
 * The output layer on a state: scores {@code z = W a + b}, for softmax or σ.
 *
 * @param w weights, (n_y, n_a)
 * @param b bias, (n_y, 1)
 */
public record Head(Matrix w, Matrix b) {
    /**
     * Creates the layer.
     *
     * @throws org.seqlab.math.ShapeException if b is no column with a row for each of w's
     */
    public Head {
        Shapes.require("Head", "b", b, w.rows(), 1, "w has " + w.rows() + " rows");
    }

    /**
     * Gradients of the output layer.
     *
     * @param da of the state, (n_a, m)
     * @param dw of w, (n_y, n_a)
     * @param db of b, (n_y, 1)
     */
    public record Gradients(Matrix da, Matrix dw, Matrix db) {
        /**
         * Adds the weights' gradients of another step; da stays.
         *
         * @param other gradients of the same layer
         * @return the sum
         */
        public Gradients plusWeights(Gradients other) {
            return new Gradients(da, dw.plus(other.dw), db.plus(other.db));
        }
    }

    /**
     * Returns the scores.
     *
     * @param a the state, (n_a, m)
     * @return {@code W a + b}, (n_y, m)
     * @throws org.seqlab.math.ShapeException if a has not n_a rows
     */
    public Matrix scores(Matrix a) {
        return w.times(a).plusColumn(b);
    }

    /**
     * Returns the gradients: {@code da = Wᵀ dz}, {@code dW = dz aᵀ}, db the sum of dz over the examples.
     *
     * @param a the state of the forward pass, (n_a, m)
     * @param dScores dz, (n_y, m)
     * @return the gradients
     */
    public Gradients backward(Matrix a, Matrix dScores) {
        return new Gradients(
                w.transpose().times(dScores), dScores.times(a.transpose()), dScores.sumOfColumns());
    }
}
