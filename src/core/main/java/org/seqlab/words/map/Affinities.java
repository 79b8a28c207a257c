package org.seqlab.words.map;

import org.seqlab.math.Matrix;

/**
 * Who is whose neighbor in the original space.
 *
 * @param conditional p(j | i), (N, N): every row sums to 1
 * @param beta the precision of each point's Gaussian, (N, 1)
 */
public record Affinities(Matrix conditional, Matrix beta) {
    private static final double TOLERANCE = 1e-12;
    private static final int STEPS = 200;

    /**
     * Finds for each point the Gaussian that gives it the wanted number of neighbors.
     *
     * <pre>
     *   p(j | i) = exp(−beta_i |x_i − x_j|²) / sum_{k ≠ i} exp(−beta_i |x_i − x_k|²)
     *   entropy of row i in nats = log(perplexity), found by doubling and bisection of beta_i
     * </pre>
     *
     * <p>Source: van der Maaten and Hinton (2008), "Visualizing data using t-SNE". Cost: about 40 N²
     * exponentials.
     *
     * @param x the points, one a row, (N, n)
     * @param perplexity the wanted number of neighbors, at least 1; more than N − 1 cannot be
     *     reached, the rows are then uniform
     * @return the affinities
     */
    public static Affinities of(Matrix x, double perplexity) {
        if (!(perplexity >= 1)) {
            throw new IllegalArgumentException(
                    "Affinities: perplexity must be at least 1, but it is " + perplexity + ".");
        }
        double[] d = squaredDistances(x);
        int points = x.rows();
        Matrix p = Matrix.zeros(points, points);
        Matrix beta = Matrix.zeros(points, 1);
        double[] others = new double[Math.max(0, points - 1)];
        for (int i = 0; i < points; i++) {
            System.arraycopy(d, i * points, others, 0, i);
            System.arraycopy(d, i * points + i + 1, others, i, points - 1 - i);
            PerplexitySearch.Row row =
                    PerplexitySearch.of(others, Math.log(perplexity), TOLERANCE, STEPS);
            beta.set(i, 0, row.beta());
            for (int j = 0; j < points - 1; j++) {
                p.set(i, j < i ? j : j + 1, row.p()[j]);
            }
        }
        return new Affinities(p, beta);
    }

    /**
     * Returns the symmetric affinities, {@code P = (p(j|i) + p(i|j)) / 2N}.
     *
     * @return P, (N, N): the entries sum to 1
     */
    public Matrix joint() {
        double scale = 2.0 * conditional.rows();
        return conditional.plus(conditional.transpose()).map(v -> v / scale);
    }

    /** Returns {@code |x_i − x_j|²} for all pairs, row after row. */
    static double[] squaredDistances(Matrix x) {
        int points = x.rows();
        double[] rows = x.toRowMajor();
        int n = x.cols();
        double[] result = new double[points * points];
        double[] squares = new double[n];
        for (int i = 0; i < points; i++) {
            for (int j = 0; j < i; j++) {
                for (int k = 0; k < n; k++) {
                    double difference = rows[i * n + k] - rows[j * n + k];
                    squares[k] = difference * difference;
                }
                double d = PairwiseSum.of(squares, 0, n);
                result[i * points + j] = d;
                result[j * points + i] = d;
            }
        }
        return result;
    }
}
