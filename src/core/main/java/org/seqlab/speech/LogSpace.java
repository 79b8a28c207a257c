package org.seqlab.speech;

import org.seqlab.math.Matrix;

/** Sums of probabilities that are held as logarithms, so that they cannot underflow. */
final class LogSpace {
    static final double ZERO = Double.NEGATIVE_INFINITY;

    private LogSpace() {}

    /** Returns {@code log(exp(a) + exp(b))}. */
    static double add(double a, double b) {
        double max = Math.max(a, b);
        // The difference of two infinities is NaN: adding nothing to nothing is nothing.
        return max == ZERO ? ZERO : max + Math.log1p(Math.exp(Math.min(a, b) - max));
    }

    /** Returns {@code z − log(sum exp(z))} of every column. */
    static Matrix logSoftmax(Matrix z) {
        Matrix result = Matrix.zeros(z.rows(), z.cols());
        for (int t = 0; t < z.cols(); t++) {
            double max = z.get(z.argmax(t), t);
            double sum = 0;
            for (int k = 0; k < z.rows(); k++) {
                sum += Math.exp(z.get(k, t) - max);
            }
            for (int k = 0; k < z.rows(); k++) {
                result.set(k, t, z.get(k, t) - max - Math.log(sum));
            }
        }
        return result;
    }
}
