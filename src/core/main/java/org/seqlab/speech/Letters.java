package org.seqlab.speech;

import java.util.List;
import org.seqlab.math.Texts;

/** The labels of the recognizer: 0 is the blank, 1 … 26 are a … z, 27 is the space. */
public final class Letters {
    /** The label that stands for nothing. */
    public static final int BLANK = 0;

    /** The label between two words. */
    public static final int SPACE = 27;

    /** How many labels there are. */
    public static final int COUNT = 28;

    private Letters() {}

    /**
     * Returns the labels of a text.
     *
     * @param text small letters and spaces
     * @return one label a character
     * @throws IllegalArgumentException if there is another character
     */
    public static int[] encode(String text) {
        int[] labels = new int[Texts.require("Letters.encode", "text", text).length()];
        for (int i = 0; i < labels.length; i++) {
            char c = text.charAt(i);
            if (c != ' ' && (c < 'a' || c > 'z')) {
                throw new IllegalArgumentException(
                        "Letters.encode: text must have only a to z and spaces, but it has '%c'."
                                .formatted(c));
            }
            labels[i] = c == ' ' ? SPACE : c - 'a' + 1;
        }
        return labels;
    }

    /**
     * Returns the text of labels.
     *
     * @param labels 1 … 27
     * @return one character a label
     */
    public static String decode(List<Integer> labels) {
        StringBuilder text = new StringBuilder();
        labels.forEach(label -> text.append(label == SPACE ? ' ' : (char) ('a' + label - 1)));
        return text.toString();
    }
}
