package org.seqlab.evidence.speed;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A process that does the peer's side of one contest, one run of the clock at a time. */
final class Peer implements AutoCloseable {
    private static final List<String> PYTHONS = List.of("/usr/bin/python3", "python3", "python");

    private final Path folder;
    private final Process process;
    private final BufferedReader in;
    private final PrintWriter out;

    private Peer(Path folder, Process process) {
        this.folder = folder;
        this.process = process;
        in =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        out = new PrintWriter(process.getOutputStream(), true, StandardCharsets.UTF_8);
    }

    /**
     * Starts the peer of a contest.
     *
     * @throws PeerAbsentException if there is no Python or the script lacks a module or jar
     */
    static Peer start(Contest contest) throws IOException {
        Path folder = Files.createTempDirectory("seqlab-peer");
        try {
            Peer peer = new Peer(folder, process(contest, folder));
            peer.prepare(contest);
            return peer;
        } catch (IOException e) {
            delete(folder);
            throw e;
        }
    }

    private static Process process(Contest contest, Path folder) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(command(contest, folder))
                        .directory(folder.toFile())
                        .redirectError(ProcessBuilder.Redirect.DISCARD);
        String threads = String.valueOf(contest.threads());
        for (String name : List.of("OMP", "OPENBLAS", "MKL")) {
            builder.environment().put(name + "_NUM_THREADS", threads);
        }
        return builder.start();
    }

    private void prepare(Contest contest) throws IOException {
        try {
            ask(Map.of("setup", contest.function(), "arguments", contest.arguments()));
        } catch (IOException e) {
            process.destroy();
            throw e;
        }
    }

    private static List<String> command(Contest contest, Path folder) throws IOException {
        Path script = copy(contest.file(), folder);
        if (script.toString().endsWith(".java")) {
            return JavaCommand.of(script, contest.threads());
        }
        copy("peer.py", folder);
        String python = python().orElseThrow(() -> new PeerAbsentException("there is no Python 3"));
        return List.of(python, "-u", script.toString());
    }

    private static Path copy(String script, Path folder) throws IOException {
        try (InputStream in = Peer.class.getResourceAsStream("/peers/" + script)) {
            if (in == null) {
                throw new IOException("There is no peer script " + script + ".");
            }
            Path file = folder.resolve(script);
            Files.copy(in, file);
            return file;
        }
    }

    private static Optional<String> python() {
        Stream<String> chosen = Stream.ofNullable(System.getenv("SEQLAB_PYTHON"));
        return Stream.concat(chosen, PYTHONS.stream()).filter(Peer::runs).findFirst();
    }

    private static boolean runs(String python) {
        try {
            Process probe =
                    new ProcessBuilder(
                                    python, "-c", "import sys; sys.exit(sys.version_info < (3,))")
                            .redirectErrorStream(true)
                            .start();
            return probe.waitFor(20, TimeUnit.SECONDS) && probe.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Runs the peer's side a number of times. */
    double seconds(int times) throws IOException {
        return ask(Map.of("run", times)).get("seconds").getAsDouble();
    }

    private JsonObject ask(Map<String, Object> question) throws IOException {
        out.println(new Gson().toJson(question));
        String line = in.readLine();
        if (line == null) {
            throw new PeerAbsentException("the script ended early");
        }
        JsonObject answer = JsonParser.parseString(line).getAsJsonObject();
        if (answer.has("absent")) {
            throw new PeerAbsentException(answer.get("absent").getAsString());
        }
        return answer;
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        delete(folder);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
