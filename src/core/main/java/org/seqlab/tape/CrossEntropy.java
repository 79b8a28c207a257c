package org.seqlab.tape;

import org.seqlab.simd.FloatMath;

/** Softmax and cross-entropy in one: the loss of a model that chooses among tokens. */
public final class CrossEntropy {
    private CrossEntropy() {}

    /**
     * Returns the loss and starts its gradient.
     *
     * <pre>
     *   L = − (1 / count) sum over rows of log softmax(scores)[target],   dscores = (softmax − 1{target}) / count
     * </pre>
     *
     * @param tape the tape
     * @param scores before the softmax, (n, V)
     * @param targets the true token of each row; a negative one leaves the row out
     * @param count what the sum is divided by, such as the number of examples
     * @return the loss
     * @throws IllegalArgumentException if there are more or fewer targets than rows
     */
    public static double loss(Tape tape, Tensor scores, int[] targets, double count) {
        if (targets.length != scores.rows()) {
            throw new IllegalArgumentException(
                    "CrossEntropy.loss: targets must have "
                            + scores.rows()
                            + " entries, one a row, but it has "
                            + targets.length
                            + ".");
        }
        float[] gradient = tape.records() ? scores.gradient : null;
        return loss(scores.value, scores.cols(), targets, count, gradient);
    }

    /**
     * Returns the loss of rows in an array and adds its gradient.
     *
     * @param scores before the softmax, (n, V) from index 0
     * @param v V, number of scores of a row
     * @param targets the true token of each of n rows; a negative one leaves the row out
     * @param count what the sum is divided by
     * @param gradient of the scores, added to, or null if it is not wanted
     * @return the loss
     */
    public static double loss(
            float[] scores, int v, int[] targets, double count, float[] gradient) {
        float[] p = new float[v];
        double sum = 0;
        for (int i = 0; i < targets.length; i++) {
            if (targets[i] < 0) {
                continue;
            }
            FloatMath.softmax(scores, i * v, p, 0, v);
            sum -= logProbability(scores, i, targets[i], p);
            if (gradient != null) {
                FloatMath.axpy((float) (1 / count), p, 0, gradient, i * v, v);
                gradient[i * v + targets[i]] -= (float) (1 / count);
            }
        }
        return sum / count;
    }

    /** A probability that underflows still has a logarithm: the difference of scores. */
    private static double logProbability(float[] scores, int row, int target, float[] p) {
        if (p[target] > 1e-30f) {
            return Math.log(p[target]);
        }
        int at = row * p.length;
        int best = argmax(scores, row, p.length);
        return scores[at + target] - scores[at + best] + Math.log(p[best]);
    }

    /**
     * Returns the column of the largest entry of a row.
     *
     * @param scores (n, V)
     * @param row row, from 0
     * @return the first such column
     */
    public static int argmax(Tensor scores, int row) {
        return argmax(scores.value, row, scores.cols());
    }

    /**
     * Returns the column of the largest entry of a row in an array.
     *
     * @param scores (n, V) from index 0
     * @param row row, from 0
     * @param v V
     * @return the first such column
     */
    public static int argmax(float[] scores, int row, int v) {
        int best = row * v;
        for (int k = best + 1; k < (row + 1) * v; k++) {
            if (scores[k] > scores[best]) {
                best = k;
            }
        }
        return best - row * v;
    }

    /**
     * Returns the logarithms of the softmax of every row.
     *
     * @param scores (n, V)
     * @return one array of V log-probabilities a row
     */
    public static double[][] logSoftmax(Tensor scores) {
        double[][] rows = new double[scores.rows()][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = new double[scores.cols()];
            logSoftmax(scores, i, rows[i]);
        }
        return rows;
    }

    private static void logSoftmax(Tensor scores, int row, double[] to) {
        int v = to.length;
        float[] p = new float[v];
        FloatMath.softmax(scores.value, row * v, p, 0, v);
        int best = argmax(scores, row);
        double shift = Math.log(p[best]) - scores.get(row, best);
        for (int j = 0; j < v; j++) {
            to[j] = scores.value[row * v + j] + shift;
        }
    }
}
