package org.seqlab.grade.gradescope;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.seqlab.grade.batch.Batch;
import org.seqlab.grade.batch.BatchOptions;
import org.seqlab.grade.batch.HiddenRule;
import org.seqlab.grade.batch.Slice;
import org.seqlab.grade.intake.Duplicates;
import org.seqlab.grade.intake.SafeName;
import org.seqlab.grade.late.LateRules;
import org.seqlab.grade.report.AtomicFiles;
import org.seqlab.grade.report.ResultJson;
import org.seqlab.grade.report.Row;
import org.seqlab.grade.sandbox.Folders;

/**
 * Grades the one submission in Gradescope's container. Where the grader itself fails no results are
 * written: the platform then tells the teacher, and nobody gets a zero for it.
 */
public final class PlatformRun {
    private static final int MOST_FILES = 50;
    private static final long LARGEST = 25L << 20;

    private final Path root;
    private final Setting setting;

    /**
     * Prepares a run.
     *
     * @param root the folder that is {@code /autograder} on the platform
     * @throws IOException if the setting in {@code source} cannot be read
     */
    public PlatformRun(Path root) throws IOException {
        this.root = root;
        this.setting = Setting.read(root.resolve("source").resolve(Setting.NAME));
    }

    /**
     * Grades and writes {@code results/results.json}.
     *
     * @param say takes lines about the progress
     * @throws IOException if the grader failed; the message says how
     */
    public void run(Consumer<String> say) throws IOException {
        Path work = Files.createTempDirectory("seqlab-gradescope");
        try {
            run(work, say);
        } finally {
            Folders.delete(work);
        }
    }

    private void run(Path work, Consumer<String> say) throws IOException {
        Handed handed = Handed.read(root.resolve("submission_metadata.json"));
        Path in = Files.createDirectories(work.resolve("in").resolve(name(handed)));
        collect(root.resolve("submission"), in);
        Path out = work.resolve("out");
        List<Row> rows =
                new Batch(options(handed, in.getParent(), out), say).run().gradebook().rows();
        if (rows.size() != 1) {
            throw new IOException("The submission holds no notebook (.ipynb).");
        }
        if (!rows.get(0).attention().isEmpty()) {
            throw new IOException("The grader failed: " + rows.get(0).attention());
        }
        String result =
                Files.readString(out.resolve("results").resolve(rows.get(0).id() + ".json"));
        AtomicFiles.write(root.resolve("results/results.json"), shown(result, setting.hidden()));
    }

    private static String name(Handed handed) {
        return SafeName.visible(handed.student()).replaceAll("[/\\\\:]", "_");
    }

    /** Copies what a student handed in: regular files of a bounded number and size. */
    private static void collect(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from, 8)) {
            List<Path> notebooks =
                    files.filter(f -> f.getFileName().toString().matches("(?i).*\\.ipynb(\\..*)?"))
                            .filter(f -> Files.isRegularFile(f, LinkOption.NOFOLLOW_LINKS))
                            .sorted()
                            .limit(MOST_FILES)
                            .toList();
            int number = 0;
            for (Path notebook : notebooks) {
                Path place = to.resolve(String.format("%02d", number++));
                Files.createDirectories(place);
                if (Files.size(notebook) <= LARGEST) {
                    Files.copy(notebook, place.resolve(notebook.getFileName().toString()));
                } else {
                    Files.writeString(place.resolve("too-large.ipynb"), "");
                }
            }
        }
    }

    private BatchOptions options(Handed handed, Path in, Path out) {
        return new BatchOptions(
                List.of(in),
                out,
                1,
                false,
                setting.seed(),
                setting.unsafe(),
                setting.minimum(),
                setting.exercises(),
                false,
                Slice.ALL,
                late(handed),
                Duplicates.LATEST,
                HiddenRule.AT_ONCE);
    }

    private LateRules late(Handed handed) {
        if (handed.due() == null || handed.at() == null) {
            return LateRules.NONE;
        }
        Map<String, Instant> times = Map.of(name(handed), handed.at());
        Duration grace = Duration.ofMinutes(setting.graceMinutes());
        return new LateRules(
                handed.due(), grace, setting.perDay(), setting.cap(), Map.of(), times, false);
    }

    /** Says of each hidden check when it is shown; the platform then hides the total as well. */
    static String shown(String result, Hidden hidden) {
        JsonObject root = JsonParser.parseString(result).getAsJsonObject();
        double seconds = root.get("execution_time").getAsDouble();
        boolean exact = hidden == Hidden.VISIBLE;
        root.addProperty("execution_time", ResultJson.time(seconds, exact));
        for (JsonElement element : root.getAsJsonArray("tests")) {
            JsonObject test = element.getAsJsonObject();
            if (test.getAsJsonObject("extra_data").get("hidden").getAsBoolean()) {
                test.addProperty("visibility", hidden.word());
            }
        }
        return new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create().toJson(root)
                + "\n";
    }
}
