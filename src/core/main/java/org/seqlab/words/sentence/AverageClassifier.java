package org.seqlab.words.sentence;

import java.util.ArrayList;
import java.util.List;
import org.seqlab.math.Activations;
import org.seqlab.math.Matrix;
import org.seqlab.math.Shapes;

/**
 * Softmax regression on sentence averages: the first version of the emoji chooser.
 *
 * <p>Not here: the order of the words, see {@link SentenceLstm}.
 *
 * @param w weights, (n_y, n): one row a class
 * @param b biases, (n_y, 1)
 */
public record AverageClassifier(Matrix w, Matrix b) {
    /** Checks that the shapes fit each other. */
    public AverageClassifier {
        Shapes.require("AverageClassifier", "b", b, w.rows(), 1, "W has a row for each class");
    }

    /**
     * What happened in one pass over the sentences.
     *
     * @param lastCost the cross-entropy of the last sentence, before its step
     * @param accuracy the share of sentences that the classifier has right after the pass
     */
    public record Epoch(double lastCost, double accuracy) {}

    /**
     * A trained classifier with its history.
     *
     * @param classifier the last weights
     * @param epochs one entry a pass
     */
    public record Training(AverageClassifier classifier, List<Epoch> epochs) {}

    /**
     * Returns the probability of each class.
     *
     * @param averages sentence averages, (n, m), one sentence a column
     * @return {@code softmax(W x + b)}, (n_y, m)
     */
    public Matrix probabilities(Matrix averages) {
        return Activations.softmax(w.times(averages).plusColumn(b));
    }

    /**
     * Returns the most probable class of each sentence.
     *
     * @param averages sentence averages, (n, m)
     * @return m class numbers
     */
    public int[] predict(Matrix averages) {
        Matrix p = probabilities(averages);
        int[] classes = new int[averages.cols()];
        for (int j = 0; j < classes.length; j++) {
            classes[j] = p.argmax(j);
        }
        return classes;
    }

    /**
     * Learns by plain gradient steps, one sentence at a time in their order.
     *
     * <pre>
     *   dz = softmax(W x + b) − y,   W −= α dz xᵀ,   b −= α dz
     * </pre>
     *
     * @param averages sentence averages, (n, m)
     * @param labels the class of each sentence, m numbers from 0 to n_y − 1
     * @param learningRate α
     * @param passes how often all sentences are gone through
     * @return the trained classifier; this one stays as it is
     */
    public Training train(Matrix averages, int[] labels, double learningRate, int passes) {
        AverageClassifier now = this;
        List<Epoch> epochs = new ArrayList<>();
        for (int pass = 0; pass < passes; pass++) {
            double cost = 0;
            for (int i = 0; i < labels.length; i++) {
                Matrix x = averages.col(i);
                Matrix dz = now.probabilities(x);
                cost = -Math.log(dz.get(labels[i], 0));
                dz.set(labels[i], 0, dz.get(labels[i], 0) - 1);
                Matrix step = dz.scale(learningRate);
                now =
                        new AverageClassifier(
                                now.w.minus(step.times(x.transpose())), now.b.minus(step));
            }
            epochs.add(new Epoch(cost, now.accuracy(averages, labels)));
        }
        return new Training(now, List.copyOf(epochs));
    }

    /**
     * Returns the share of sentences whose most probable class is the right one.
     *
     * @param averages sentence averages, (n, m)
     * @param labels m class numbers
     * @return a number from 0 to 1
     */
    public double accuracy(Matrix averages, int[] labels) {
        int[] classes = predict(averages);
        int right = 0;
        for (int j = 0; j < labels.length; j++) {
            right += classes[j] == labels[j] ? 1 : 0;
        }
        return labels.length == 0 ? 0 : (double) right / labels.length;
    }
}
