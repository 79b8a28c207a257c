package org.seqlab.transformer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.seqlab.dates.CharacterVocabulary;
import org.seqlab.dates.DateExample;
import org.seqlab.dates.DateModel;
import org.seqlab.dates.DateTraining;
import org.seqlab.math.Matrix;
import org.seqlab.math.Texts;
import org.seqlab.tape.CrossEntropy;
import org.seqlab.tape.Dense;
import org.seqlab.tape.Replicas;
import org.seqlab.tape.Rows;
import org.seqlab.tape.Start;
import org.seqlab.tape.Tape;
import org.seqlab.tape.Tensor;
import org.seqlab.train.FloatParameter;
import org.seqlab.train.Optimizer;
import org.seqlab.train.Progress;
import org.seqlab.train.Schedule;
import org.seqlab.train.SplitMix;
import org.seqlab.train.Trainer;

/**
 * A small Transformer for the date task: one encoder and one decoder layer, four heads.
 *
 * <p>Reads 30 characters at once and writes 10, each after looking at those before it; the character
 * written last is fed back, other than in {@link DateModel}.
 */
public final class DateTransformer {
    private static final int D = 64;
    private static final int HEADS = 4;
    private static final int BATCH = 100;
    private static final int TX = DateModel.TX;
    private static final int TY = DateModel.TY;

    private final CharacterVocabulary human = CharacterVocabulary.human();
    private final CharacterVocabulary machine = CharacterVocabulary.machine();
    private final FloatParameter sourceEmbedding;
    private final FloatParameter targetEmbedding;
    private final TapeLayer encoder;
    private final TapeLayer self;
    private final TapeLayer cross;
    private final FloatParameter wo;
    private final FloatParameter bo;

    /**
     * Draws the parameters of a new model.
     *
     * @param random the source of randomness
     */
    public DateTransformer(RandomGenerator random) {
        sourceEmbedding = Start.uniform("source.embedding", human.size(), D, 0.2, random);
        targetEmbedding = Start.uniform("target.embedding", machine.size(), D, 0.2, random);
        encoder = TapeLayer.draw("encoder", D, HEADS, true, random);
        self = TapeLayer.draw("self", D, HEADS, false, random);
        cross = TapeLayer.draw("cross", D, HEADS, true, random);
        wo = Start.glorot("output.w", D, machine.size(), random);
        bo = Start.row("output.b", machine.size(), 0);
    }

    /**
     * Trains a new model on fresh examples, with a rate that rises and falls along a cosine.
     *
     * @param steps number of minibatches of 100, at least 1
     * @param seed of parameters and examples
     * @param listener hears of each step
     * @return the trained model
     */
    public static DateTransformer train(int steps, long seed, Consumer<Progress> listener) {
        SplitMix random = new SplitMix(seed);
        DateTransformer model = new DateTransformer(random);
        Schedule schedule = Schedule.cosine(0.002, Math.max(1, steps / 10), steps + 1);
        Trainer trainer =
                new Trainer(model.parameters(), Optimizer.adam(schedule))
                        .clipNorm(5)
                        .listener(listener);
        Replicas replicas = new Replicas();
        for (int step = 0; step < steps; step++) {
            DateModel.Batch batch = model.batch(DateTraining.seen(BATCH, random));
            trainer.step(
                    () ->
                            replicas.gradients(
                                    BATCH, (tape, from, to) -> model.loss(tape, batch, from, to)));
        }
        return model;
    }

    /**
     * Turns examples into indices.
     *
     * @param examples the examples
     * @return one row an example
     */
    public DateModel.Batch batch(List<DateExample> examples) {
        return DateModel.Batch.of(examples, human, machine);
    }

    /**
     * Returns everything that is trained.
     *
     * @return the parameters, always in the same order
     */
    public List<FloatParameter> parameters() {
        List<FloatParameter> all = new ArrayList<>(List.of(sourceEmbedding, targetEmbedding));
        all.addAll(encoder.all());
        all.addAll(self.all());
        all.addAll(cross.all());
        all.addAll(List.of(wo, bo));
        return all;
    }

    /**
     * Returns a share of the loss of a minibatch: cross-entropy summed over the written characters,
     * divided by the size of the whole minibatch.
     *
     * @param tape where to compute
     * @param batch indices, as {@link DateModel#batch} makes them
     * @param from first example
     * @param to the example after the last
     * @return the share
     */
    public double loss(Tape tape, DateModel.Batch batch, int from, int to) {
        int[][] x = Arrays.copyOfRange(batch.x(), from, to);
        int[][] y = Arrays.copyOfRange(batch.y(), from, to);
        Tensor scores = decode(tape, encode(tape, x), x.length, y, TY);
        int[] targets = stepMajor(y, TY, 0);
        return CrossEntropy.loss(tape, scores, targets, batch.x().length);
    }

    private Tensor encode(Tape tape, int[][] x) {
        Tensor embedded = embed(tape, sourceEmbedding, stepMajor(x, TX, 0), x.length);
        return encoder.forward(tape, embedded, embedded, all(x.length, TX), false);
    }

    /** Returns the scores of all written places, fed with the characters before them. */
    private Tensor decode(Tape tape, Tensor encoded, int m, int[][] y, int steps) {
        Tensor x = embed(tape, targetEmbedding, stepMajor(y, steps, 1), m);
        Tensor a = self.forward(tape, x, x, all(m, steps), true);
        Tensor b = cross.forward(tape, a, encoded, all(m, TX), false);
        return Dense.forward(tape, b, tape.parameter(wo), tape.parameter(bo));
    }

    private static int[] all(int m, int length) {
        int[] lengths = new int[m];
        Arrays.fill(lengths, length);
        return lengths;
    }

    static Tensor embed(Tape tape, FloatParameter table, int[] tokens, int m) {
        int d = table.cols();
        Tensor x = Rows.lookUp(tape, tape.parameter(table), tokens, null);
        Matrix wave = PositionalEncoding.encoding(tokens.length / m, d);
        float[] rows = new float[tokens.length * d];
        for (int k = 0; k < rows.length; k++) {
            rows[k] = (float) wave.get(k / d / m, k % d);
        }
        return Dense.add(tape, x, tape.constant(tokens.length, d, rows));
    }

    /** Returns token t − shift of each example for every step; before the first there is none. */
    static int[] stepMajor(int[][] rows, int steps, int shift) {
        int m = rows.length;
        return IntStream.range(0, steps * m)
                .map(k -> k / m < shift ? -1 : rows[k % m][k / m - shift])
                .toArray();
    }

    /**
     * Translates texts, one character after the other, each the likeliest.
     *
     * @param texts what people wrote
     * @return what it means
     * @throws IllegalArgumentException if a text is longer than T_x or has an unknown character
     */
    public List<String> translate(List<String> texts) {
        int m = Texts.require("DateTransformer.translate", "texts", texts).size();
        int[][] x = texts.stream().map(text -> human.indices(text, TX)).toArray(int[][]::new);
        int[][] y = new int[m][TY];
        Tape tape = Tape.forInference();
        Tensor encoded = encode(tape, x);
        for (int t = 0; t < TY; t++) {
            Tensor scores = decode(tape, encoded, m, y, t + 1);
            for (int j = 0; j < m; j++) {
                y[j][t] = CrossEntropy.argmax(scores, t * m + j);
            }
        }
        return Arrays.stream(y).map(machine::text).toList();
    }

    /**
     * Returns the share of examples that are translated without a mistake.
     *
     * @param examples at least one example
     * @return exact match, from 0 to 1
     */
    public double exactMatch(List<DateExample> examples) {
        List<String> found = translate(examples.stream().map(DateExample::human).toList());
        long right =
                IntStream.range(0, found.size())
                        .filter(j -> found.get(j).equals(examples.get(j).machine()))
                        .count();
        return (double) right / examples.size();
    }
}
