package org.seqlab.dates;

import java.util.ArrayList;
import java.util.List;
import org.seqlab.attention.AdditiveAttention;
import org.seqlab.attention.AttentionMap;
import org.seqlab.math.Activations;
import org.seqlab.math.Matrix;
import org.seqlab.math.Shapes;
import org.seqlab.seq2seq.KerasLstm;

/**
 * The course's date translator, readable: reads a date in both directions, looks back at it with
 * attention before each of T_y characters, and writes them.
 *
 * <pre>
 *   a&lt;t'&gt; = [forward LSTM; backward LSTM] of one-hot x, both n_a units
 *   c&lt;t&gt;  = attention(a, s&lt;t−1&gt;), its energies through relu
 *   s&lt;t&gt;  = LSTM(c&lt;t&gt;, s&lt;t−1&gt;), n_s units, from zeros
 *   y&lt;t&gt;  = softmax(Woᵀ s&lt;t&gt; + bo)
 * </pre>
 *
 * <p>The character written last is not fed back: an ISO date has so rigid a form that the model does
 * without. With n_a = 32, n_s = 64, n_e = 10, 37 human and 11 machine symbols there are 52,960
 * parameters.
 *
 * @param forward reads from the start, n_a units
 * @param backward reads from the end, n_a units
 * @param attention scores [a&lt;t'&gt;; s&lt;t−1&gt;]
 * @param post writes, n_s units
 * @param wo (n_s, symbols)
 * @param bo (symbols, 1)
 */
public record DateTranslator(
        KerasLstm forward,
        KerasLstm backward,
        AdditiveAttention attention,
        KerasLstm post,
        Matrix wo,
        Matrix bo) {
    /** Checks that the parts fit. */
    public DateTranslator {
        int joined = forward.units() + backward.units();
        String name = "DateTranslator";
        Shapes.require(
                name, "post.kernel", post.kernel(), joined, 4 * post.units(), "it reads contexts");
        Shapes.require(name, "wo", wo, post.units(), Shapes.ANY, "post has that many units");
        Shapes.require(name, "bo", bo, wo.cols(), 1, "wo has " + wo.cols() + " columns");
    }

    /**
     * What the model says about one minibatch.
     *
     * @param probabilities one matrix a written character, (symbols, m)
     * @param alphas one matrix a written character: where it looked, (T_x, m)
     */
    public record Translation(List<Matrix> probabilities, List<Matrix> alphas) {
        /**
         * Returns the likeliest symbol at each place.
         *
         * @param example number of the example, from 0
         * @return T_y tokens
         */
        public int[] tokens(int example) {
            return probabilities.stream().mapToInt(p -> p.argmax(example)).toArray();
        }

        /**
         * Returns where each written character looked.
         *
         * @param example number of the example, from 0
         * @param inputs the characters read
         * @param outputs the characters written
         * @return the map for a display, (T_y, T_x)
         */
        public AttentionMap map(int example, List<String> inputs, List<String> outputs) {
            Matrix weights =
                    Matrix.build(
                            alphas.size(),
                            alphas.get(0).rows(),
                            (t, s) -> alphas.get(t).get(s, example));
            return new AttentionMap(inputs, outputs, weights);
        }
    }

    /**
     * Translates a minibatch.
     *
     * @param x indices of the characters, one row an example, all of one length T_x ≥ 1
     * @param ty T_y, number of characters to write
     * @return probabilities and attention
     * @throws IllegalArgumentException if an index is not in the vocabulary
     */
    public Translation translate(int[][] x, int ty) {
        List<Matrix> a = activations(oneHot(x));
        KerasLstm.State s = post.zeroState(x.length);
        List<Matrix> probabilities = new ArrayList<>();
        List<Matrix> alphas = new ArrayList<>();
        for (int t = 0; t < ty; t++) {
            AdditiveAttention.Step look = attention.forward(a, s.h());
            s = post.step(look.context(), s);
            probabilities.add(Activations.softmax(wo.transpose().times(s.h()).plusColumn(bo)));
            alphas.add(look.alphas());
        }
        return new Translation(probabilities, alphas);
    }

    private List<Matrix> oneHot(int[][] x) {
        int size = forward.kernel().rows();
        for (int[] row : x) {
            for (int index : row) {
                if (index < 0 || index >= size) {
                    throw new IllegalArgumentException(
                            "DateTranslator.translate: x must hold indices from 0 to "
                                    + (size - 1)
                                    + ", but it holds "
                                    + index
                                    + ".");
                }
            }
        }
        List<Matrix> steps = new ArrayList<>();
        for (int t = 0; t < x[0].length; t++) {
            int step = t;
            steps.add(Matrix.build(size, x.length, (i, j) -> x[j][step] == i ? 1 : 0));
        }
        return steps;
    }

    private List<Matrix> activations(List<Matrix> x) {
        List<KerasLstm.State> ahead = forward.run(x);
        List<KerasLstm.State> back = backward.runBackwards(x);
        List<Matrix> a = new ArrayList<>();
        for (int t = 0; t < x.size(); t++) {
            a.add(Matrix.stack(ahead.get(t).h(), back.get(t).h()));
        }
        return a;
    }

    /**
     * Returns the loss that Keras prints: cross-entropy summed over the T_y places, averaged over
     * the examples.
     *
     * @param translation what {@link #translate} returned
     * @param targets the true symbols, one row an example
     * @return the loss
     */
    public static double loss(Translation translation, int[][] targets) {
        double sum = 0;
        for (int j = 0; j < targets.length; j++) {
            for (int t = 0; t < targets[j].length; t++) {
                sum -= Math.log(translation.probabilities().get(t).get(targets[j][t], j));
            }
        }
        return sum / targets.length;
    }

    /**
     * Returns the number of trained numbers.
     *
     * @return 52,960 in the course's sizes
     */
    public int parameterCount() {
        int attentionSize =
                size(attention.w1())
                        + size(attention.b1())
                        + size(attention.w2())
                        + size(attention.b2());
        return size(forward) + size(backward) + attentionSize + size(post) + size(wo) + size(bo);
    }

    private static int size(KerasLstm lstm) {
        return size(lstm.kernel()) + size(lstm.recurrentKernel()) + size(lstm.bias());
    }

    private static int size(Matrix matrix) {
        return matrix.rows() * matrix.cols();
    }

    /**
     * Lists the layers as the course's summary does: name, shape without the minibatch, parameters.
     *
     * @param tx T_x, number of characters read
     * @return one line a layer
     */
    public List<String> layers(int tx) {
        int ns = post.units();
        int joined = forward.units() + backward.units();
        int ne = attention.w1().rows();
        return List.of(
                "InputLayer (" + tx + "," + forward.kernel().rows() + ") 0",
                "InputLayer (" + ns + ") 0",
                "Bidirectional (" + tx + "," + joined + ") " + (size(forward) + size(backward)),
                "RepeatVector (" + tx + "," + ns + ") 0 n=" + tx,
                "Concatenate (" + tx + "," + (joined + ns) + ") 0",
                "Dense (" + tx + "," + ne + ") " + (ne * (joined + ns) + ne) + " tanh",
                "Dense (" + tx + ",1) " + (ne + 1) + (attention.relu() ? " relu" : " linear"),
                "Activation (" + tx + ",1) 0",
                "Dot (1," + joined + ") 0",
                "InputLayer (" + ns + ") 0",
                "LSTM (" + ns + ") " + size(post) + " tanh",
                "Dense (" + wo.cols() + ") " + (size(wo) + size(bo)) + " softmax");
    }

    /**
     * Returns a translator of given sizes whose weights are all zero: for its layer list.
     *
     * @param human number of human symbols
     * @param machine number of machine symbols
     * @param na units of each pre-attention direction
     * @param ns units of the post-attention LSTM
     * @param ne units of the attention's hidden layer, 10 in the course
     * @return the untrained model
     */
    public static DateTranslator zeros(int human, int machine, int na, int ns, int ne) {
        return new DateTranslator(
                zeroLstm(human, na),
                zeroLstm(human, na),
                new AdditiveAttention(
                        Matrix.zeros(ne, 2 * na + ns),
                        Matrix.zeros(ne, 1),
                        Matrix.zeros(1, ne),
                        Matrix.zeros(1, 1),
                        true),
                zeroLstm(2 * na, ns),
                Matrix.zeros(ns, machine),
                Matrix.zeros(machine, 1));
    }

    private static KerasLstm zeroLstm(int nx, int n) {
        return new KerasLstm(
                Matrix.zeros(nx, 4 * n),
                Matrix.zeros(n, 4 * n),
                Matrix.zeros(4 * n, 1),
                KerasLstm.SIGMOID);
    }
}
