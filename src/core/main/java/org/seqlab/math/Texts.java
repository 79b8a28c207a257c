package org.seqlab.math;

import java.util.Collection;

/** Checks of texts, with messages that say which argument is missing. */
public final class Texts {
    private Texts() {}

    /**
     * Checks that a text is there; it may be empty.
     *
     * @param operation what is being computed, such as {@code "DateModel.look"}
     * @param name the argument's name as the caller knows it
     * @param text the argument
     * @return the text itself
     * @throws IllegalArgumentException if the text is null
     */
    public static String require(String operation, String name, String text) {
        if (text == null) {
            throw new IllegalArgumentException(
                    operation + ": " + name + " must be a text, but it is null.");
        }
        return text;
    }

    /**
     * Checks that texts, or lists of them, are there; there may be none.
     *
     * @param operation what is being computed
     * @param name the argument's name as the caller knows it
     * @param texts the argument
     * @param <C> the type of the argument
     * @return the texts themselves
     * @throws IllegalArgumentException if the argument or one of its entries is null; the message
     *     has its number from 0
     */
    public static <C extends Collection<?>> C require(String operation, String name, C texts) {
        if (texts == null) {
            throw new IllegalArgumentException(
                    operation + ": " + name + " must be a list of texts, but it is null.");
        }
        int place = 0;
        for (Object text : texts) {
            if (text == null) {
                throw new IllegalArgumentException(
                        "%s: every entry of %s must be a text, but entry %d of %d is null."
                                .formatted(operation, name, place, texts.size()));
            }
            place++;
        }
        return texts;
    }
}
