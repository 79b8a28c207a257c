package org.seqlab.dates;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.seqlab.attention.AdditiveAttention;
import org.seqlab.attention.AttentionMap;
import org.seqlab.math.Matrix;
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
 * The course's date translator, ready to be trained; twin: {@link DateTranslator}.
 *
 * <p>Reads T_x = 30 characters, writes T_y = 10. One-hot vectors are never made: their product with
 * a matrix is a row of it. Cost of a training step: about 4 million floating-point operations an
 * example.
 */
public final class DateModel {
    /** Characters read. */
    public static final int TX = 30;

    /** Characters written. */
    public static final int TY = 10;

    private final CharacterVocabulary human;
    private final CharacterVocabulary machine = CharacterVocabulary.machine();
    private final LstmWeights forward;
    private final LstmWeights backward;
    private final FloatParameter w1a;
    private final FloatParameter w1s;
    private final FloatParameter b1;
    private final FloatParameter w2;
    private final FloatParameter b2;
    private final LstmWeights post;
    private final FloatParameter wo;
    private final FloatParameter bo;

    /**
     * Draws the parameters of a new model.
     *
     * @param human symbols that people use
     * @param na units of each pre-attention direction, 32 in the course
     * @param ns units of the post-attention LSTM, 64 in the course
     * @param random the source of randomness
     */
    public DateModel(CharacterVocabulary human, int na, int ns, RandomGenerator random) {
        int ne = 10;
        this.human = human;
        forward = LstmWeights.draw("forward", human.size(), na, random);
        backward = LstmWeights.draw("backward", human.size(), na, random);
        w1a = Start.glorot("attention.w1a", 2 * na, ne, random);
        w1s = Start.glorot("attention.w1s", ns, ne, random);
        b1 = Start.row("attention.b1", ne, 0);
        w2 = Start.glorot("attention.w2", ne, 1, random);
        b2 = Start.row("attention.b2", 1, 0);
        post = LstmWeights.draw("post", 2 * na, ns, random);
        wo = Start.glorot("output.w", ns, machine.size(), random);
        bo = Start.row("output.b", machine.size(), 0);
    }

    /**
     * Returns a new model in the course's sizes: 52,960 parameters.
     *
     * @param random the source of randomness
     * @return the untrained model
     */
    public static DateModel course(RandomGenerator random) {
        return new DateModel(CharacterVocabulary.human(), 32, 64, random);
    }

    /**
     * Returns everything that is trained.
     *
     * @return the parameters, always in the same order
     */
    public List<FloatParameter> parameters() {
        List<FloatParameter> all = new ArrayList<>();
        all.addAll(forward.all());
        all.addAll(backward.all());
        all.addAll(List.of(w1a, w1s, b1, w2, b2));
        all.addAll(post.all());
        all.addAll(List.of(wo, bo));
        return all;
    }

    /**
     * A minibatch as indices.
     *
     * @param x what people wrote, T_x indices a row
     * @param y what it means, T_y indices a row
     */
    public record Batch(int[][] x, int[][] y) {
        /**
         * Turns examples into indices.
         *
         * @param examples the examples
         * @param human symbols that people use
         * @param machine symbols of ISO dates
         * @return one row an example
         */
        public static Batch of(
                List<DateExample> examples,
                CharacterVocabulary human,
                CharacterVocabulary machine) {
            return new Batch(
                    examples.stream().map(e -> human.indices(e.human(), TX)).toArray(int[][]::new),
                    examples.stream()
                            .map(e -> machine.indices(e.machine(), TY))
                            .toArray(int[][]::new));
        }
    }

    /**
     * Turns examples into indices.
     *
     * @param examples the examples
     * @return one row an example
     * @throws IllegalArgumentException if a text is too long or has an unknown character
     */
    public Batch batch(List<DateExample> examples) {
        return Batch.of(examples, human, machine);
    }

    /**
     * Returns a share of the loss of a minibatch: cross-entropy summed over the written characters,
     * divided by the size of the whole minibatch.
     *
     * @param tape where to compute
     * @param batch the minibatch
     * @param from first example
     * @param to the example after the last
     * @return the share
     */
    public double loss(Tape tape, Batch batch, int from, int to) {
        List<Tensor> scores = new ArrayList<>();
        write(tape, batch.x(), from, to, scores);
        Tensor all = Rows.stack(tape, scores);
        return CrossEntropy.loss(tape, all, stepMajor(batch.y(), from, to), batch.x().length);
    }

    /** Returns where each written character looked; adds the scores of each. */
    private List<float[]> write(Tape tape, int[][] x, int from, int to, List<Tensor> scores) {
        int m = to - from;
        Attention.Memory memory = read(tape, stepMajor(x, from, to));
        List<float[]> alphas = new ArrayList<>();
        Lstm s = post.zero(tape, m);
        for (int t = 0; t < TY; t++) {
            Tensor query = Dense.forward(tape, s.h(), tape.parameter(w1s), null);
            Attention look =
                    Attention.forward(
                            tape, memory, query, tape.parameter(w2), tape.parameter(b2), true);
            s = post.step(tape, look.context(), s);
            scores.add(Dense.forward(tape, s.h(), tape.parameter(wo), tape.parameter(bo)));
            alphas.add(look.alphas());
        }
        return alphas;
    }

    private Attention.Memory read(Tape tape, int[] tokens) {
        Tensor a =
                Rows.beside(
                        tape,
                        direction(tape, forward, tokens, false),
                        direction(tape, backward, tokens, true));
        Tensor keys = Dense.forward(tape, a, tape.parameter(w1a), tape.parameter(b1));
        return new Attention.Memory(a, keys, null);
    }

    private static Tensor direction(Tape tape, LstmWeights weights, int[] tokens, boolean reverse) {
        Tensor input =
                Rows.lookUp(
                        tape,
                        tape.parameter(weights.kernel()),
                        tokens,
                        tape.parameter(weights.bias()));
        return Lstm.sequence(tape, input, tape.parameter(weights.recurrent()), TX, reverse).h();
    }

    private static int[] stepMajor(int[][] rows, int from, int to) {
        int m = to - from;
        int steps = rows[from].length;
        return IntStream.range(0, steps * m).map(k -> rows[from + k % m][k / m]).toArray();
    }

    /**
     * Translates texts.
     *
     * @param texts what people wrote
     * @return what it means, in ISO form if the model is any good
     * @throws IllegalArgumentException if a text is longer than T_x or has an unknown character
     */
    public List<String> translate(List<String> texts) {
        if (texts.isEmpty()) {
            return List.of();
        }
        int[][] x = texts.stream().map(text -> human.indices(text, TX)).toArray(int[][]::new);
        List<Tensor> scores = new ArrayList<>();
        Tape tape = Tape.forInference();
        write(tape, x, 0, x.length, scores);
        return IntStream.range(0, x.length).mapToObj(j -> machine.text(best(scores, j))).toList();
    }

    private static int[] best(List<Tensor> scores, int example) {
        return scores.stream().mapToInt(s -> CrossEntropy.argmax(s, example)).toArray();
    }

    /**
     * Returns where the model looked while it translated a text.
     *
     * @param text what a person wrote
     * @return one row a written character, one column a character read
     */
    public AttentionMap look(String text) {
        int[][] x = {human.indices(text, TX)};
        List<Tensor> scores = new ArrayList<>();
        List<float[]> alphas = write(Tape.forInference(), x, 0, 1, scores);
        Matrix weights = Matrix.build(TY, TX, (t, s) -> alphas.get(t)[s]);
        List<String> inputs = IntStream.of(x[0]).mapToObj(human::symbol).toList();
        List<String> outputs = IntStream.of(best(scores, 0)).mapToObj(machine::symbol).toList();
        return new AttentionMap(inputs, outputs, weights);
    }

    /**
     * Returns the share of examples that are translated without a mistake.
     *
     * @param examples the examples
     * @return exact match, from 0 to 1
     */
    public double exactMatch(List<DateExample> examples) {
        int right = 0;
        for (int from = 0; from < examples.size(); from += 500) {
            List<DateExample> part = examples.subList(from, Math.min(examples.size(), from + 500));
            List<String> found = translate(part.stream().map(DateExample::human).toList());
            for (int j = 0; j < part.size(); j++) {
                right += found.get(j).equals(part.get(j).machine()) ? 1 : 0;
            }
        }
        return (double) right / examples.size();
    }

    /**
     * Returns the same model for reading.
     *
     * @return a copy in double
     */
    public DateTranslator readable() {
        AdditiveAttention attention =
                new AdditiveAttention(
                        Matrix.stack(LstmWeights.matrix(w1a), LstmWeights.matrix(w1s)).transpose(),
                        LstmWeights.matrix(b1).transpose(),
                        LstmWeights.matrix(w2).transpose(),
                        LstmWeights.matrix(b2),
                        true);
        return new DateTranslator(
                forward.toKeras(),
                backward.toKeras(),
                attention,
                post.toKeras(),
                LstmWeights.matrix(wo),
                LstmWeights.matrix(bo).transpose());
    }
}
