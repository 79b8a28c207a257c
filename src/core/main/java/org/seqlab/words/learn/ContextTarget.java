package org.seqlab.words.learn;

import java.util.List;

/**
 * One training example of a language or word-vector model.
 *
 * @param context the words that are given, in the order of the sentence
 * @param target the word to predict
 * @param <T> what a word is: a string or a number
 */
public record ContextTarget<T>(List<T> context, T target) {
    /** Copies the context. */
    public ContextTarget {
        context = List.copyOf(context);
    }
}
