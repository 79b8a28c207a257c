package org.seqlab.words.learn;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * The ways of the lectures to turn a sentence into pairs of context and target.
 *
 * <p>Each takes a sentence as a list of words (or word numbers) and never reaches beyond its ends.
 */
public final class ContextTargets {
    private ContextTargets() {}

    /**
     * Predicts each word from the k words before it; with k = 1, from the last word.
     *
     * @param sentence the words
     * @param k how many words of context, at least 1
     * @param <T> what a word is
     * @return one pair for every word with k words before it
     */
    public static <T> List<ContextTarget<T>> last(List<T> sentence, int k) {
        requirePositive("last", "k", k);
        List<ContextTarget<T>> pairs = new ArrayList<>();
        for (int t = k; t < sentence.size(); t++) {
            pairs.add(new ContextTarget<>(sentence.subList(t - k, t), sentence.get(t)));
        }
        return pairs;
    }

    /**
     * Predicts each word from the k words on its left and the k words on its right.
     *
     * @param sentence the words
     * @param k how many words on each side, at least 1
     * @param <T> what a word is
     * @return one pair for every word with k words on both sides
     */
    public static <T> List<ContextTarget<T>> leftAndRight(List<T> sentence, int k) {
        requirePositive("leftAndRight", "k", k);
        List<ContextTarget<T>> pairs = new ArrayList<>();
        for (int t = k; t + k < sentence.size(); t++) {
            List<T> context = new ArrayList<>(sentence.subList(t - k, t));
            context.addAll(sentence.subList(t + 1, t + k + 1));
            pairs.add(new ContextTarget<>(context, sentence.get(t)));
        }
        return pairs;
    }

    /**
     * Lists every pair of skip-grams: each word is the context of each word at most window away.
     *
     * @param sentence the words
     * @param window the largest distance, at least 1
     * @param <T> what a word is
     * @return the pairs, by context from left to right, then by target
     */
    public static <T> List<ContextTarget<T>> near(List<T> sentence, int window) {
        requirePositive("near", "window", window);
        List<ContextTarget<T>> pairs = new ArrayList<>();
        for (int c = 0; c < sentence.size(); c++) {
            int last = Math.min(sentence.size() - 1, c + window);
            for (int t = Math.max(0, c - window); t <= last; t++) {
                if (t != c) {
                    List<T> context = List.of(sentence.get(c));
                    pairs.add(new ContextTarget<>(context, sentence.get(t)));
                }
            }
        }
        return pairs;
    }

    /**
     * Draws one target for each word from the words at most window away: the nearby word with
     * window 1, the usual skip-gram with window 10.
     *
     * @param sentence the words
     * @param window the largest distance, at least 1
     * @param rng decides which of the neighbors is the target
     * @param <T> what a word is
     * @return one pair for every word that has a neighbor
     */
    public static <T> List<ContextTarget<T>> nearby(
            List<T> sentence, int window, RandomGenerator rng) {
        requirePositive("nearby", "window", window);
        List<ContextTarget<T>> pairs = new ArrayList<>();
        for (int c = 0; c < sentence.size(); c++) {
            int first = Math.max(0, c - window);
            int last = Math.min(sentence.size() - 1, c + window);
            if (last > first) {
                int t = first + rng.nextInt(last - first);
                List<T> context = List.of(sentence.get(c));
                pairs.add(new ContextTarget<>(context, sentence.get(t < c ? t : t + 1)));
            }
        }
        return pairs;
    }

    private static void requirePositive(String method, String name, int value) {
        if (value < 1) {
            throw new IllegalArgumentException(
                    "ContextTargets.%s: %s must be at least 1, but it is %d."
                            .formatted(method, name, value));
        }
    }
}
