package org.seqlab.apps;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.seqlab.fused.Dense;
import org.seqlab.fused.Embedding;
import org.seqlab.fused.LastStep;
import org.seqlab.fused.LstmLayer;
import org.seqlab.fused.Sequential;
import org.seqlab.train.Progress;
import org.seqlab.train.SplitMix;

/**
 * Sentiment: a restaurant review becomes "bad" (0) or "good" (1); many-to-one.
 *
 * <p>Words alone do not decide. "not" turns the next judgment around, and after "but" the second
 * judgment counts, so that a rule that counts good and bad words is often wrong.
 */
public final class Sentiment {
    private static final String[] GOOD = {
        "good", "tasty", "friendly", "excellent", "fresh", "wonderful", "quick", "lovely"
    };
    private static final String[] BAD = {
        "bad", "bland", "rude", "awful", "stale", "terrible", "slow", "dirty"
    };
    private static final String[] THINGS = {
        "food", "service", "soup", "staff", "coffee", "place", "dessert", "waiter"
    };
    private static final String[] ADVERBS = {"very", "really", "quite", "so"};
    private static final String[] FRAMES = {
        "the X was J", "we found the X J", "i thought the X was J", "my friends called the X J"
    };

    /**
     * A review and its class.
     *
     * @param text words separated by spaces
     * @param label 0 for bad, 1 for good
     */
    public record Review(String text, int label) {}

    private Sentiment() {}

    /**
     * Generates reviews.
     *
     * @param count how many
     * @param seed source of the choices
     * @return reviews, about half of them good
     */
    public static List<Review> reviews(int count, long seed) {
        Random random = new Random(seed);
        List<Review> reviews = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int label = random.nextInt(2);
            String text = clause(label, random);
            if (random.nextInt(2) == 0) {
                text = clause(1 - label, random) + " but " + text;
            } else if (random.nextInt(3) == 0) {
                text = clause(label, random) + " and " + text;
            }
            reviews.add(new Review(text, label));
        }
        return reviews;
    }

    private static String clause(int label, Random random) {
        boolean negated = random.nextInt(3) == 0;
        String judgment = pick((label == 1) != negated ? GOOD : BAD, random);
        if (random.nextInt(3) == 0) {
            judgment = pick(ADVERBS, random) + " " + judgment;
        }
        if (negated) {
            judgment = "not " + judgment;
        }
        return pick(FRAMES, random).replace("X", pick(THINGS, random)).replace("J", judgment);
    }

    private static String pick(String[] words, Random random) {
        return words[random.nextInt(words.length)];
    }

    /**
     * Trains an LSTM and compares it with two rules on new reviews.
     *
     * @param seed source of everything
     * @param listener hears of every step
     * @return accuracy against the most frequent class and against counting words
     */
    public static List<Outcome> train(long seed, Consumer<Progress> listener) {
        List<Review> train = reviews(2000, seed);
        List<Review> test = reviews(1000, seed + 1);
        WordNumbers words = new WordNumbers(train.stream().map(Review::text).toList());
        SplitMix rng = new SplitMix(seed);
        Embedding table = new Embedding("words", words.size(), 16, rng);
        Labeler labeler =
                new Labeler(
                        new Sequential(
                                new LstmLayer("lstm", 16, 32, rng),
                                new LastStep(),
                                new Dense("out", 32, 2, rng)));
        labeler.train(inputs(table, words, train), labels(train), 6, 0.01, rng, listener);
        double accuracy =
                Scores.accuracy(labeler.predict(inputs(table, words, test)), labels(test));
        int[][] counted =
                test.stream().map(r -> new int[] {byCounting(r.text())}).toArray(int[][]::new);
        return List.of(
                new Outcome(
                        "LSTM",
                        "accuracy",
                        accuracy,
                        "most frequent class",
                        Scores.mostFrequent(labels(test))),
                new Outcome(
                        "LSTM",
                        "accuracy",
                        accuracy,
                        "counting good and bad words",
                        Scores.accuracy(counted, labels(test))));
    }

    private static Inputs inputs(Embedding table, WordNumbers words, List<Review> reviews) {
        return new WordInputs(table, words.of(reviews.stream().map(Review::text).toList()), true);
    }

    private static int[][] labels(List<Review> reviews) {
        return reviews.stream().map(r -> new int[] {r.label()}).toArray(int[][]::new);
    }

    /** More good words than bad ones; a tie counts as good. */
    static int byCounting(String text) {
        List<String> words = List.of(text.split(" "));
        long good = words.stream().filter(List.of(GOOD)::contains).count();
        long bad = words.stream().filter(List.of(BAD)::contains).count();
        return good >= bad ? 1 : 0;
    }
}
