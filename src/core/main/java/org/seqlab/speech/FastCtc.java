package org.seqlab.speech;

import java.util.Arrays;
import org.seqlab.math.Matrix;
import org.seqlab.simd.FloatMath;

/**
 * The CTC loss of {@link CtcLoss}, fast: probabilities instead of their logarithms, scaled at every
 * step so that they cannot underflow.
 *
 * <p>The lattice is held as two arrays, U + 1 blanks and U labels, whose loops the compiler turns
 * into vector instructions. Only places from which the end can still be reached are kept. Scaling
 * can lose paths that are 1e300 times less probable than others at the same step; the probability
 * from the front and from the back then differ, and the readable version takes over.
 *
 * <p>Source: Graves et al. (2006), with the scaling of Rabiner (1989), doi:10.1109/5.18626. Cost:
 * about 20 T U operations and T V exponentials. An object serves one thread.
 */
public final class FastCtc {
    private static final double SMALL = 1e-200;
    private static final double AGREE = 1e-6;

    private final int labels;
    private final int blank;
    private float[] y = new float[0];
    private double[] blanks = new double[0];
    private double[] letters = new double[0];
    private double[] skip = new double[0];
    private double[] emit = new double[0];
    private double[] backBlank = new double[0];
    private double[] backLetter = new double[0];
    private double[] onLetter = new double[0];
    private double[] share = new double[0];
    private int steps;
    private int[] target;
    private int width;

    /**
     * Creates a loss.
     *
     * @param labels V, the number of labels with the blank
     * @param blank the blank's label, 0 … V − 1
     */
    public FastCtc(int labels, int blank) {
        CtcLoss.requireLabels("FastCtc", labels, new int[0], blank);
        this.labels = labels;
        this.blank = blank;
    }

    /**
     * Returns the loss of one utterance and writes its gradient.
     *
     * @param scores before the softmax: V numbers a step
     * @param offset index of the first step's first score
     * @param stride distance between the starts of two steps, for scores and gradient
     * @param steps T
     * @param target U labels, none of them the blank
     * @param gradient receives scale · d loss / d scores at the places of the scores; zeros if the
     *     loss is infinite
     * @param scale factor of the gradient, such as 1 / m
     * @return −log p(target), +∞ if no path collapses to the target
     * @throws IllegalArgumentException if a label is not 0 … V − 1 or is the blank
     */
    public double loss(
            float[] scores,
            int offset,
            int stride,
            int steps,
            int[] target,
            float[] gradient,
            float scale) {
        CtcLoss.requireLabels("FastCtc.loss", labels, target, blank);
        prepare(steps, target);
        for (int t = 0; t < steps; t++) {
            FloatMath.softmax(scores, offset + t * stride, y, t * labels, labels);
        }
        double front = forward();
        if (front > Double.NEGATIVE_INFINITY) {
            double back = backward(gradient, offset, stride, scale);
            if (Math.abs(front - back) <= AGREE * (1 + Math.abs(front))) {
                return 0 - front;
            }
        }
        return readable(scores, offset, stride, gradient, scale);
    }

    private void prepare(int newSteps, int[] newTarget) {
        steps = newSteps;
        target = newTarget;
        width = target.length + 1;
        if (y.length < steps * labels) {
            y = new float[steps * labels];
        }
        if (blanks.length < steps * width) {
            blanks = new double[steps * width];
            letters = new double[steps * width];
        }
        if (skip.length < width + 1) {
            skip = new double[width + 1];
            emit = new double[width + 1];
            backBlank = new double[width + 1];
            backLetter = new double[width + 1];
            onLetter = new double[width + 1];
        }
        if (share.length < labels) {
            share = new double[labels];
        }
        skip[0] = 0;
        skip[target.length] = 0;
        for (int u = 1; u < target.length; u++) {
            skip[u] = target[u] == target[u - 1] ? 0 : 1;
        }
    }

    /** The letter of place u stands at u + 1 of a row, so that place −1 is a zero. */
    private double forward() {
        double product = 1;
        double log = 0;
        for (int t = 0; t < steps; t++) {
            int row = t * width;
            if (t == 0) {
                Arrays.fill(blanks, 0, width, 0);
                Arrays.fill(letters, 0, width, 0);
                blanks[0] = y[blank];
                if (width > 1) {
                    letters[1] = y[target[0]];
                }
            } else {
                advance(row - width, row, t);
            }
            double sum = keepReachable(row, t);
            if (!(sum > 0)) {
                return Double.NEGATIVE_INFINITY;
            }
            product *= sum;
            if (product < SMALL) {
                log += Math.log(product);
                product = 1;
            }
        }
        if (steps == 0) {
            return Double.NEGATIVE_INFINITY;
        }
        int last = steps * width - 1;
        double end = blanks[last] + (width > 1 ? letters[last] : 0);
        return log + Math.log(product) + Math.log(end);
    }

    private void advance(int from, int to, int t) {
        double yb = y[t * labels + blank];
        emissions(t);
        for (int u = 0; u < width; u++) {
            blanks[to + u] = (blanks[from + u] + letters[from + u]) * yb;
        }
        letters[to] = 0;
        for (int u = 0; u < width - 1; u++) {
            double sum = letters[from + u + 1] + blanks[from + u] + skip[u] * letters[from + u];
            letters[to + u + 1] = sum * emit[u];
        }
    }

    private void emissions(int t) {
        for (int u = 0; u < width - 1; u++) {
            emit[u] = y[t * labels + target[u]];
        }
    }

    /** Zeroes what cannot reach the end any more and scales the rest to the sum 1. */
    private double keepReachable(int row, int t) {
        int left = steps - 1 - t;
        // From blank u at least width − 1 − u letters follow, one a step at best.
        int least = Math.min(width, Math.max(0, width - 1 - left));
        Arrays.fill(blanks, row, row + least, 0);
        Arrays.fill(letters, row, row + least, 0);
        double sum = 0;
        for (int u = least; u < width; u++) {
            sum += blanks[row + u] + letters[row + u];
        }
        double scale = 1 / sum;
        for (int u = least; u < width && sum > 0; u++) {
            blanks[row + u] *= scale;
            letters[row + u] *= scale;
        }
        return sum;
    }

    /** Walks back, writes the gradient and returns log p as seen from the end. */
    private double backward(float[] gradient, int offset, int stride, float scale) {
        Arrays.fill(backBlank, 0, width, 0);
        Arrays.fill(backLetter, 0, width, 0);
        backBlank[width - 1] = 1;
        if (width > 1) {
            backLetter[width - 2] = 1;
        }
        double product = 1;
        double log = 0;
        for (int t = steps - 1; t >= 0; t--) {
            if (t < steps - 1) {
                product *= retreat(t);
            }
            if (product < SMALL) {
                log += Math.log(product);
                product = 1;
            }
            double overlap = shares(t * width);
            for (int k = 0; k < labels; k++) {
                double difference = y[t * labels + k] - share[k] / overlap;
                gradient[offset + t * stride + k] = (float) (scale * difference);
            }
        }
        double first = y[blank] * backBlank[0];
        first += width > 1 ? y[target[0]] * backLetter[0] : 0;
        return log + Math.log(product) + Math.log(first);
    }

    /** Probability of all that follows step t, from what follows step t + 1. */
    private double retreat(int t) {
        double yb = y[(t + 1) * labels + blank];
        emissions(t + 1);
        for (int u = 0; u < width - 1; u++) {
            onLetter[u] = backLetter[u] * emit[u];
        }
        onLetter[width - 1] = 0;
        for (int u = 0; u < width - 1; u++) {
            double past = backBlank[u + 1] * yb + skip[u + 1] * onLetter[u + 1];
            backLetter[u] = onLetter[u] + past;
        }
        for (int u = 0; u < width; u++) {
            backBlank[u] = backBlank[u] * yb + onLetter[u];
        }
        return keepReached(t);
    }

    /** Zeroes what cannot be reached by step t and scales the rest to the sum 1. */
    private double keepReached(int t) {
        int reached = Math.min(width, t + 1);
        Arrays.fill(backBlank, reached, width, 0);
        Arrays.fill(backLetter, reached, width, 0);
        double sum = 0;
        for (int u = 0; u < reached; u++) {
            sum += backBlank[u] + backLetter[u];
        }
        double scale = 1 / sum;
        for (int u = 0; u < reached; u++) {
            backBlank[u] *= scale;
            backLetter[u] *= scale;
        }
        return sum;
    }

    /** Sums, label by label, the probability that the target passes through it at a step. */
    private double shares(int row) {
        Arrays.fill(share, 0, labels, 0);
        double onBlank = 0;
        double all = 0;
        for (int u = 0; u < width; u++) {
            onBlank += blanks[row + u] * backBlank[u];
        }
        for (int u = 0; u < width - 1; u++) {
            double p = letters[row + u + 1] * backLetter[u];
            share[target[u]] += p;
            all += p;
        }
        share[blank] = onBlank;
        return all + onBlank;
    }

    private double readable(float[] scores, int offset, int stride, float[] gradient, float scale) {
        Matrix z = Matrix.build(labels, steps, (k, t) -> scores[offset + t * stride + k]);
        CtcLoss.Result result = CtcLoss.of(z, target, blank);
        for (int t = 0; t < steps; t++) {
            for (int k = 0; k < labels; k++) {
                gradient[offset + t * stride + k] = (float) (scale * result.gradient().get(k, t));
            }
        }
        return result.loss();
    }
}
