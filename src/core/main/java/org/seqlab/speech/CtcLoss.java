package org.seqlab.speech;

import java.util.Arrays;
import org.seqlab.math.Matrix;
import org.seqlab.math.Shapes;

/**
 * The loss of connectionist temporal classification and its gradient, in log space: the readable
 * one, which mirrors the paper.
 */
public final class CtcLoss {
    private static final String OPERATION = "CtcLoss.of";

    private CtcLoss() {}

    /**
     * Loss and gradient of one utterance.
     *
     * @param loss −log p(target), +∞ if no path collapses to the target
     * @param logProbabilities log softmax of the scores, (V, T)
     * @param gradient d loss / d scores, (V, T); all zeros where the loss is infinite, so that such an
     *     utterance teaches nothing instead of destroying the weights
     */
    public record Result(double loss, Matrix logProbabilities, Matrix gradient) {
        /**
         * Tells whether some path of this length collapses to the target.
         *
         * @return false if the target is too long: repeated labels need a blank between them
         */
        public boolean feasible() {
            return loss != Double.POSITIVE_INFINITY;
        }
    }

    /**
     * Returns the loss of one utterance and its gradient with respect to the scores.
     *
     * <p>Formula. l' is the target with a blank before, between and after its labels; y is the
     * softmax of the scores. Log space turns products into sums and sums into log-sum-exp:
     * <pre>
     *   α[t][s] = y[l'[s]][t] (α[t-1][s] + α[t-1][s-1] + α[t-1][s-2])   prefixes that end in s
     *   β[t][s] = y[l'[s]][t] (β[t+1][s] + β[t+1][s+1] + β[t+1][s+2])   suffixes that start in s
     *   loss    = −log(α[T][2U+1] + α[T][2U])
     *   d loss / d z[k][t] = y[k][t] − sum_{s: l'[s] = k} α[t][s] β[t][s] / (y[k][t] p)
     * </pre>
     * where the third term of a sum is there only if {@code l'[s]} is no blank and differs from its
     * neighbor two away.
     *
     * <p>Source: Graves et al. (2006), equations 6 to 16. Cost: O(T U). An empty target is the
     * probability of all blanks.
     *
     * @param scores before the softmax, (V, T)
     * @param target U labels, none of them the blank
     * @param blank the blank's label, 0 … V − 1
     * @return loss and gradient
     * @throws IllegalArgumentException if a label is not 0 … V − 1 or is the blank, or a score is NaN
     */
    public static Result of(Matrix scores, int[] target, int blank) {
        requireLabels(OPERATION, scores.rows(), target, blank);
        requireNumbers(scores);
        Matrix logY = LogSpace.logSoftmax(scores);
        int[] extended = extend(target, blank);
        int steps = scores.cols();
        if (steps == 0) {
            double loss = target.length == 0 ? 0 : Double.POSITIVE_INFINITY;
            return new Result(loss, logY, logY);
        }
        double[][] alpha = forward(logY, extended, blank);
        double logP = ending(alpha[steps - 1]);
        Matrix gradient =
                logP == LogSpace.ZERO
                        ? Matrix.zeros(scores.rows(), steps)
                        : gradient(logY, extended, alpha, backward(logY, extended, blank), logP);
        // 0 − x and not −x: a certain target costs 0, not −0.
        return new Result(0 - logP, logY, gradient);
    }

    static void requireLabels(String operation, int labels, int[] target, int blank) {
        if (blank < 0 || blank >= labels) {
            throw new IllegalArgumentException(
                    "%s: blank must be 0 to %d because there are %d labels, but it is %d."
                            .formatted(operation, labels - 1, labels, blank));
        }
        for (int u = 0; u < target.length; u++) {
            if (target[u] < 0 || target[u] >= labels || target[u] == blank) {
                throw new IllegalArgumentException(
                        "%s: target[%d] must be 0 to %d and not the blank %d, but it is %d."
                                .formatted(operation, u, labels - 1, blank, target[u]));
            }
        }
    }

    private static void requireNumbers(Matrix scores) {
        for (double z : scores.toRowMajor()) {
            if (Double.isNaN(z) || z == Double.POSITIVE_INFINITY) {
                throw new IllegalArgumentException(
                        OPERATION
                                + ": every score of "
                                + Shapes.shape(scores.rows(), scores.cols())
                                + " must be a number below infinity, but one is "
                                + z
                                + ".");
            }
        }
    }

    /** Returns the target with a blank before, between and after its labels. */
    static int[] extend(int[] target, int blank) {
        int[] extended = new int[2 * target.length + 1];
        Arrays.fill(extended, blank);
        for (int u = 0; u < target.length; u++) {
            extended[2 * u + 1] = target[u];
        }
        return extended;
    }

    /** Tells whether a path may go from s − 2 to s without the blank between. */
    static boolean maySkip(int[] extended, int s, int blank) {
        return s >= 2 && extended[s] != blank && extended[s] != extended[s - 2];
    }

    private static double[][] forward(Matrix logY, int[] l, int blank) {
        double[][] alpha = new double[logY.cols()][l.length];
        for (int t = 0; t < alpha.length; t++) {
            for (int s = 0; s < l.length; s++) {
                double sum = t == 0 ? (s < 2 ? 0 : LogSpace.ZERO) : alpha[t - 1][s];
                if (t > 0 && s >= 1) {
                    sum = LogSpace.add(sum, alpha[t - 1][s - 1]);
                }
                if (t > 0 && maySkip(l, s, blank)) {
                    sum = LogSpace.add(sum, alpha[t - 1][s - 2]);
                }
                alpha[t][s] = sum + logY.get(l[s], t);
            }
        }
        return alpha;
    }

    private static double[][] backward(Matrix logY, int[] l, int blank) {
        int last = logY.cols() - 1;
        double[][] beta = new double[last + 1][l.length];
        for (int t = last; t >= 0; t--) {
            for (int s = l.length - 1; s >= 0; s--) {
                double sum = t == last ? (s >= l.length - 2 ? 0 : LogSpace.ZERO) : beta[t + 1][s];
                if (t < last && s + 1 < l.length) {
                    sum = LogSpace.add(sum, beta[t + 1][s + 1]);
                }
                if (t < last && s + 2 < l.length && maySkip(l, s + 2, blank)) {
                    sum = LogSpace.add(sum, beta[t + 1][s + 2]);
                }
                beta[t][s] = sum + logY.get(l[s], t);
            }
        }
        return beta;
    }

    private static double ending(double[] alpha) {
        double last = alpha[alpha.length - 1];
        return alpha.length == 1 ? last : LogSpace.add(last, alpha[alpha.length - 2]);
    }

    private static Matrix gradient(
            Matrix logY, int[] l, double[][] alpha, double[][] beta, double logP) {
        Matrix dz = logY.map(Math::exp);
        for (int t = 0; t < logY.cols(); t++) {
            for (int s = 0; s < l.length; s++) {
                double both = alpha[t][s] + beta[t][s];
                if (both != LogSpace.ZERO) {
                    double share = Math.exp(both - logY.get(l[s], t) - logP);
                    dz.set(l[s], t, dz.get(l[s], t) - share);
                }
            }
        }
        return dz;
    }
}
