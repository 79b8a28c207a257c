package org.seqlab.grade.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.seqlab.grade.intake.Damage;
import org.seqlab.grade.report.Row;
import org.seqlab.grade.sandbox.Level;
import org.seqlab.grade.sandbox.Sandbox;

/**
 * A batch of damaged notebooks, each with two right answers before something happened to it: none
 * needs a human. What was cut off in the first answer, or written over in both, earns nothing; that
 * is one in fourteen here. {@code -Dseqlab.damaged=200} grades that many.
 */
class DamagedBatchTest {
    private static final String SUBMISSION = "student-%03d";

    @TempDir Path folder;

    private List<Row> grade(int many) throws IOException {
        Path sound = Sample.notebook(folder.resolve("sound"), Sample.SOFTMAX, Sample.STEP);
        Path in = Files.createDirectory(folder.resolve("in"));
        for (int k = 0; k < many; k++) {
            Files.write(
                    in.resolve(SUBMISSION.formatted(k) + ".ipynb"),
                    Damage.of(Files.readString(sound), k, 7));
        }
        BatchOptions options =
                new BatchOptions(
                        List.of(in),
                        folder.resolve("out"),
                        2,
                        false,
                        "damaged",
                        false,
                        Level.L2,
                        List.of("1-1", "1-2"),
                        false,
                        Slice.ALL);
        return new Batch(options, line -> {}).run().gradebook().rows();
    }

    /** Returns what the feedback says of a submission. */
    private String said(Row row) throws IOException {
        Path file = folder.resolve("out/results").resolve(row.id() + ".json");
        JsonObject result = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
        return result.get("output").getAsString().lines().skip(1).toList().toString();
    }

    @Test
    void allAreGradedAndWhoeverGetsNothingIsToldWhy() throws IOException {
        Assumptions.assumeTrue(Sandbox.best().level().compareTo(Level.L2) >= 0, "no sandbox");
        int many = Integer.getInteger("seqlab.damaged", 26);
        List<Row> rows = grade(many);
        assertEquals(many, rows.size());
        int whole = 0;
        List<String> lost = new ArrayList<>();
        for (Row row : rows) {
            assertEquals("", row.attention(), row.id());
            if (row.points() == row.of()) {
                whole++;
            } else if (row.points() == 0) {
                lost.add(row.id() + " " + said(row));
            }
            assertTrue(row.points() > 0 || said(row).length() > 20, "silent: " + lost);
        }
        System.out.printf("%d damaged: %d keep all points, none: %s%n", many, whole, lost);
        assertTrue(10 * lost.size() <= many, lost.size() + " lost: " + lost);
    }
}
