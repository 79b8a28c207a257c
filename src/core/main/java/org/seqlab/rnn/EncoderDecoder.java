package org.seqlab.rnn;

import java.util.ArrayList;
import java.util.List;
import org.seqlab.math.Matrix;

/**
 * Many to many of different lengths: the encoder reads x, its last state is the decoder's first, and the
 * decoder predicts y step by step, reading the right answer of the step before (teacher forcing).
 *
 * <p>Not here: attention, search over outputs.
 *
 * @param encoder reads the source
 * @param decoder has states of the encoder's shapes and reads one-hot columns
 * @param head reads the decoder's outputs
 */
public record EncoderDecoder(RecurrentLayer encoder, RecurrentLayer decoder, Head head) {
    /** Checks that the states fit. */
    public EncoderDecoder {
        List<Matrix> from = encoder.zeroState(1);
        List<Matrix> to = decoder.zeroState(1);
        if (!from.equals(to)) {
            throw new IllegalArgumentException(
                    "EncoderDecoder: the decoder's state must have the encoder's shapes "
                            + sizes(from)
                            + ", but it has "
                            + sizes(to)
                            + ".");
        }
    }

    private static List<Integer> sizes(List<Matrix> state) {
        return state.stream().map(Matrix::rows).toList();
    }

    /**
     * A loss with all gradients.
     *
     * @param loss summed over time, averaged over the examples
     * @param probabilities T_y matrices (n_y, m)
     * @param dx of the source, T_x matrices (n_x, m)
     * @param dEncoder of the encoder's weights
     * @param dDecoder of the decoder's weights
     * @param dw of head.w
     * @param db of head.b
     */
    public record Result(
            double loss,
            List<Matrix> probabilities,
            List<Matrix> dx,
            List<Matrix> dEncoder,
            List<Matrix> dDecoder,
            Matrix dw,
            Matrix db) {}

    /**
     * Returns the loss with teacher forcing; the decoder's first input is zeros.
     *
     * @param x the source, T_x matrices (n_x, m)
     * @param labels for each of T_y steps the right class of each example; −1 leaves it out
     * @return the loss and its gradients
     * @throws IllegalArgumentException if a sequence is empty or a label is out of range
     */
    public Result loss(List<Matrix> x, int[][] labels) {
        RecurrentLayer.Walk source = encoder.forward(x);
        RecurrentLayer.Walk target = decoder.forward(shifted(labels), source.lastState());
        double m = x.get(0).cols();
        double loss = 0;
        List<Matrix> probabilities = new ArrayList<>();
        List<Matrix> da = new ArrayList<>();
        Head.Gradients sum = null;
        for (int t = 0; t < labels.length; t++) {
            Matrix a = target.outputs().get(t);
            Losses.Result step = Losses.softmax(head.scores(a), labels[t]);
            Head.Gradients g = head.backward(a, step.dScores().scale(1 / m));
            loss += step.loss() / m;
            probabilities.add(step.probabilities());
            da.add(g.da());
            sum = sum == null ? g : g.plusWeights(sum);
        }
        RecurrentLayer.Gradients back = target.backward(da);
        List<Matrix> none = Sequences.zeros(x.size(), encoder.outputSize(), x.get(0).cols());
        RecurrentLayer.Gradients front = source.back().of(none, back.dFirstState());
        return new Result(
                loss,
                probabilities,
                front.dx(),
                front.dWeights(),
                back.dWeights(),
                sum.dw(),
                sum.db());
    }

    private List<Matrix> shifted(int[][] labels) {
        List<Matrix> inputs = new ArrayList<>();
        for (int t = 0; t < labels.length; t++) {
            int m = labels[t].length;
            inputs.add(
                    t == 0
                            ? Matrix.zeros(decoder.inputSize(), m)
                            : OneHot.columns(labels[t - 1], decoder.inputSize()));
        }
        return inputs;
    }

    /**
     * Generates greedily until every example has produced the end or the limit is reached.
     *
     * @param x the source, T_x matrices (n_x, m)
     * @param end the class that ends an output
     * @param limit most steps
     * @return for each step the chosen class of each example
     */
    public int[][] generate(List<Matrix> x, int end, int limit) {
        List<Matrix> state = encoder.forward(x).lastState();
        int m = x.get(0).cols();
        Matrix input = Matrix.zeros(decoder.inputSize(), m);
        boolean[] ended = new boolean[m];
        List<int[]> steps = new ArrayList<>();
        int open = m;
        while (open > 0 && steps.size() < limit) {
            RecurrentLayer.Walk walk = decoder.forward(List.of(input), state);
            state = walk.lastState();
            Matrix scores = head.scores(walk.outputs().get(0));
            int[] chosen = new int[m];
            for (int j = 0; j < m; j++) {
                chosen[j] = ended[j] ? end : scores.argmax(j);
                open -= !ended[j] && chosen[j] == end ? 1 : 0;
                ended[j] |= chosen[j] == end;
            }
            steps.add(chosen);
            input = OneHot.columns(chosen, decoder.inputSize());
        }
        return steps.toArray(int[][]::new);
    }
}
