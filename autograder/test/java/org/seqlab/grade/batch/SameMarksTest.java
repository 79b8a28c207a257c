package org.seqlab.grade.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.seqlab.grade.audit.Specimens;
import org.seqlab.grade.run.Catalog;
import org.seqlab.grade.run.ExerciseInfo;
import org.seqlab.grade.sandbox.Level;
import org.seqlab.grade.sandbox.Sandbox;
import org.seqlab.grade.trial.Students;

/**
 * The same submissions get the same marks in every run, with any number of workers, at both official
 * levels. {@code -Dseqlab.marks.runs=3 -Dseqlab.marks.submissions=20} tries more of it, and {@code
 * -Dseqlab.marks.file=F} compares with the marks that another JDK wrote to F.
 */
class SameMarksTest {
    private static final String LEVEL = "seqlab.level";
    private static final Path COURSE = Path.of("..");

    @TempDir Path folder;

    @AfterEach
    void anyLevelAgain() {
        System.clearProperty(LEVEL);
    }

    @Test
    void marksAreTheSameInEveryRunWithAnyNumberOfWorkersAtBothLevels() throws IOException {
        List<Level> levels =
                Stream.of(Level.L3, Level.L2).filter(l -> Sandbox.at(l).isPresent()).toList();
        Assumptions.assumeTrue(!levels.isEmpty(), "no sandbox on this machine");
        Catalog catalog = Catalog.installed();
        List<ExerciseInfo> exercises = List.of(catalog.get("1-1"), catalog.get("1-2"));
        int submissions = Integer.getInteger("seqlab.marks.submissions", 4);
        Students.Mix mix = submissions > 4 ? Students.Mix.USUAL : Students.Mix.HARMLESS;
        new Students(Specimens.in(COURSE, catalog), exercises, 11, mix)
                .write(folder.resolve("in"), submissions);
        String first = known();
        for (int run = 0; run < Integer.getInteger("seqlab.marks.runs", 1); run++) {
            for (Level level : levels) {
                for (int jobs : new int[] {1, 2, 8}) {
                    String name = "run %d, %s, %d workers".formatted(run, level, jobs);
                    String marks = marks(level, jobs, folder.resolve(name));
                    System.out.println(name + ": " + marks.lines().count() + " marks");
                    first = first.isEmpty() ? marks : first;
                    assertEquals(first, marks, name);
                }
            }
        }
        keep(first);
    }

    private static String known() throws IOException {
        String file = System.getProperty("seqlab.marks.file");
        return file != null && Files.exists(Path.of(file)) ? Files.readString(Path.of(file)) : "";
    }

    private static void keep(String marks) throws IOException {
        String file = System.getProperty("seqlab.marks.file");
        if (file != null) {
            Files.writeString(Path.of(file), marks);
        }
    }

    private String marks(Level level, int jobs, Path out) throws IOException {
        System.setProperty(LEVEL, level.name());
        BatchOptions options =
                new BatchOptions(
                        List.of(folder.resolve("in")),
                        out,
                        jobs,
                        false,
                        "same marks",
                        false,
                        Level.L2,
                        List.of("1-1", "1-2"),
                        false,
                        Slice.ALL);
        new Batch(options, line -> {}).run();
        List<Path> results;
        try (Stream<Path> files = Files.list(out.resolve("results"))) {
            results = files.sorted().toList();
        }
        List<String> lines = new ArrayList<>();
        for (Path result : results) {
            JsonObject root = JsonParser.parseString(Files.readString(result)).getAsJsonObject();
            JsonObject extra = root.getAsJsonObject("extra_data");
            assertEquals(level.name(), extra.get("isolation").getAsString());
            for (JsonElement test : root.getAsJsonArray("tests")) {
                lines.add(extra.get("submission") + " " + test);
            }
            lines.add(extra.get("submission") + " " + root.get("score") + extra.get("attention"));
        }
        return String.join("\n", lines);
    }
}
