package org.seqlab.words.corpus;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads the text files of {@code datasets/} that ship inside the jar. */
public final class Datasets {
    private Datasets() {}

    /**
     * Opens a file.
     *
     * @param name for instance {@code template-words/roles.txt}
     * @return its bytes
     * @throws IllegalStateException if the jar lacks it
     */
    public static InputStream open(String name) {
        InputStream in = Datasets.class.getResourceAsStream("/datasets/" + name);
        if (in == null) {
            throw new IllegalStateException("datasets/" + name + " is missing from the jar.");
        }
        return in;
    }

    /**
     * Returns the lines of a file that are neither blank nor comments.
     *
     * @param name for instance {@code template-words/roles.txt}
     * @return the lines, stripped
     * @throws IllegalStateException if the jar lacks it
     */
    public static List<String> lines(String name) {
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(open(name), StandardCharsets.UTF_8))) {
            return reader.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
