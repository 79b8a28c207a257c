package org.seqlab.dates;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.seqlab.attention.AdditiveAttention;
import org.seqlab.attention.AttentionMap;
import org.seqlab.math.Matrix;
import org.seqlab.math.Texts;
import org.seqlab.tape.LstmWeights;
import org.seqlab.train.FloatParameter;

/**
 * The course's date translator, ready to be trained; twin: {@link DateTranslator}.
 *
 * <p>Reads T_x = 30 characters, writes T_y = 10. Cost of a training step: about 4 million
 * floating-point operations an example.
 */
public final class DateModel {
    /** Characters read. */
    public static final int TX = 30;

    /** Characters written. */
    public static final int TY = 10;

    private final CharacterVocabulary human;
    private final CharacterVocabulary machine = CharacterVocabulary.machine();
    private final DateWeights weights;
    private final DateNet net;

    /**
     * Draws the parameters of a new model.
     *
     * @param human symbols that people use
     * @param na units of each pre-attention direction, 32 in the course
     * @param ns units of the post-attention LSTM, 64 in the course
     * @param random the source of randomness
     */
    public DateModel(CharacterVocabulary human, int na, int ns, RandomGenerator random) {
        this.human = human;
        weights = DateWeights.draw(human.size(), machine.size(), na, ns, random);
        net = new DateNet(weights);
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
        return weights.all();
    }

    DateWeights weights() {
        return weights;
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
     * Adds the gradients of a minibatch to those of the parameters: half of it on each of two
     * threads.
     *
     * @param batch the minibatch, at least one example
     * @return the loss: cross-entropy summed over the written characters, averaged over the examples
     */
    public double gradients(Batch batch) {
        return net.gradients(batch);
    }

    /**
     * Translates texts.
     *
     * @param texts what people wrote
     * @return what it means, in ISO form if the model is any good
     * @throws IllegalArgumentException if a text is longer than T_x or has an unknown character
     */
    public List<String> translate(List<String> texts) {
        if (Texts.require("DateModel.translate", "texts", texts).isEmpty()) {
            return List.of();
        }
        int[][] x = texts.stream().map(text -> human.indices(text, TX)).toArray(int[][]::new);
        return net.answer(
                x,
                pass ->
                        IntStream.range(0, x.length)
                                .mapToObj(j -> machine.text(pass.best(j)))
                                .toList());
    }

    /**
     * Returns where the model looked while it translated a text.
     *
     * @param text what a person wrote
     * @return one row a written character, one column a character read
     */
    public AttentionMap look(String text) {
        int[][] x = {human.indices(text, TX)};
        return net.answer(
                x,
                pass -> {
                    Matrix alphas = Matrix.build(TY, TX, (t, s) -> pass.alpha(0, t, s));
                    List<String> read = IntStream.of(x[0]).mapToObj(human::symbol).toList();
                    List<String> written =
                            IntStream.of(pass.best(0)).mapToObj(machine::symbol).toList();
                    return new AttentionMap(read, written, alphas);
                });
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
        DateWeights w = weights;
        AdditiveAttention attention =
                new AdditiveAttention(
                        Matrix.stack(LstmWeights.matrix(w.w1a()), LstmWeights.matrix(w.w1s()))
                                .transpose(),
                        LstmWeights.matrix(w.b1()).transpose(),
                        LstmWeights.matrix(w.w2()).transpose(),
                        LstmWeights.matrix(w.b2()),
                        true);
        return new DateTranslator(
                w.forward().toKeras(),
                w.backward().toKeras(),
                attention,
                w.post().toKeras(),
                LstmWeights.matrix(w.wo()),
                LstmWeights.matrix(w.bo()).transpose());
    }
}
