package org.seqlab.translate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.seqlab.attention.AttentionMap;
import org.seqlab.math.Matrix;
import org.seqlab.seq2seq.NextToken;
import org.seqlab.tape.Attention;
import org.seqlab.tape.CrossEntropy;
import org.seqlab.tape.Dense;
import org.seqlab.tape.Lstm;
import org.seqlab.tape.LstmWeights;
import org.seqlab.tape.Rows;
import org.seqlab.tape.Start;
import org.seqlab.tape.Tape;
import org.seqlab.tape.Tensor;
import org.seqlab.train.FloatParameter;

/**
 * Encoder and decoder with attention for words; the word written last is fed back.
 *
 * <pre>
 *   a&lt;t'&gt; = [forward LSTM; backward LSTM] of E_s[x]
 *   s&lt;0&gt;  = tanh(a&lt;1&gt; Ws + bs), which has read the sentence backwards
 *   c&lt;t&gt;  = attention(a, s&lt;t−1&gt;)
 *   s&lt;t&gt;  = LSTM([E_t[y&lt;t−1&gt;]; c&lt;t&gt;], s&lt;t−1&gt;)
 *   y&lt;t&gt;  = softmax([s&lt;t&gt;; c&lt;t&gt;] Wo + bo)
 * </pre>
 *
 * <p>Source: Bahdanau, Cho and Bengio (2015), arXiv:1409.0473, with LSTMs for GRUs and no maxout.
 */
public final class TranslationModel {
    private final FloatParameter sourceEmbedding;
    private final FloatParameter targetEmbedding;
    private final LstmWeights forward;
    private final LstmWeights backward;
    private final FloatParameter ws;
    private final FloatParameter bs;
    private final FloatParameter w1a;
    private final FloatParameter w1s;
    private final FloatParameter b1;
    private final FloatParameter w2;
    private final FloatParameter b2;
    private final LstmWeights decoder;
    private final FloatParameter wo;
    private final FloatParameter bo;

    /**
     * Draws the parameters of a new model.
     *
     * @param sources number of source tokens
     * @param targets number of target tokens
     * @param d width of the embeddings
     * @param n units of each encoder direction; the decoder has 2n
     * @param random the source of randomness
     */
    public TranslationModel(int sources, int targets, int d, int n, RandomGenerator random) {
        sourceEmbedding = Start.uniform("source.embedding", sources, d, 0.5, random);
        targetEmbedding = Start.uniform("target.embedding", targets, d, 0.5, random);
        forward = LstmWeights.draw("forward", d, n, random);
        backward = LstmWeights.draw("backward", d, n, random);
        ws = Start.glorot("start.w", 2 * n, 2 * n, random);
        bs = Start.row("start.b", 2 * n, 0);
        w1a = Start.glorot("attention.w1a", 2 * n, n, random);
        w1s = Start.glorot("attention.w1s", 2 * n, n, random);
        b1 = Start.row("attention.b1", n, 0);
        w2 = Start.glorot("attention.w2", n, 1, random);
        b2 = Start.row("attention.b2", 1, 0);
        decoder = LstmWeights.draw("decoder", d + 2 * n, 2 * n, random);
        wo = Start.glorot("output.w", 4 * n, targets, random);
        bo = Start.row("output.b", targets, 0);
    }

    /**
     * Returns everything that is trained.
     *
     * @return the parameters, always in the same order
     */
    public List<FloatParameter> parameters() {
        List<FloatParameter> all = new ArrayList<>(List.of(sourceEmbedding, targetEmbedding));
        all.addAll(forward.all());
        all.addAll(backward.all());
        all.addAll(List.of(ws, bs, w1a, w1s, b1, w2, b2));
        all.addAll(decoder.all());
        all.addAll(List.of(wo, bo));
        return all;
    }

    /** The encoder's answer: what is looked at, and the decoder's first state. */
    private record Read(Attention.Memory memory, Lstm start) {}

    /** One step of the decoder. */
    private record Written(Lstm state, Tensor scores, float[] alphas) {}

    private Read read(Tape tape, int[][] source) {
        int m = source.length;
        int[] lengths = Arrays.stream(source).mapToInt(s -> s.length).toArray();
        if (Arrays.stream(lengths).min().orElse(0) < 1) {
            throw new IllegalArgumentException(
                    "TranslationModel: every source must have at least its end token, but of "
                            + m
                            + " one is empty.");
        }
        int tx = Arrays.stream(lengths).max().orElseThrow();
        int[] tokens = new int[tx * m];
        for (int k = 0; k < tokens.length; k++) {
            int[] sentence = source[k % m];
            tokens[k] = k / m < sentence.length ? sentence[k / m] : WordVocabulary.END;
        }
        Tensor x = Rows.lookUp(tape, tape.parameter(sourceEmbedding), tokens, null);
        Tensor a =
                Rows.beside(
                        tape,
                        forward.sequence(tape, x, tx, false).h(),
                        backward.sequence(tape, x, tx, true).h());
        Tensor keys = Dense.forward(tape, a, tape.parameter(w1a), tape.parameter(b1));
        Tensor first = Rows.slice(tape, a, 0, m);
        Tensor h =
                Dense.tanh(
                        tape, Dense.forward(tape, first, tape.parameter(ws), tape.parameter(bs)));
        Lstm start = new Lstm(h, tape.zeros(m, decoder.units()));
        return new Read(new Attention.Memory(a, keys, lengths), start);
    }

    private Written write(Tape tape, Attention.Memory memory, Lstm before, int[] last) {
        Tensor query = Dense.forward(tape, before.h(), tape.parameter(w1s), null);
        Attention look =
                Attention.forward(
                        tape, memory, query, tape.parameter(w2), tape.parameter(b2), false);
        Tensor word = Rows.lookUp(tape, tape.parameter(targetEmbedding), last, null);
        Lstm state = decoder.step(tape, Rows.beside(tape, word, look.context()), before);
        Tensor features = Rows.beside(tape, state.h(), look.context());
        Tensor scores = Dense.forward(tape, features, tape.parameter(wo), tape.parameter(bo));
        return new Written(state, scores, look.alphas());
    }

    /**
     * Returns a share of the loss of a minibatch: cross-entropy a word, the true words fed back.
     *
     * @param tape where to compute
     * @param source tokens of each sentence, with its end
     * @param target tokens of each translation, with its end
     * @param words number of target tokens in the whole minibatch
     * @return the share
     */
    public double loss(Tape tape, int[][] source, int[][] target, int words) {
        int m = source.length;
        int ty = Arrays.stream(target).mapToInt(t -> t.length).max().orElse(0);
        Read read = read(tape, source);
        List<Tensor> scores = new ArrayList<>();
        int[] truth = new int[ty * m];
        int[] last = new int[m];
        Arrays.fill(last, -1);
        Lstm state = read.start();
        for (int t = 0; t < ty; t++) {
            Written written = write(tape, read.memory(), state, last);
            state = written.state();
            scores.add(written.scores());
            last = new int[m];
            for (int j = 0; j < m; j++) {
                last[j] = t < target[j].length ? target[j][t] : WordVocabulary.END;
                truth[t * m + j] = t < target[j].length ? last[j] : -1;
            }
        }
        return CrossEntropy.loss(tape, Rows.stack(tape, scores), truth, words);
    }

    /**
     * Returns {@code log P(y | x)}.
     *
     * @param source tokens with the end
     * @param target tokens with the end
     * @return the sum over the words of the translation
     */
    public double logProbability(int[] source, int[] target) {
        Tape tape = Tape.forInference();
        return -loss(tape, new int[][] {source}, new int[][] {target}, 1);
    }

    /**
     * Returns the model as a search asks it.
     *
     * @param source tokens of the sentence, with its end
     * @return P(next word | x, words before)
     */
    public NextToken conditionedOn(int[] source) {
        return new Writer(source);
    }

    /**
     * Returns where the decoder looked for each word of a translation.
     *
     * @param source tokens of the sentence, with its end
     * @param target tokens of the translation, with its end
     * @param inputs label of each source token
     * @param outputs label of each target token
     * @return one row a written word
     */
    public AttentionMap look(
            int[] source, int[] target, List<String> inputs, List<String> outputs) {
        Tape tape = Tape.forInference();
        Read read = read(tape, new int[][] {source});
        Lstm state = read.start();
        double[][] rows = new double[target.length][source.length];
        for (int t = 0; t < target.length; t++) {
            int[] last = {t == 0 ? -1 : target[t - 1]};
            Written written = write(tape, read.memory(), state, last);
            state = written.state();
            for (int s = 0; s < source.length; s++) {
                rows[t][s] = written.alphas()[s];
            }
        }
        return new AttentionMap(inputs, outputs, Matrix.of(rows));
    }

    /** The decoder with one state a row of its last answer; what it looks at is shared. */
    private final class Writer implements NextToken {
        private final Read read;
        private final Tape memoryTape = Tape.forInference();
        private Lstm states;
        private Tape tape = Tape.forInference();

        private Writer(int[] source) {
            read = read(memoryTape, new int[][] {source});
        }

        @Override
        public int vocabularySize() {
            return targetEmbedding.rows();
        }

        @Override
        public double[][] first() {
            return answer(read.start(), new int[] {-1});
        }

        @Override
        public double[][] next(int[] parents, int[] tokens) {
            Tape fresh = Tape.forInference();
            Lstm before =
                    new Lstm(
                            Rows.lookUp(fresh, states.h(), parents, null),
                            Rows.lookUp(fresh, states.c(), parents, null));
            tape = fresh;
            return answer(before, tokens);
        }

        private double[][] answer(Lstm before, int[] last) {
            Written written = write(tape, repeated(last.length), before, last);
            states = written.state();
            return CrossEntropy.logSoftmax(written.scores());
        }

        private Attention.Memory repeated(int m) {
            int tx = read.memory().lengths()[0];
            int[] rows = new int[tx * m];
            Arrays.setAll(rows, k -> k / m);
            int[] lengths = new int[m];
            Arrays.fill(lengths, tx);
            return new Attention.Memory(
                    Rows.lookUp(tape, read.memory().values(), rows, null),
                    Rows.lookUp(tape, read.memory().keys(), rows, null),
                    lengths);
        }
    }
}
