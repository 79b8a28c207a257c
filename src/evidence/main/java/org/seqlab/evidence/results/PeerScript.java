package org.seqlab.evidence.results;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Python programs that do a peer's side of an experiment: text in, lines out. */
final class PeerScript {
    private static final List<String> PYTHONS = List.of("/usr/bin/python3", "python3");

    private PeerScript() {}

    /**
     * Runs a script with the first Python that has its modules.
     *
     * @param script the program
     * @param input writes what the program reads
     * @return what it prints; nothing if no Python can run it
     */
    static Optional<List<String>> lines(String script, Consumer<PrintWriter> input) {
        for (String python : PYTHONS) {
            try {
                Optional<List<String>> lines = run(python, script, input);
                if (lines.isPresent()) {
                    return lines;
                }
            } catch (IOException e) {
                // Another Python may be there.
            }
        }
        return Optional.empty();
    }

    private static Optional<List<String>> run(
            String python, String script, Consumer<PrintWriter> input) throws IOException {
        Process process =
                new ProcessBuilder(python, "-W", "ignore", "-c", script)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        try {
            try (PrintWriter out =
                    new PrintWriter(process.getOutputStream(), false, StandardCharsets.UTF_8)) {
                input.accept(out);
            }
            List<String> lines = read(process);
            boolean ended = process.waitFor(5, TimeUnit.SECONDS) && process.exitValue() == 0;
            return ended ? Optional.of(lines) : Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            process.destroy();
        }
    }

    private static List<String> read(Process process) throws IOException {
        try (BufferedReader in =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            return in.lines().toList();
        }
    }
}
