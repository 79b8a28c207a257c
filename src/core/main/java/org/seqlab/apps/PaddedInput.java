package org.seqlab.apps;

import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.seqlab.fused.Bidirectional;
import org.seqlab.fused.Dense;
import org.seqlab.fused.GruLayer;
import org.seqlab.fused.Layer;
import org.seqlab.fused.Sequential;
import org.seqlab.train.Parameter;
import org.seqlab.train.Progress;
import org.seqlab.train.SplitMix;

/**
 * Why not a standard network? Names in sentences by {@link FixedLength} on padded one-hot words,
 * against a recurrent network on the same words.
 *
 * <p>Both are asked about new sentences, and about new sentences that begin with one more phrase:
 * the words are known, but now they stand where the names of the training sentences never stood.
 */
public final class PaddedInput {
    /** Words that fit into the padded network; the longest shifted sentence has 14. */
    public static final int MOST = 16;

    private static final int HIDDEN = 64;
    private static final int FEW = 50;
    private static final int MANY = 800;
    private static final String[] BEFORE = {"he said", "we heard", "they wrote that", "once", "so"};

    /**
     * What one network reached.
     *
     * @param network which
     * @param numbers how many numbers it learned
     * @param same F1 of names in new sentences
     * @param shifted F1 of names in new sentences that begin with one more phrase
     */
    public record Reached(String network, int numbers, double same, double shifted) {}

    private PaddedInput() {}

    /**
     * Puts a phrase in front of every sentence.
     *
     * @param sentences tagged sentences
     * @param seed chooses the phrases
     * @return sentences that are one to three words longer
     */
    public static List<Entities.Tagged> shifted(List<Entities.Tagged> sentences, long seed) {
        Random random = new Random(seed);
        return sentences.stream()
                .map(s -> inFront(BEFORE[random.nextInt(BEFORE.length)], s))
                .toList();
    }

    private static Entities.Tagged inFront(String phrase, Entities.Tagged s) {
        int more = phrase.split(" ").length;
        int[] tags = new int[more + s.tags().length];
        System.arraycopy(s.tags(), 0, tags, more, s.tags().length);
        return new Entities.Tagged(phrase + " " + s.text(), tags);
    }

    /**
     * Trains both networks on the same sentences.
     *
     * @param count sentences to learn from, at least 1
     * @param seed source of everything
     * @param listener hears of every step
     * @return the padded network, then the recurrent one
     */
    public static List<Reached> compare(int count, long seed, Consumer<Progress> listener) {
        List<Entities.Tagged> train = Entities.sentences(count, seed);
        WordNumbers words = new WordNumbers(Entities.texts(Entities.sentences(1500, seed)));
        SplitMix rng = new SplitMix(seed);
        int n = words.size();
        Layer padded = new FixedLength(MOST, n, HIDDEN, 4, rng);
        Layer recurrent =
                new Sequential(
                        new Bidirectional(
                                new GruLayer("right", n, 16, rng),
                                new GruLayer("left", n, 16, rng)),
                        new Dense("out", 32, 4, rng));
        return List.of(
                reached("standard network, padded", padded, words, train, seed, listener),
                reached("GRU from both sides", recurrent, words, train, seed, listener));
    }

    private static Reached reached(
            String name,
            Layer network,
            WordNumbers words,
            List<Entities.Tagged> train,
            long seed,
            Consumer<Progress> listener) {
        Labeler labeler = new Labeler(network);
        int epochs = Math.max(6, 4000 / train.size());
        labeler.train(
                inputs(words, train),
                Entities.tags(train),
                epochs,
                0.01,
                new SplitMix(seed),
                listener);
        List<Entities.Tagged> test = Entities.sentences(500, seed + 1);
        int numbers = network.parameters().stream().mapToInt(Parameter::size).sum();
        return new Reached(
                name,
                numbers,
                f1(labeler, words, test),
                f1(labeler, words, shifted(test, seed + 2)));
    }

    private static double f1(Labeler labeler, WordNumbers words, List<Entities.Tagged> test) {
        return Scores.f1(labeler.predict(inputs(words, test)), Entities.tags(test));
    }

    private static Inputs inputs(WordNumbers words, List<Entities.Tagged> sentences) {
        return new OneHotInputs(words.size(), words.of(Entities.texts(sentences)));
    }

    /**
     * Compares the networks after few and after many sentences.
     *
     * @param seed source of everything
     * @param listener hears of every step
     * @return F1 of the recurrent network, the padded one being the baseline
     */
    public static List<Outcome> train(long seed, Consumer<Progress> listener) {
        List<Reached> few = compare(FEW, seed, listener);
        List<Reached> many = compare(MANY, seed, listener);
        return List.of(
                outcome(few, "F1 of names after " + FEW + " sentences", false),
                outcome(few, "the same, one phrase later", true),
                outcome(many, "after " + MANY + ", one phrase later", true));
    }

    private static Outcome outcome(List<Reached> both, String metric, boolean shifted) {
        Reached rule = both.get(0);
        Reached model = both.get(1);
        return new Outcome(
                "%s, %d numbers".formatted(model.network(), model.numbers()),
                metric,
                shifted ? model.shifted() : model.same(),
                "%s, %d numbers".formatted(rule.network(), rule.numbers()),
                shifted ? rule.shifted() : rule.same());
    }
}
