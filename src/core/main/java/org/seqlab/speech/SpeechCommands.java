package org.seqlab.speech;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.seqlab.audio.Sound;
import org.seqlab.audio.WavFile;
import org.seqlab.speech.Recording.Split;

/**
 * Reads recordings in the folder layout of Speech Commands: {@code WORD/SPEAKER_nohash_N.wav}, with
 * {@code validation_list.txt} and {@code testing_list.txt}, and noises in {@code _background_noise_}.
 *
 * <p>Source: Warden (2018), Speech Commands, arXiv:1804.03209. Where the lists are missing, a hash of
 * the speaker decides as in that data set: a tenth validates, a tenth tests.
 */
public final class SpeechCommands {
    private static final String NOISES = "_background_noise_";
    private static final Pattern NAME =
            Pattern.compile("([^/]+)/([^/]+?)(?:_nohash_(\\d+))?\\.wav");
    private static final long BUCKETS = (1 << 27) - 1;

    private SpeechCommands() {}

    /**
     * Reads a folder.
     *
     * @param folder with a subfolder for each word
     * @return all recordings, in the order of their paths
     * @throws IllegalArgumentException if the folder is missing or has no recordings
     * @throws IOException if it cannot be read
     */
    public static List<Recording> read(Path folder) throws IOException {
        List<Recording> recordings =
                of(
                        paths(folder),
                        list(folder.resolve("validation_list.txt")),
                        list(folder.resolve("testing_list.txt")),
                        path -> sound(folder.resolve(path)));
        if (recordings.isEmpty()) {
            throw new IllegalArgumentException(
                    "SpeechCommands.read: %s must hold WORD/SPEAKER_nohash_N.wav, but has none."
                            .formatted(folder));
        }
        return recordings;
    }

    /**
     * Reads the noises of a folder.
     *
     * @param folder with a subfolder {@code _background_noise_}
     * @return the noises in the order of their names; empty if there are none
     * @throws IOException if they cannot be read
     */
    public static List<Sound> noises(Path folder) throws IOException {
        List<Sound> sounds = new ArrayList<>();
        for (String path : paths(folder)) {
            if (path.startsWith(NOISES + "/")) {
                sounds.add(sound(folder.resolve(path)));
            }
        }
        return sounds;
    }

    static List<Recording> of(
            List<String> paths,
            Set<String> validation,
            Set<String> testing,
            Function<String, Sound> reader) {
        boolean hashed = validation.isEmpty() && testing.isEmpty();
        List<Recording> recordings = new ArrayList<>();
        for (String path : paths) {
            Matcher name = NAME.matcher(path);
            if (!name.matches() || path.startsWith("_")) {
                continue;
            }
            Split split = Split.TRAINING;
            if (hashed) {
                split = byHash(name.group(2));
            } else if (testing.contains(path)) {
                split = Split.TESTING;
            } else if (validation.contains(path)) {
                split = Split.VALIDATION;
            }
            int take = name.group(3) == null ? 0 : Integer.parseInt(name.group(3));
            recordings.add(
                    new Recording(
                            name.group(1), name.group(2), take, split, () -> reader.apply(path)));
        }
        return recordings;
    }

    /** A speaker's share of the range of SHA-1 decides, so that new recordings move nobody. */
    static Split byHash(String speaker) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-1")
                            .digest(speaker.getBytes(StandardCharsets.UTF_8));
            long bucket = new BigInteger(1, hash).mod(BigInteger.valueOf(BUCKETS + 1)).longValue();
            double percent = bucket * (100.0 / BUCKETS);
            if (percent < 10) {
                return Split.VALIDATION;
            }
            return percent < 20 ? Split.TESTING : Split.TRAINING;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> paths(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException(
                    "SpeechCommands.read: " + folder + " must be a folder, but it is none.");
        }
        try (Stream<Path> files = Files.walk(folder, 2)) {
            return files.filter(f -> f.toString().endsWith(".wav"))
                    .map(f -> folder.relativize(f).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    private static Set<String> list(Path file) throws IOException {
        return Files.exists(file) ? new HashSet<>(Files.readAllLines(file)) : Set.of();
    }

    private static Sound sound(Path file) {
        try {
            return WavFile.read(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
