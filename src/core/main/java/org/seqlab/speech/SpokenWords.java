package org.seqlab.speech;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import org.seqlab.audio.Sound;
import org.seqlab.audio.WavFile;

/**
 * The recordings that ship with this project: 26 words by 34 synthetic voices, 8000 Hz, mono. See
 * {@code datasets/spoken-words/README.md}.
 */
public final class SpokenWords {
    /** The trigger word. */
    public static final String TRIGGER = "activate";

    private static final String FOLDER = "/datasets/spoken-words/";

    private SpokenWords() {}

    /**
     * Returns all recordings.
     *
     * @return in the order of their paths
     */
    public static List<Recording> all() {
        List<String> paths =
                lines("SHA256SUMS").stream()
                        .map(line -> line.substring(line.indexOf("./") + 2))
                        .toList();
        return SpeechCommands.of(
                paths,
                new HashSet<>(lines("validation_list.txt")),
                new HashSet<>(lines("testing_list.txt")),
                SpokenWords::sound);
    }

    /**
     * Returns the recordings of one split.
     *
     * @param split which voices
     * @return in the order of their paths
     */
    public static List<Recording> of(Recording.Split split) {
        return all().stream().filter(r -> r.split() == split).toList();
    }

    private static List<String> lines(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8).lines().toList();
    }

    private static Sound sound(String path) {
        return WavFile.decode(bytes(path), path);
    }

    private static byte[] bytes(String name) {
        try (InputStream in = SpokenWords.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException(
                        "SpokenWords: " + FOLDER + name + " is missing from the jar.");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
