package org.seqlab.kernel.session;

import java.util.List;

/**
 * What could stand at the cursor.
 *
 * @param start first character that a match replaces
 * @param end the character after the last that a match replaces
 * @param matches texts, the most fitting first
 */
public record Completion(int start, int end, List<Match> matches) {
    /**
     * One text that could stand there.
     *
     * @param text the text
     * @param kind function, property, class, module, keyword or instance, as Jupyter calls them
     * @param signature parameters and type such as {@code (double) double}, type of a variable, or
     *     an empty text
     */
    public record Match(String text, String kind, String signature) {}
}
