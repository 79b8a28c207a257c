package org.seqlab.translate;

import java.util.List;

/**
 * A sentence and its translation, as words.
 *
 * @param source what is read
 * @param target what should be written
 */
public record SentencePair(List<String> source, List<String> target) {
    /** Keeps unmodifiable copies. */
    public SentencePair {
        source = List.copyOf(source);
        target = List.copyOf(target);
    }
}
