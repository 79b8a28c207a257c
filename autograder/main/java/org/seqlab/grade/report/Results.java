package org.seqlab.grade.report;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.seqlab.grade.late.Lateness;
import org.seqlab.grade.sandbox.Level;

/** Reads result files: the only source that gradebooks and statistics are made from. */
public final class Results {
    private Results() {}

    /**
     * Reads all results of a folder.
     *
     * @param folder the folder {@code results}
     * @return the submissions in the order of their ids
     * @throws IOException if a file cannot be read or is no result
     */
    public static List<Row> read(Path folder) throws IOException {
        List<Row> rows = new ArrayList<>();
        if (!Files.isDirectory(folder)) {
            return rows;
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> results =
                    files.filter(file -> file.toString().endsWith(".json"))
                            .filter(file -> !file.getFileName().toString().startsWith("."))
                            .sorted(Comparator.comparing(Path::toString))
                            .toList();
            for (Path file : results) {
                rows.add(
                        one(file)
                                .orElseThrow(
                                        () -> new IOException(file + " is not a result file")));
            }
        }
        return rows;
    }

    /**
     * Reads one result.
     *
     * @param file the file
     * @return the submission, or nothing if the file is not a whole result
     * @throws IOException if the file cannot be read
     */
    public static Optional<Row> one(Path file) throws IOException {
        try (Reader reader = Files.newBufferedReader(file)) {
            JsonObject root = JsonParser.parseReader(reader).getAsJsonObject();
            JsonObject extra = root.getAsJsonObject("extra_data");
            List<Row.Mark> marks = new ArrayList<>();
            for (JsonElement element : root.getAsJsonArray("tests")) {
                marks.add(mark(element.getAsJsonObject()));
            }
            return Optional.of(
                    new Row(
                            text(extra, "submission"),
                            text(extra, "student"),
                            marks,
                            text(extra, "attention"),
                            extra.get("official").getAsBoolean(),
                            text(extra, "isolation"),
                            late(extra)));
        } catch (JsonParseException | IllegalStateException | NullPointerException e) {
            return Optional.empty();
        }
    }

    /**
     * Reads what a result depends on.
     *
     * @param file the result
     * @return the fingerprint it was written with, or nothing if the file is damaged
     * @throws IOException if the file cannot be read
     */
    public static Optional<String> fingerprint(Path file) throws IOException {
        try (Reader reader = Files.newBufferedReader(file)) {
            JsonObject root = JsonParser.parseReader(reader).getAsJsonObject();
            return Optional.of(text(root.getAsJsonObject("extra_data"), "fingerprint"));
        } catch (JsonParseException | IllegalStateException | NullPointerException e) {
            return Optional.empty();
        }
    }

    /**
     * Reads how a result was graded.
     *
     * @param file the result
     * @return level, versions and key
     * @throws IOException if the file cannot be read or is no result
     */
    public static RunInfo run(Path file) throws IOException {
        try (Reader reader = Files.newBufferedReader(file)) {
            JsonObject root = JsonParser.parseReader(reader).getAsJsonObject();
            JsonObject extra = root.getAsJsonObject("extra_data");
            return new RunInfo(
                    Level.valueOf(text(extra, "isolation")),
                    !extra.get("official").getAsBoolean(),
                    text(extra, "grader"),
                    text(extra, "java"),
                    text(extra, "key"),
                    false);
        } catch (JsonParseException
                | IllegalStateException
                | IllegalArgumentException
                | NullPointerException e) {
            throw new IOException(file + " is not a result file", e);
        }
    }

    private static Lateness late(JsonObject extra) {
        if (!extra.has("late")) {
            return Lateness.NONE;
        }
        JsonObject late = extra.getAsJsonObject("late");
        return new Lateness(
                Instant.parse(text(late, "handed_in")),
                text(late, "source"),
                Instant.parse(text(late, "due")),
                late.get("extended").getAsBoolean(),
                late.get("days").getAsInt(),
                late.get("penalty").getAsDouble());
    }

    private static Row.Mark mark(JsonObject test) {
        JsonObject extra = test.getAsJsonObject("extra_data");
        String name = text(test, "name");
        return new Row.Mark(
                text(extra, "exercise"),
                text(extra, "check"),
                name.substring(name.indexOf(' ') + 1),
                test.get("score").getAsDouble(),
                test.get("max_score").getAsDouble(),
                text(extra, "state"),
                text(test, "output"),
                text(extra, "seed"));
    }

    private static String text(JsonObject object, String name) {
        return object.get(name).getAsString();
    }
}
