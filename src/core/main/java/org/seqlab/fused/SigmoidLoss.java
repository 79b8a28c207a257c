package org.seqlab.fused;

/**
 * Sigmoid and binary cross-entropy of every entry, for labels that do not exclude each other.
 *
 * <pre>
 *   −w y log p − (1 − y) log(1 − p),  p = sigmoid(z), w the weight of positive labels
 * </pre>
 *
 * <p>The mean is over all entries of steps within their sequence's length.
 */
public final class SigmoidLoss {
    private final double positiveWeight;
    private final Steps dz = new Steps();

    /** Creates a loss that weighs positive and negative labels alike. */
    public SigmoidLoss() {
        this(1);
    }

    /**
     * Creates a loss.
     *
     * @param positiveWeight weight of positive labels, above 0: more than 1 where they are rare
     */
    public SigmoidLoss(double positiveWeight) {
        if (!(positiveWeight > 0)) {
            throw new IllegalArgumentException(
                    "SigmoidLoss: positiveWeight must be above 0, but it is "
                            + positiveWeight
                            + ".");
        }
        this.positiveWeight = positiveWeight;
    }

    /**
     * Returns the loss.
     *
     * @param z scores
     * @param y labels from 0 to 1, of the same shape
     * @return the mean over the entries that count
     */
    public double forward(Steps z, Steps y) {
        y.requireLike("SigmoidLoss.forward", "y", z);
        dz.shape(z.steps(), z.batch(), z.size(), z.lengths()).zero();
        long count = 0;
        for (int j = 0; j < z.batch(); j++) {
            count += (long) z.length(j) * z.size();
        }
        double sum = 0;
        for (int t = 0; t < z.steps(); t++) {
            for (int j = 0; j < z.batch(); j++) {
                if (t < z.length(j)) {
                    sum += vector(z, y, z.index(t, j), count);
                }
            }
        }
        return sum / count;
    }

    private double vector(Steps z, Steps y, int at, long count) {
        double sum = 0;
        for (int i = at; i < at + z.size(); i++) {
            double score = z.data()[i];
            double label = y.data()[i];
            double p = 1 / (1 + Math.exp(-score));
            // log(1 + exp(−z)) without overflow.
            double softplus = Math.max(-score, 0) + Math.log1p(Math.exp(-Math.abs(score)));
            sum += positiveWeight * label * softplus + (1 - label) * (score + softplus);
            double d = positiveWeight * label * (p - 1) + (1 - label) * p;
            dz.data()[i] = (float) (d / count);
        }
        return sum;
    }

    /**
     * Returns the gradient of the scores at the last forward.
     *
     * @return zero where nothing counts; a buffer of this loss
     */
    public Steps gradient() {
        return dz;
    }
}
