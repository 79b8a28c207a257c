package org.seqlab.apps;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.seqlab.fused.Bidirectional;
import org.seqlab.fused.Dense;
import org.seqlab.fused.Embedding;
import org.seqlab.fused.GruLayer;
import org.seqlab.fused.Layer;
import org.seqlab.fused.Sequential;
import org.seqlab.train.Progress;
import org.seqlab.train.SplitMix;

/**
 * Named entities: each word is nothing (0), part of a person's name (1), of a place's (2) or of a
 * company's (3); many-to-many, bidirectional.
 *
 * <p>Text is lower case, and many names are also ordinary words: in "rose hill sings" the first two
 * words name a person, in "rose petals fall" they do not, and only what follows tells. Hence a network
 * that reads from both sides does better than one that reads from the left.
 */
public final class Entities {
    private static final String[] FIRST = {
        "rose", "may", "mark", "grant", "hope", "bill", "iris", "will", "anna", "peter"
    };
    private static final String[] LAST = {
        "hill", "stone", "field", "brook", "wood", "rivers", "meyer", "novak", "tanaka", "silva"
    };
    private static final String[] THINGS = {
        "petals", "prices", "letters", "songs", "stones", "gardens", "stories", "colors"
    };
    private static final String[] PLACES = {
        "lisbon", "reading", "nice", "bath", "kyoto", "split", "bergen", "lima"
    };
    private static final String[] DOES = {
        "sings", "laughs", "arrived", "cooks", "writes", "sleeps"
    };
    private static final String[] DO = {"fall", "change", "matter", "remain", "please", "spread"};
    private static final String[] WHEN = {"yesterday", "today", "often", "again", "at noon"};
    private static final String[] BEGIN = {"he said", "we heard", "they wrote that", "once", "so"};
    private static final String[] TAIL = {"works", "brothers", "partners", "holdings"};

    /**
     * A sentence with a tag for each word.
     *
     * @param text words separated by spaces
     * @param tags one a word
     */
    public record Tagged(String text, int[] tags) {}

    private Entities() {}

    /**
     * Generates tagged sentences.
     *
     * @param count how many
     * @param seed source of the choices
     * @return the sentences
     */
    public static List<Tagged> sentences(int count, long seed) {
        Random random = new Random(seed);
        List<Tagged> sentences = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            sentences.add(sentence(random));
        }
        return sentences;
    }

    private static Tagged sentence(Random random) {
        Sentence s = new Sentence();
        s.add(pick(BEGIN, random), 0);
        switch (random.nextInt(5)) {
            case 0 ->
                    s.add(pick(FIRST, random) + " " + pick(LAST, random), 1)
                            .add(pick(DOES, random), 0);
            case 1 ->
                    s.add(pick(FIRST, random) + " " + pick(THINGS, random), 0)
                            .add(pick(DO, random), 0);
            case 2 ->
                    s.add(pick(FIRST, random) + " " + pick(LAST, random), 1)
                            .add("moved to", 0)
                            .add(pick(PLACES, random), 2);
            case 3 ->
                    s.add(pick(FIRST, random) + " " + pick(LAST, random), 3)
                            .add(pick(TAIL, random), 3)
                            .add("opened in", 0)
                            .add(pick(PLACES, random), 2);
            default ->
                    s.add(pick(PLACES, random) + " " + pick(THINGS, random), 0)
                            .add(pick(DO, random), 0);
        }
        return s.add(pick(WHEN, random), 0).tagged();
    }

    private static String pick(String[] words, Random random) {
        return words[random.nextInt(words.length)];
    }

    /** Collects words and their tags. */
    static final class Sentence {
        private final List<String> words = new ArrayList<>();
        private final List<Integer> tags = new ArrayList<>();

        Sentence add(String text, int tag) {
            for (String word : text.split(" ")) {
                words.add(word);
                tags.add(tag);
            }
            return this;
        }

        Tagged tagged() {
            return new Tagged(String.join(" ", words), tags.stream().mapToInt(i -> i).toArray());
        }
    }

    /**
     * Trains a bidirectional GRU and one that reads from the left, and compares both with each
     * word's most frequent tag.
     *
     * @param seed source of everything
     * @param listener hears of every step
     * @return F1 of the words that are part of a name, on new sentences
     */
    public static List<Outcome> train(long seed, Consumer<Progress> listener) {
        List<Tagged> train = sentences(1500, seed);
        List<Tagged> test = sentences(500, seed + 1);
        WordNumbers words = new WordNumbers(texts(train));
        int[][] known = words.of(texts(train));
        int[][] fresh = words.of(texts(test));
        double byWord = Scores.f1(Scores.byWord(known, tags(train), fresh), tags(test));
        List<Outcome> outcomes = new ArrayList<>();
        for (boolean both : new boolean[] {true, false}) {
            SplitMix rng = new SplitMix(seed);
            Embedding table = new Embedding("words", words.size(), 16, rng);
            Layer reader = reader(both, 16, rng);
            Labeler labeler = new Labeler(new Sequential(reader, new Dense("out", 32, 4, rng)));
            labeler.train(new WordInputs(table, known, true), tags(train), 5, 0.01, rng, listener);
            int[][] predicted = labeler.predict(new WordInputs(table, fresh, true));
            outcomes.add(
                    new Outcome(
                            both ? "GRU from both sides" : "GRU from the left",
                            "F1 of names",
                            Scores.f1(predicted, tags(test)),
                            "most frequent tag of each word",
                            byWord));
        }
        return outcomes;
    }

    static Layer reader(boolean both, int size, SplitMix rng) {
        return both
                ? new Bidirectional(
                        new GruLayer("right", size, 16, rng), new GruLayer("left", size, 16, rng))
                : new GruLayer("right", size, 32, rng);
    }

    static List<String> texts(List<Tagged> sentences) {
        return sentences.stream().map(Tagged::text).toList();
    }

    static int[][] tags(List<Tagged> sentences) {
        return sentences.stream().map(Tagged::tags).toArray(int[][]::new);
    }
}
