package org.seqlab.words.sentence;

import java.util.ArrayList;
import java.util.List;
import org.seqlab.math.Activations;
import org.seqlab.math.Matrix;
import org.seqlab.math.Shapes;
import org.seqlab.seq2seq.KerasLstm;

/**
 * The second version of the emoji chooser: two LSTM layers read the sentence word by word.
 *
 * <p>Padding is not masked: the zero vectors of a short row run through both layers. Not here:
 * training with dropout, see {@link SentenceLstmTrainer}.
 *
 * @param embedding one row a word, row 0 zero for padding, (V + 1, n)
 * @param lstm1 the layer that passes on its state at every word, n_a1 units
 * @param lstm2 the layer whose last state counts, n_a2 units
 * @param denseKernel weights of the output, (n_a2, n_y)
 * @param denseBias its bias, (n_y, 1)
 */
public record SentenceLstm(
        Matrix embedding, KerasLstm lstm1, KerasLstm lstm2, Matrix denseKernel, Matrix denseBias) {
    /** Checks that the layers fit on each other. */
    public SentenceLstm {
        String why = "the layer below has that many features";
        int n1 = lstm1.units();
        int n2 = lstm2.units();
        String op = "SentenceLstm";
        Shapes.require(op, "lstm1.kernel", lstm1.kernel(), embedding.cols(), 4 * n1, why);
        Shapes.require(op, "lstm2.kernel", lstm2.kernel(), n1, 4 * n2, why);
        Shapes.require(op, "denseKernel", denseKernel, n2, denseBias.rows(), why);
    }

    /**
     * Everything that a forward pass computes.
     *
     * @param sequence states of the first layer, one (n_a1, m) a word
     * @param last last state of the second layer, (n_a2, m)
     * @param probabilities one column a sentence, (n_y, m)
     */
    public record Output(List<Matrix> sequence, Matrix last, Matrix probabilities) {}

    /**
     * Reads sentences.
     *
     * <pre>
     *   a1 = LSTM1(E rows),  a2 = LSTM2(a1),  p = softmax(Wᵀ a2⟨T⟩ + b)
     * </pre>
     *
     * @param indices m sentences of T ≥ 1 word numbers, padded with 0
     * @return the states and the probabilities
     */
    public Output forward(int[][] indices) {
        int length = indices.length == 0 ? 0 : indices[0].length;
        List<Matrix> x = new ArrayList<>();
        for (int t = 0; t < length; t++) {
            int step = t;
            x.add(
                    Matrix.build(
                            embedding.cols(),
                            indices.length,
                            (k, i) -> embedding.get(indices[i][step], k)));
        }
        List<Matrix> sequence = lstm1.run(x).stream().map(KerasLstm.State::h).toList();
        List<KerasLstm.State> top = lstm2.run(sequence);
        Matrix last = top.get(top.size() - 1).h();
        Matrix z = denseKernel.transpose().times(last).plusColumn(denseBias);
        return new Output(sequence, last, Activations.softmax(z));
    }
}
