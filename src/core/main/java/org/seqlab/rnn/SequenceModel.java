package org.seqlab.rnn;

import java.util.ArrayList;
import java.util.List;
import org.seqlab.math.Activations;
import org.seqlab.math.Matrix;
import org.seqlab.math.Shapes;

/**
 * The shapes of sequence models over any recurrent layer: many to one (sentiment), many to many of equal
 * length (name tags) and one to many (generation). One to one is many to many with T = 1; the
 * encoder–decoder is {@link EncoderDecoder}.
 *
 * @param layer reads the sequence
 * @param head reads the layer's outputs
 */
public record SequenceModel(RecurrentLayer layer, Head head) {
    /** Checks that the head reads the layer's outputs. */
    public SequenceModel {
        String why = "the layer has " + layer.outputSize() + " outputs";
        Shapes.require("SequenceModel", "head.w", head.w(), Shapes.ANY, layer.outputSize(), why);
    }

    /**
     * A loss with all gradients.
     *
     * @param loss summed over time, averaged over the examples
     * @param probabilities of each prediction: T matrices, or one
     * @param dx of the inputs, T matrices (n_x, m)
     * @param dWeights of the layer's weights, in its order
     * @param dw of head.w
     * @param db of head.b
     */
    public record Result(
            double loss,
            List<Matrix> probabilities,
            List<Matrix> dx,
            List<Matrix> dWeights,
            Matrix dw,
            Matrix db) {}

    /** Judges the scores of one step: sums its loss over the examples. */
    @FunctionalInterface
    private interface StepLoss {
        Losses.Result of(int t, Matrix scores);
    }

    /**
     * Many to one with softmax: only the last step predicts.
     *
     * @param x the inputs, T matrices (n_x, m)
     * @param first the state before step 1, such as {@code layer().zeroState(m)}
     * @param labels the right class of each example
     * @return the loss averaged over the examples, and its gradients
     * @throws IllegalArgumentException if x is empty or a label is out of range
     */
    public Result manyToOne(List<Matrix> x, List<Matrix> first, int[] labels) {
        RecurrentLayer.Walk walk = layer.forward(x, first);
        int last = x.size() - 1;
        return backward(walk, last, (t, scores) -> Losses.softmax(scores, labels));
    }

    /**
     * Many to many with σ: every step predicts, {@code L = Σ_t −y log ŷ − (1 − y) log(1 − ŷ)}.
     *
     * @param x the inputs, T matrices (n_x, m)
     * @param first the state before step 1, such as {@code layer().zeroState(m)}
     * @param y what is right, T matrices (n_y, m)
     * @return the loss summed over time and averaged over the examples, and its gradients
     * @throws IllegalArgumentException if x is empty or y has another number of steps
     */
    public Result manyToMany(List<Matrix> x, List<Matrix> first, List<Matrix> y) {
        requireEqualLength(x.size(), y.size());
        RecurrentLayer.Walk walk = layer.forward(x, first);
        return backward(walk, 0, (t, scores) -> Losses.logistic(scores, y.get(t)));
    }

    /**
     * Many to many with softmax: every step predicts a class.
     *
     * @param x the inputs, T matrices (n_x, m)
     * @param first the state before step 1, such as {@code layer().zeroState(m)}
     * @param labels for each step the right class of each example; −1 leaves it out
     * @return the loss summed over time and averaged over the examples, and its gradients
     * @throws IllegalArgumentException if x is empty or labels has another number of steps
     */
    public Result manyToMany(List<Matrix> x, List<Matrix> first, int[][] labels) {
        requireEqualLength(x.size(), labels.length);
        RecurrentLayer.Walk walk = layer.forward(x, first);
        return backward(walk, 0, (t, scores) -> Losses.softmax(scores, labels[t]));
    }

    private static void requireEqualLength(int found, int wanted) {
        if (found != wanted) {
            throw new IllegalArgumentException(
                    "SequenceModel.manyToMany: the right answers must have "
                            + found
                            + " time steps like x, but they have "
                            + wanted
                            + ".");
        }
    }

    /** Sums the losses of steps first … T − 1 and walks back. */
    private Result backward(RecurrentLayer.Walk walk, int first, StepLoss stepLoss) {
        List<Matrix> a = walk.outputs();
        double m = a.get(0).cols();
        double loss = 0;
        List<Matrix> probabilities = new ArrayList<>();
        List<Matrix> da = Sequences.zeros(a.size(), a.get(0).rows(), a.get(0).cols());
        Head.Gradients sum = null;
        for (int t = first; t < a.size(); t++) {
            Losses.Result step = stepLoss.of(t, head.scores(a.get(t)));
            Head.Gradients g = head.backward(a.get(t), step.dScores().scale(1 / m));
            loss += step.loss() / m;
            probabilities.add(step.probabilities());
            da.set(t, g.da());
            sum = sum == null ? g : g.plusWeights(sum);
        }
        RecurrentLayer.Gradients g = walk.backward(da);
        return new Result(loss, probabilities, g.dx(), g.dWeights(), sum.dw(), sum.db());
    }

    /**
     * One to many: what is predicted at t is the input at t + 1, as one-hot of the most likely class.
     *
     * @param x1 the input of step 1, (n_x, m); n_x must be n_y
     * @param first the state before step 1
     * @param steps how many to generate, at least 1
     * @return for each step the chosen class of each example
     * @throws IllegalArgumentException if steps is below 1 or outputs cannot be inputs
     */
    public int[][] oneToMany(Matrix x1, List<Matrix> first, int steps) {
        Shapes.require(
                "SequenceModel.oneToMany",
                "head.w",
                head.w(),
                layer.inputSize(),
                Shapes.ANY,
                "its outputs are the layer's " + layer.inputSize() + " inputs");
        if (steps < 1) {
            throw new IllegalArgumentException(
                    "SequenceModel.oneToMany: steps must be at least 1, but it is " + steps + ".");
        }
        int[][] chosen = new int[steps][];
        Matrix x = x1;
        List<Matrix> state = first;
        for (int t = 0; t < steps; t++) {
            RecurrentLayer.Walk walk = layer.forward(List.of(x), state);
            state = walk.lastState();
            Matrix scores = head.scores(walk.outputs().get(0));
            chosen[t] = new int[x1.cols()];
            for (int j = 0; j < x1.cols(); j++) {
                chosen[t][j] = scores.argmax(j);
            }
            x = OneHot.columns(chosen[t], layer.inputSize());
        }
        return chosen;
    }

    /**
     * Returns the probabilities of each step, from a state of zeros.
     *
     * @param x the inputs, T matrices (n_x, m)
     * @return T matrices (n_y, m)
     */
    public List<Matrix> softmax(List<Matrix> x) {
        return layer.forward(x).outputs().stream()
                .map(a -> Activations.softmax(head.scores(a)))
                .toList();
    }
}
