package org.seqlab.evidence.speed;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a peer in Java is started: on this JDK, as a source file with the jars of {@code
 * target/peers} (or of the folder in {@code SEQLAB_PEERS}), and with one processor a thread.
 */
final class JavaCommand {
    private static final String NEEDS = "// needs ";
    private static final String FETCH =
            "./mvnw -q -Ppeers -pl src/evidence/peers process-resources";

    private JavaCommand() {}

    /**
     * Returns the command.
     *
     * @throws PeerAbsentException if the jar that the script's first line names is not there
     */
    static List<String> of(Path script, int threads) throws IOException {
        Path jars = folder();
        require(script, jars);
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:ActiveProcessorCount=" + threads,
                "-XX:+UseSerialGC",
                "-cp",
                ownClasses() + File.pathSeparator + jars.resolve("*"),
                script.toString());
    }

    private static Path folder() {
        String home = System.getProperty("seqlab.home", ".");
        return Optional.ofNullable(System.getenv("SEQLAB_PEERS"))
                .map(Path::of)
                .orElse(Path.of(home, "target", "peers"))
                .toAbsolutePath();
    }

    private static void require(Path script, Path jars) throws IOException {
        String first = Files.readAllLines(script).get(0);
        if (!first.startsWith(NEEDS)) {
            return;
        }
        String jar = first.substring(NEEDS.length());
        if (!Files.isDirectory(jars) || !holds(jars, jar)) {
            throw new PeerAbsentException("no " + jar + " in " + jars + "; get it with " + FETCH);
        }
    }

    private static boolean holds(Path jars, String jar) throws IOException {
        try (Stream<Path> files = Files.list(jars)) {
            return files.anyMatch(file -> file.getFileName().toString().startsWith(jar + "-"));
        }
    }

    private static String ownClasses() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }
}
