package org.seqlab.evidence.results;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;

/**
 * A training whose outcome is reported.
 *
 * @param name what the user types
 * @param description what it does, in a few words
 * @param body the training
 */
public record Experiment(String name, String description, Body body) {
    /** Trains and measures. */
    @FunctionalInterface
    public interface Body {
        /**
         * Trains and measures.
         *
         * @param log takes lines for the reader: progress, samples
         * @return at least one result
         * @throws IOException if data cannot be read
         */
        List<Result> run(Consumer<String> log) throws IOException;
    }
}
