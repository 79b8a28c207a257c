package org.seqlab.seq2seq;

import java.util.stream.IntStream;
import org.seqlab.math.Activations;
import org.seqlab.math.Matrix;
import org.seqlab.math.Shapes;

/**
 * The encoder–decoder of the lecture: one LSTM reads the sentence, its last state starts another
 * that writes the translation, one softmax a word.
 *
 * <pre>
 *   (h, c)            = encoder over E_s[x&lt;1&gt;] … E_s[x&lt;Tx&gt;], from zeros
 *   P(y&lt;t&gt; | x, …)  = softmax(Woᵀ h&lt;t&gt; + bo), the decoder fed with 0, E_t[y&lt;1&gt;], …
 * </pre>
 *
 * <p>With {@link #fromImage} the same decoder describes a picture: its state starts from the
 * features of a convolutional net instead (Vinyals et al. 2015, arXiv:1411.4555; Karpathy and
 * Fei-Fei 2015, arXiv:1412.2306).
 *
 * @param sourceEmbedding E_s, one row a source token, (V_s, d)
 * @param targetEmbedding E_t, one row a target token, (V_t, d)
 * @param encoder reads embeddings, n_a units
 * @param decoder reads embeddings, n_a units
 * @param wo (n_a, V_t)
 * @param bo (V_t, 1)
 */
public record EncoderDecoder(
        Matrix sourceEmbedding,
        Matrix targetEmbedding,
        KerasLstm encoder,
        KerasLstm decoder,
        Matrix wo,
        Matrix bo) {
    /** Checks that the parts fit. */
    public EncoderDecoder {
        int targets = targetEmbedding.rows();
        String why = "targetEmbedding has " + targets + " rows";
        Shapes.require("EncoderDecoder", "wo", wo, decoder.units(), targets, why);
        Shapes.require("EncoderDecoder", "bo", bo, targets, 1, why);
    }

    /**
     * Reads a sentence.
     *
     * @param source token of each word; none at all leaves the zero state
     * @return the encoder's last state, both (n_a, 1)
     * @throws IllegalArgumentException if a token is not in the source vocabulary
     */
    public KerasLstm.State encode(int[] source) {
        KerasLstm.State state = encoder.zeroState(1);
        for (int token : source) {
            state = encoder.step(embed("source", sourceEmbedding, token), state);
        }
        return state;
    }

    /**
     * Starts the decoder from a picture: {@code h = tanh(Wfᵀ features + bf)}, c = 0.
     *
     * @param features of the picture, (n_f, 1)
     * @param wf (n_f, n_a)
     * @param bf (n_a, 1)
     * @return the decoder's first state, both (n_a, 1)
     */
    public static KerasLstm.State fromImage(Matrix features, Matrix wf, Matrix bf) {
        Matrix h = Activations.tanh(wf.transpose().times(features).plus(bf));
        return new KerasLstm.State(h, Matrix.zeros(h.rows(), 1));
    }

    /**
     * Returns the decoder's distributions when it is fed with the true words (teacher forcing).
     *
     * @param start the decoder's first state
     * @param target token of each word, with the end token
     * @return P(y&lt;t&gt; | x, true words before), one column a word, (V_t, T_y)
     */
    public Matrix teacherForced(KerasLstm.State start, int[] target) {
        Matrix[] columns = new Matrix[target.length];
        KerasLstm.State state = start;
        for (int t = 0; t < target.length; t++) {
            state = decoder.step(input(t == 0 ? -1 : target[t - 1]), state);
            columns[t] = distribution(state);
        }
        return Matrix.beside(columns);
    }

    /**
     * Returns {@code log P(y | x)} of a sentence.
     *
     * @param start the decoder's first state
     * @param target token of each word, with the end token
     * @return the sum of the log-probabilities of its words
     */
    public double logProbability(KerasLstm.State start, int[] target) {
        Matrix p = teacherForced(start, target);
        return IntStream.range(0, target.length)
                .mapToDouble(t -> Math.log(p.get(target[t], t)))
                .sum();
    }

    /**
     * Returns the decoder as a language model to search.
     *
     * @param start the decoder's first state, both (n_a, 1)
     * @return P(next word | x, words before)
     */
    public NextToken conditionedOn(KerasLstm.State start) {
        return new Writer(start);
    }

    private Matrix distribution(KerasLstm.State state) {
        return Activations.softmax(wo.transpose().times(state.h()).plusColumn(bo));
    }

    private Matrix input(int token) {
        return token < 0
                ? Matrix.zeros(targetEmbedding.cols(), 1)
                : embed("target", targetEmbedding, token);
    }

    private static Matrix embed(String name, Matrix embedding, int token) {
        if (token < 0 || token >= embedding.rows()) {
            throw new IllegalArgumentException(
                    "EncoderDecoder: a "
                            + name
                            + " token must be from 0 to "
                            + (embedding.rows() - 1)
                            + ", but it is "
                            + token
                            + ".");
        }
        return embedding.rowRange(token, token + 1).transpose();
    }

    /** The decoder with the states of the rows of its last answer, one column a row. */
    private final class Writer implements NextToken {
        private final KerasLstm.State start;
        private KerasLstm.State states;

        private Writer(KerasLstm.State start) {
            this.start = start;
        }

        @Override
        public int vocabularySize() {
            return targetEmbedding.rows();
        }

        @Override
        public double[][] first() {
            return answer(input(-1), start);
        }

        @Override
        public double[][] next(int[] parents, int[] tokens) {
            Matrix[] inputs = IntStream.of(tokens).mapToObj(v -> input(v)).toArray(Matrix[]::new);
            KerasLstm.State before =
                    new KerasLstm.State(pick(states.h(), parents), pick(states.c(), parents));
            return answer(Matrix.beside(inputs), before);
        }

        private double[][] answer(Matrix inputs, KerasLstm.State before) {
            states = decoder.step(inputs, before);
            return distribution(states).map(Math::log).transpose().toArray();
        }

        private static Matrix pick(Matrix columns, int[] which) {
            return Matrix.build(columns.rows(), which.length, (i, j) -> columns.get(i, which[j]));
        }
    }
}
