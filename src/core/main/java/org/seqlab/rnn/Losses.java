package org.seqlab.rnn;

import org.seqlab.math.Activations;
import org.seqlab.math.Matrix;
import org.seqlab.math.Shapes;

/**
 * Cross-entropy from the scores in front of softmax or σ, so that saturated scores give finite losses
 * where the logarithm of a rounded probability would not.
 */
public final class Losses {
    private Losses() {}

    /**
     * A loss with its gradient.
     *
     * @param loss summed over the examples
     * @param probabilities what the head predicts, shape of the scores
     * @param dScores gradient of the summed loss, shape of the scores
     */
    public record Result(double loss, Matrix probabilities, Matrix dScores) {}

    /**
     * Categorical cross-entropy: {@code L = −Σ_j log softmax(z)[label_j][j]}, {@code dz = ŷ − onehot}.
     *
     * @param scores z, (n_y, m)
     * @param labels the right class of each example, 0 to n_y − 1; −1 leaves an example out
     * @return loss, probabilities and gradient
     * @throws IllegalArgumentException if there is not one label an example or one is out of range
     */
    public static Result softmax(Matrix scores, int[] labels) {
        if (labels.length != scores.cols()) {
            throw new IllegalArgumentException(
                    "Losses.softmax: labels must have "
                            + scores.cols()
                            + " entries, one for each column of scores, but it has "
                            + labels.length
                            + ".");
        }
        Matrix probabilities = Activations.softmax(scores);
        Matrix dScores = probabilities.copy();
        double loss = 0;
        for (int j = 0; j < labels.length; j++) {
            if (labels[j] == -1) {
                clearColumn(dScores, j);
                continue;
            }
            requireClass(labels[j], j, scores.rows());
            loss -= logSoftmax(scores, labels[j], j);
            dScores.set(labels[j], j, dScores.get(labels[j], j) - 1);
        }
        return new Result(loss, probabilities, dScores);
    }

    private static void clearColumn(Matrix matrix, int col) {
        for (int i = 0; i < matrix.rows(); i++) {
            matrix.set(i, col, 0);
        }
    }

    private static void requireClass(int label, int example, int classes) {
        if (label < 0 || label >= classes) {
            throw new IllegalArgumentException(
                    "Losses.softmax: labels["
                            + example
                            + "] must be 0 to "
                            + (classes - 1)
                            + ", or -1 to leave the example out, but it is "
                            + label
                            + ".");
        }
    }

    /**
     * Returns {@code log softmax(z)[row]} of one column, without rounding the probability to 0 first.
     *
     * @param scores z, (n_y, m)
     * @param row the class
     * @param col the example
     * @return at most 0
     */
    public static double logSoftmax(Matrix scores, int row, int col) {
        double max = scores.get(scores.argmax(col), col);
        double sum = 0;
        for (int i = 0; i < scores.rows(); i++) {
            sum += Math.exp(scores.get(i, col) - max);
        }
        return scores.get(row, col) - max - Math.log(sum);
    }

    /**
     * Binary cross-entropy: {@code L = Σ −y log σ(z) − (1 − y) log(1 − σ(z))}, {@code dz = ŷ − y}.
     *
     * @param scores z, any shape
     * @param y what is right, 0 to 1, same shape
     * @return loss, probabilities and gradient
     * @throws org.seqlab.math.ShapeException if the shapes differ
     */
    public static Result logistic(Matrix scores, Matrix y) {
        String why = "scores is " + Shapes.shape(scores.rows(), scores.cols());
        Shapes.require("Losses.logistic", "y", y, scores.rows(), scores.cols(), why);
        Matrix probabilities = Activations.sigmoid(scores);
        double loss = 0;
        for (int i = 0; i < y.rows(); i++) {
            for (int j = 0; j < y.cols(); j++) {
                double z = scores.get(i, j);
                loss += Math.max(z, 0) - z * y.get(i, j) + Math.log1p(Math.exp(-Math.abs(z)));
            }
        }
        return new Result(loss, probabilities, probabilities.minus(y));
    }
}
