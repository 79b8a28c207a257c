package org.seqlab.apps;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.seqlab.fused.Dense;
import org.seqlab.fused.Embedding;
import org.seqlab.fused.Sequential;
import org.seqlab.train.Progress;
import org.seqlab.train.SplitMix;

/**
 * A trained network that marks the names in a sentence: the bidirectional one of {@link Entities}.
 */
public final class EntityRecognizer {
    /** What a name may name; the tag of a word is its ordinal. */
    public enum Type {
        /** Not a name. */
        NOTHING,
        /** A person. */
        PERSON,
        /** A place. */
        PLACE,
        /** A company. */
        COMPANY;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A name in a text.
     *
     * @param type what it names, not {@link Type#NOTHING}
     * @param text its words, separated by single spaces
     */
    public record Entity(Type type, String text) {}

    private final WordNumbers words;
    private final Embedding table;
    private final Labeler labeler;

    private EntityRecognizer(WordNumbers words, Embedding table, Labeler labeler) {
        this.words = words;
        this.table = table;
        this.labeler = labeler;
    }

    /**
     * Trains a recognizer.
     *
     * @param train tagged sentences
     * @param seed source of weights and order
     * @param listener hears of every step
     * @return the recognizer
     */
    public static EntityRecognizer train(
            List<Entities.Tagged> train, long seed, Consumer<Progress> listener) {
        SplitMix rng = new SplitMix(seed);
        WordNumbers words = new WordNumbers(Entities.texts(train));
        Embedding table = new Embedding("words", words.size(), 16, rng);
        Labeler labeler =
                new Labeler(
                        new Sequential(
                                Entities.reader(true, 16, rng), new Dense("out", 32, 4, rng)));
        int[][] known = words.of(Entities.texts(train));
        labeler.train(
                new WordInputs(table, known, true), Entities.tags(train), 5, 0.01, rng, listener);
        return new EntityRecognizer(words, table, labeler);
    }

    /**
     * Finds the names in some sentences.
     *
     * @param sentences lower-case words separated by single spaces
     * @return for each sentence its names, from left to right
     */
    public List<List<Entity>> find(List<String> sentences) {
        int[][] tags = labeler.predict(new WordInputs(table, words.of(sentences), false));
        List<List<Entity>> found = new ArrayList<>();
        for (int j = 0; j < tags.length; j++) {
            found.add(entities(new Entities.Tagged(sentences.get(j), tags[j])));
        }
        return found;
    }

    /**
     * Joins neighboring words of one tag to names.
     *
     * @param sentence words with their tags
     * @return its names, from left to right
     */
    public static List<Entity> entities(Entities.Tagged sentence) {
        String[] words = sentence.text().split(" ");
        int[] tags = sentence.tags();
        List<Entity> found = new ArrayList<>();
        int t = 0;
        while (t < words.length) {
            int end = t + 1;
            while (end < words.length && tags[end] == tags[t]) {
                end++;
            }
            if (tags[t] != 0) {
                String text = String.join(" ", List.of(words).subList(t, end));
                found.add(new Entity(Type.values()[tags[t]], text));
            }
            t = end;
        }
        return found;
    }
}
