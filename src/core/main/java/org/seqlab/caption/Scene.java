package org.seqlab.caption;

import java.util.List;

/**
 * A picture and what it shows.
 *
 * @param pixels line after line, red, green and blue from 0 to 1, side · side · 3 numbers
 * @param caption for instance a big red circle left of a small blue square
 */
public record Scene(float[] pixels, List<String> caption) {
    /** Lines of a picture, and places of a line. */
    public static final int SIDE = 32;

    /** Keeps an unmodifiable copy of the caption. */
    public Scene {
        caption = List.copyOf(caption);
    }
}
