package org.seqlab.transformer;

import org.seqlab.math.Matrix;
import org.seqlab.math.Shapes;

/**
 * Layer normalization: each row gets mean 0 and variance 1, then a learned scale and shift.
 *
 * <pre>
 *   y = gamma * (x − mean) / √(variance + epsilon) + beta
 * </pre>
 *
 * <p>Source: Ba, Kiros and Hinton (2016), arXiv:1607.06450. The variance divides by d, not d − 1.
 *
 * @param gamma scale, (1, d)
 * @param beta shift, (1, d)
 * @param epsilon keeps the root away from 0; Keras and the course use 1e-6 here
 */
public record LayerNorm(Matrix gamma, Matrix beta, double epsilon) {
    /** Checks that scale and shift fit. */
    public LayerNorm {
        int d = gamma.cols();
        Shapes.require("LayerNorm", "gamma", gamma, 1, d, "it scales every row");
        Shapes.require("LayerNorm", "beta", beta, 1, d, "gamma has " + d + " columns");
    }

    /**
     * Normalizes every row.
     *
     * @param x one row a position, (T, d)
     * @return (T, d)
     */
    public Matrix forward(Matrix x) {
        int d = gamma.cols();
        Shapes.require("LayerNorm.forward", "x", x, Shapes.ANY, d, "gamma has " + d + " columns");
        Matrix mean = x.sumOfColumns().map(s -> s / d);
        Matrix centered = Matrix.build(x.rows(), d, (i, j) -> x.get(i, j) - mean.get(i, 0));
        Matrix variance = centered.hadamard(centered).sumOfColumns().map(s -> s / d);
        return Matrix.build(
                x.rows(),
                d,
                (i, j) ->
                        gamma.get(0, j)
                                        * centered.get(i, j)
                                        / Math.sqrt(variance.get(i, 0) + epsilon)
                                + beta.get(0, j));
    }
}
