package org.seqlab.words.map;

/** Finds the precision of a Gaussian whose neighbors have a given entropy. */
final class PerplexitySearch {
    private PerplexitySearch() {}

    /**
     * What the search found.
     *
     * @param p the probability of each other point; they sum to 1
     * @param beta the precision
     */
    record Row(double[] p, double beta) {}

    /**
     * Doubles or halves beta until the entropy is bracketed, then bisects.
     *
     * @param d squared distances to the other points
     * @param entropy the wanted entropy, in nats
     * @param tolerance how close is close enough
     * @param steps the most steps
     * @return the probabilities and the precision
     */
    static Row of(double[] d, double entropy, double tolerance, int steps) {
        double low = 0;
        double high = Double.POSITIVE_INFINITY;
        double beta = 1;
        double[] p = new double[d.length];
        for (int step = 0; step < steps; step++) {
            double excess = gaussian(d, beta, p) - entropy;
            if (Math.abs(excess) < tolerance) {
                break;
            }
            if (excess > 0) {
                low = beta;
                beta = high == Double.POSITIVE_INFINITY ? beta * 2 : (low + high) / 2;
            } else {
                high = beta;
                beta = (low + high) / 2;
            }
        }
        gaussian(d, beta, p);
        return new Row(p, beta);
    }

    /** Fills p and returns its entropy. */
    private static double gaussian(double[] d, double beta, double[] p) {
        // Measure from the nearest point: far ones would underflow all at once.
        double nearest = Double.POSITIVE_INFINITY;
        for (double v : d) {
            nearest = Math.min(nearest, v);
        }
        for (int j = 0; j < d.length; j++) {
            p[j] = Math.exp(-(d[j] - nearest) * beta);
        }
        double sum = PairwiseSum.of(p, 0, d.length);
        double weighted = 0;
        for (int j = 0; j < d.length; j++) {
            weighted += (d[j] - nearest) * p[j];
            p[j] /= sum;
        }
        return d.length == 0 ? 0 : Math.log(sum) + beta * weighted / sum;
    }
}
