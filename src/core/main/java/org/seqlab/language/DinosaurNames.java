package org.seqlab.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The names of dinosaur genera that ship in {@code datasets/dinosaurs}. */
public final class DinosaurNames {
    private static final String FILE = "/datasets/dinosaurs/dinosaurs.txt";

    private DinosaurNames() {}

    /**
     * Returns all names.
     *
     * @return lower case a to z, sorted, each once
     */
    public static List<String> all() {
        try (InputStream in = DinosaurNames.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(
                        "DinosaurNames: " + FILE + " is missing from the jar.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
