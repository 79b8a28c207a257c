package org.seqlab.transformer;

import org.seqlab.math.Matrix;
import org.seqlab.math.Shapes;

/**
 * A layer without activation for rows: {@code x W + b}, b added to every row.
 *
 * @param w weights, (n_in, n_out)
 * @param b bias, (1, n_out)
 */
public record Linear(Matrix w, Matrix b) {
    /** Checks that bias and weights fit. */
    public Linear {
        Shapes.require("Linear", "b", b, 1, w.cols(), "w has " + w.cols() + " columns");
    }

    /**
     * Applies the layer.
     *
     * @param x one row a position, (T, n_in)
     * @return (T, n_out)
     * @throws org.seqlab.math.ShapeException if x has another number of columns
     */
    public Matrix forward(Matrix x) {
        Shapes.require(
                "Linear.forward", "x", x, Shapes.ANY, w.rows(), "w has " + w.rows() + " rows");
        Matrix product = x.times(w);
        return Matrix.build(
                product.rows(), product.cols(), (i, j) -> product.get(i, j) + b.get(0, j));
    }
}
