package org.seqlab.rnn;

import java.util.List;
import org.seqlab.math.Matrix;

/** Keeps gradients from exploding. All methods return new matrices. */
public final class Clipping {
    private Clipping() {}

    /**
     * Clips every entry to [−max, max].
     *
     * @param gradient any shape
     * @param max at least 0
     * @return same shape; NaN stays NaN
     * @throws IllegalArgumentException if max is negative or NaN
     */
    public static Matrix elementwise(Matrix gradient, double max) {
        requireMax(max);
        return gradient.map(v -> Math.max(-max, Math.min(max, v)));
    }

    private static void requireMax(double max) {
        if (!(max >= 0)) {
            throw new IllegalArgumentException(
                    "Clipping: max must be at least 0, but it is " + max + ".");
        }
    }

    /**
     * Returns the Euclidean norm of all gradients taken together.
     *
     * @param gradients any shapes
     * @return {@code sqrt(Σ entry²)}
     */
    public static double globalNorm(List<Matrix> gradients) {
        double largest = 0;
        for (Matrix g : gradients) {
            largest = Math.max(largest, largestEntry(g));
        }
        if (largest == 0 || !Double.isFinite(largest)) {
            return largest;
        }
        double squares = 0;
        double scale = 1 / largest;
        for (Matrix g : gradients) {
            double norm = Double.isFinite(scale) ? g.scale(scale).norm() : g.norm() / largest;
            squares += norm * norm;
        }
        return largest * Math.sqrt(squares);
    }

    private static double largestEntry(Matrix gradient) {
        double largest = 0;
        for (double v : gradient.toRowMajor()) {
            largest = Math.max(largest, Math.abs(v));
        }
        return largest;
    }

    /**
     * Returns the factor that brings a global norm down to max: {@code min(1, max / (norm + 1e-6))}, as
     * PyTorch computes it.
     *
     * @param norm the global norm
     * @param max at least 0
     * @return from 0 to 1
     * @throws IllegalArgumentException if max is negative or NaN
     */
    public static double globalNormScale(double norm, double max) {
        requireMax(max);
        return Math.min(1, max / (norm + 1e-6));
    }

    /**
     * Scales all gradients by one factor so that their global norm is at most max; their direction stays.
     *
     * @param gradients any shapes
     * @param max at least 0
     * @return same shapes
     * @throws IllegalArgumentException if max is negative or NaN
     */
    public static List<Matrix> byGlobalNorm(List<Matrix> gradients, double max) {
        double scale = globalNormScale(globalNorm(gradients), max);
        return gradients.stream().map(g -> g.scale(scale)).toList();
    }
}
