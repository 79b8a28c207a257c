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
        int v = scores.cols();
        float[] p = tape.array(v);
        double sum = 0;
        for (int i = 0; i < targets.length; i++) {
            if (targets[i] < 0) {
                continue;
            }
            FloatMath.softmax(scores.value, i * v, p, 0, v);
            sum -= logProbability(scores, i, targets[i], p);
            if (tape.records()) {
                FloatMath.axpy((float) (1 / count), p, 0, scores.gradient, i * v, v);
                scores.gradient[i * v + targets[i]] -= (float) (1 / count);
            }
        }
        return sum / count;
    }

    /** A probability that underflows still has a logarithm: the difference of scores. */
    private static double logProbability(Tensor scores, int row, int target, float[] p) {
        if (p[target] > 1e-30f) {
            return Math.log(p[target]);
        }
        int best = argmax(scores, row);
        return scores.get(row, target) - scores.get(row, best) + Math.log(p[best]);
    }

    /**
     * Returns the column of the largest entry of a row.
     *
     * @param scores (n, V)
     * @param row row, from 0
     * @return the first such column
     */
    public static int argmax(Tensor scores, int row) {
        int best = 0;
        for (int j = 1; j < scores.cols(); j++) {
            if (scores.get(row, j) > scores.get(row, best)) {
                best = j;
            }
        }
        return best;
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
