package org.seqlab.fused;

import java.util.Arrays;
import org.seqlab.simd.FloatMath;
import org.seqlab.simd.Workers;

/**
 * Softmax and cross-entropy: the mean of {@code −log p(target)} over all steps that have a target.
 *
 * <p>Steps beyond a sequence's length and steps whose target is {@link Ids#NONE} count for nothing.
 */
public final class SoftmaxLoss {
    private final Steps dz = new Steps();
    private double[] losses = new double[0];

    /** Creates a loss. */
    public SoftmaxLoss() {}

    /**
     * Returns the loss.
     *
     * @param z scores, one for each class
     * @param targets a class for each step
     * @return the mean over the steps that count
     * @throws IllegalArgumentException if a target is no class or no step counts
     */
    public double forward(Steps z, Ids targets) {
        if (targets.steps() != z.steps() || targets.batch() != z.batch()) {
            throw new IllegalArgumentException(
                    "SoftmaxLoss.forward: targets must have T = "
                            + z.steps()
                            + " and m = "
                            + z.batch()
                            + " like the scores, but they have "
                            + targets.steps()
                            + " and "
                            + targets.batch()
                            + ".");
        }
        targets.requireBelow("SoftmaxLoss.forward", z.size());
        dz.shape(z.steps(), z.batch(), z.size(), z.lengths());
        int count = count(z, targets);
        if (losses.length < z.rows()) {
            losses = new double[z.rows()];
        }
        Workers.split(
                z.rows(),
                1,
                60.0 * z.rows() * z.size(),
                (from, to) -> {
                    for (int row = from; row < to; row++) {
                        losses[row] = row(z, row, targets.at(row), 1f / count);
                    }
                });
        double sum = 0;
        for (int row = 0; row < z.rows(); row++) {
            sum += losses[row];
        }
        return sum / count;
    }

    private static boolean counts(Steps z, int row, int target) {
        return target != Ids.NONE && row / z.batch() < z.length(row % z.batch());
    }

    private static int count(Steps z, Ids targets) {
        int count = 0;
        for (int row = 0; row < z.rows(); row++) {
            count += counts(z, row, targets.at(row)) ? 1 : 0;
        }
        if (count == 0) {
            throw new IllegalArgumentException(
                    "SoftmaxLoss.forward: at least one step must have a target, but none has.");
        }
        return count;
    }

    private double row(Steps z, int row, int target, float weight) {
        int n = z.size();
        int at = row * n;
        float[] d = dz.data();
        if (!counts(z, row, target)) {
            Arrays.fill(d, at, at + n, 0);
            return 0;
        }
        FloatMath.softmax(z.data(), at, d, at, n);
        double p = d[at + target];
        for (int i = at; i < at + n; i++) {
            d[i] *= weight;
        }
        d[at + target] -= weight;
        // A probability that float rounds to 0 would give an infinite loss: use its logarithm.
        return p > 1e-30 ? -Math.log(p) : logSumExp(z, at, n) - z.data()[at + target];
    }

    private static double logSumExp(Steps z, int at, int n) {
        double max = Double.NEGATIVE_INFINITY;
        for (int i = at; i < at + n; i++) {
            max = Math.max(max, z.data()[i]);
        }
        double sum = 0;
        for (int i = at; i < at + n; i++) {
            sum += Math.exp(z.data()[i] - max);
        }
        return max + Math.log(sum);
    }

    /**
     * Returns the gradient of the scores at the last forward.
     *
     * @return {@code (p − onehot) / count}, zero where nothing counts; a buffer of this loss
     */
    public Steps gradient() {
        return dz;
    }

    /**
     * Returns the probabilities of the classes.
     *
     * @param z scores, not changed
     * @return a new batch
     */
    public static Steps probabilities(Steps z) {
        Steps p = new Steps().shape(z.steps(), z.batch(), z.size(), z.lengths());
        for (int row = 0; row < z.rows(); row++) {
            FloatMath.softmax(z.data(), row * z.size(), p.data(), row * z.size(), z.size());
        }
        return p;
    }

    /**
     * Returns the class with the highest score.
     *
     * @param z scores
     * @param t step, from 0
     * @param j example, from 0
     * @return the first of the highest
     */
    public static int best(Steps z, int t, int j) {
        int at = z.index(t, j);
        int best = 0;
        for (int i = 1; i < z.size(); i++) {
            if (z.data()[at + i] > z.data()[at + best]) {
                best = i;
            }
        }
        return best;
    }
}
