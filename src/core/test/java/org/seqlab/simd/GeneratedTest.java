package org.seqlab.simd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GeneratedTest {
    private static final Path FOLDER = Path.of("main/java/org/seqlab/simd");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    @Test
    void doubleClassesAreTheirFloatTwins() throws IOException, InterruptedException {
        Path copy = Files.createTempDirectory("generated");
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(file.getFileName()));
            }
        }
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process process =
                new ProcessBuilder(java, "kernels/GenerateTiles.java", copy.toString())
                        .inheritIO()
                        .start();
        assertEquals(0, process.waitFor());
        assertEquals(read(FOLDER), read(copy));
    }

    private static Map<String, String> read(Path folder) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                String text = Files.readString(file);
                texts.put(file.getFileName().toString(), SPACE.matcher(text).replaceAll(""));
            }
        }
        return texts;
    }
}
