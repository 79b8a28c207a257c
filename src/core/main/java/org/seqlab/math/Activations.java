package org.seqlab.math;

/**
 * The activation functions of the lectures, each applied to a whole matrix.
 *
 * <p>Not here: their derivatives. The backward passes write them out, as the equations do.
 */
public final class Activations {
    private Activations() {}

    /**
     * Returns {@code 1 / (1 + exp(−z))} of every entry.
     *
     * @param z any shape
     * @return entries between 0 and 1, same shape
     */
    public static Matrix sigmoid(Matrix z) {
        return z.map(Activations::sigmoid);
    }

    /**
     * Returns {@code 1 / (1 + exp(−z))}.
     *
     * @param z a number
     * @return a number between 0 and 1
     */
    public static double sigmoid(double z) {
        return 1 / (1 + Math.exp(-z));
    }

    /**
     * Returns the hyperbolic tangent of every entry.
     *
     * @param z any shape
     * @return entries between −1 and 1, same shape
     */
    public static Matrix tanh(Matrix z) {
        return z.map(Math::tanh);
    }

    /**
     * Returns {@code max(0, z)} of every entry.
     *
     * @param z any shape
     * @return entries of at least 0, same shape
     */
    public static Matrix relu(Matrix z) {
        return z.map(v -> Math.max(0, v));
    }

    /**
     * Returns the softmax of every column: {@code exp(z[i][j]) / sum_k exp(z[k][j])}.
     *
     * @param z scores, (n_y, m), one example a column
     * @return probabilities, (n_y, m); every column sums to 1
     */
    public static Matrix softmax(Matrix z) {
        Matrix y = Matrix.zeros(z.rows(), z.cols());
        for (int j = 0; j < z.cols(); j++) {
            // Subtract the column's maximum: exp(710) overflows, and the quotient is the same.
            double max = z.rows() == 0 ? 0 : z.get(z.argmax(j), j);
            double sum = 0;
            for (int i = 0; i < z.rows(); i++) {
                double e = Math.exp(z.get(i, j) - max);
                y.set(i, j, e);
                sum += e;
            }
            for (int i = 0; i < z.rows(); i++) {
                y.set(i, j, y.get(i, j) / sum);
            }
        }
        return y;
    }
}
