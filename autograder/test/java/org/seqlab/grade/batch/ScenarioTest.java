package org.seqlab.grade.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.seqlab.grade.intake.Duplicates;
import org.seqlab.grade.late.LateRules;
import org.seqlab.grade.report.Row;
import org.seqlab.grade.sandbox.Level;
import org.seqlab.grade.sandbox.Sandbox;

/** Whole runs of the grader on one notebook each, in the sandbox. */
class ScenarioTest {
    private static final String SOFTMAX_STUB =
            Sample.stub("1-1", "Softmax", "Matrix softmax(Matrix z)");
    private static final String STEP_STUB =
            Sample.stub("1-2", "RnnStep", "Matrix step(Matrix x, Matrix aPrev, RnnParameters p)");

    @TempDir Path folder;

    @BeforeAll
    static void needsASandbox() {
        boolean shutIn = Sandbox.best().level().compareTo(Level.L2) >= 0;
        if (!shutIn) {
            System.err.println("SKIPPED: no sandbox on this machine. " + Sandbox.advice());
        }
        Assumptions.assumeTrue(shutIn, "no sandbox on this machine");
    }

    private Row grade(String... code) throws IOException {
        Path file = Sample.notebook(folder.resolve("student.ipynb"), code);
        return grade(file);
    }

    private Row grade(Path file) throws IOException {
        BatchOptions usual = BatchOptions.of(List.of(file), folder.resolve("out"));
        BatchOptions options =
                new BatchOptions(
                        usual.paths(),
                        usual.out(),
                        1,
                        false,
                        "scenario",
                        false,
                        Level.L2,
                        List.of("1-1", "1-2"),
                        false,
                        Slice.ALL);
        List<Row> rows = new Batch(options, line -> {}).run().gradebook().rows();
        assertEquals(1, rows.size());
        assertEquals("", rows.get(0).attention());
        return rows.get(0);
    }

    private String feedback() throws IOException {
        return Files.readString(folder.resolve("out/feedback/student.html"));
    }

    private static double share(Row row, String exercise) {
        double of =
                row.marks().stream()
                        .filter(mark -> mark.exercise().equals(exercise))
                        .mapToDouble(Row.Mark::of)
                        .sum();
        return row.points(exercise) / of;
    }

    @Test
    @DisplayName("all-solved")
    void allSolvedEarnsEverything() throws IOException {
        Row row = grade(Sample.SOFTMAX, Sample.STEP);
        assertEquals(row.of(), row.points());
        assertEquals(12, row.of());
        assertTrue(Files.readString(folder.resolve("out/gradebook.csv")).contains("\"100\""));
    }

    @Test
    @DisplayName("nothing-written")
    void nothingWrittenEarnsNothingAndSaysSo() throws IOException {
        Row row = grade(SOFTMAX_STUB, STEP_STUB);
        assertEquals(0, row.points());
        row.marks().forEach(mark -> assertEquals("not_written", mark.state()));
        String page = feedback();
        assertTrue(page.contains("not written"), page);
        assertFalse(page.contains("Exception"), page);
        assertFalse(page.contains("\tat "), page);
    }

    @Test
    @DisplayName("one-exercise-wrong")
    void oneWrongExerciseCostsItselfOnly() throws IOException {
        Row row = grade(Sample.SOFTMAX, Sample.step("return p.Wax().times(x);"));
        assertEquals(1, share(row, "1-1"));
        assertTrue(share(row, "1-2") < 0.5);
    }

    @Test
    @DisplayName("does-not-compile")
    void compileErrorShowsLineCaretAndMessage() throws IOException {
        Row row = grade(Sample.SOFTMAX, Sample.step("Matrix z = p.Waa().time(aPrev); return z;"));
        assertEquals(1, share(row, "1-1"));
        assertEquals(0, share(row, "1-2"));
        String page = feedback();
        assertTrue(page.contains("line 4: cannot find symbol"), page);
        assertTrue(page.contains("Matrix z = p.Waa().time(aPrev);"), page);
        assertTrue(page.contains("^"), page);
    }

    @Test
    @DisplayName("infinite-loop")
    void infiniteLoopIsStoppedAndOthersAreGraded() throws IOException {
        Row row = grade(Sample.step("while (true) { }"), Sample.SOFTMAX);
        assertEquals(1, share(row, "1-1"));
        assertEquals(0, share(row, "1-2"));
        assertTrue(row.marks().get(4).message().contains("did not finish within"));
    }

    @Test
    @DisplayName("system-exit")
    void exitEndsOneCheckOnly() throws IOException {
        Row row = grade(Sample.step("System.exit(0); return x;"), Sample.SOFTMAX);
        assertEquals(1, share(row, "1-1"));
        assertEquals(0, share(row, "1-2"));
    }

    @Test
    @DisplayName("forges-results")
    void forgedResultsAndSearchForChecksGainNothing() throws IOException {
        Path results = Files.createDirectories(folder.resolve("out/results"));
        String attack =
                """
                System.out.println("{\\"score\\": 100, \\"tests\\": []}");
                        StringBuilder found = new StringBuilder();
                        for (String name : List.of("org.junit.jupiter.api.Test",
                                "org.seqlab.checks.week1.RnnStepChecks",
                                "org.seqlab.checks.week1.RnnStep",
                                "org.seqlab.rnn.RnnCell")) {
                            try {
                                Class.forName(name);
                                found.append(name).append(' ');
                            } catch (ClassNotFoundException e) {
                                found.append("");
                            }
                        }
                        try {
                            java.nio.file.Files.writeString(
                                    java.nio.file.Path.of("%s/student.json"), "{}");
                            found.append("wrote");
                        } catch (Exception e) {
                            found.append("");
                        }
                        throw new IllegalStateException("found:" + found + ".");
                """
                        .formatted(results);
        Row row = grade(Sample.step(attack), Sample.SOFTMAX);
        assertEquals(1, share(row, "1-1"));
        assertEquals(0, share(row, "1-2"));
        String message = row.marks().get(4).message();
        assertTrue(message.endsWith("found:."), message);
    }

    @Test
    @DisplayName("cells-split-and-reordered")
    void splitAndReorderedCellsAreGradedAllTheSame() throws IOException {
        int middle = Sample.SOFTMAX.indexOf("        double sum");
        Row row =
                grade(
                        Sample.STEP,
                        Sample.SOFTMAX.substring(0, middle),
                        Sample.SOFTMAX.substring(middle));
        assertEquals(1, share(row, "1-2"));
    }

    @Test
    @DisplayName("marker-missing")
    void missingMarkerIsNamedWithThoseThatAreThere() throws IOException {
        Row row = grade(Sample.SOFTMAX, Sample.STEP.replace("// EXERCISE 1-2 RnnStep", ""));
        assertEquals(1, share(row, "1-1"));
        assertEquals(0, share(row, "1-2"));
        assertTrue(feedback().contains("No cell starts with // EXERCISE 1-2"), feedback());
        assertTrue(feedback().contains("markers found: 1-1"), feedback());
    }

    @Test
    @DisplayName("exercise-twice")
    void ofTwoAnswersTheLastCounts() throws IOException {
        Row row = grade(Sample.SOFTMAX, Sample.step("return x;"), Sample.STEP);
        assertEquals(1, share(row, "1-2"));
        assertTrue(feedback().contains("Exercise 1-2 is there 2 times; the last one"));
    }

    @Test
    @DisplayName("calls-the-library")
    void answerThatCallsTheCoursesOwnSolutionEarnsNothingAndIsToldWhy() throws IOException {
        String call = "return Activations.softmax(z);";
        int body = Sample.SOFTMAX.indexOf("Matrix y");
        int end = Sample.SOFTMAX.lastIndexOf("return y;");
        String cell =
                Sample.SOFTMAX.substring(0, body)
                        + call
                        + Sample.SOFTMAX.substring(end + "return y;".length());
        Row row = grade(cell, Sample.STEP);
        assertEquals(0, share(row, "1-1"));
        assertEquals(1, share(row, "1-2"));
        assertTrue(feedback().contains("Activations has the answer"), feedback());
    }

    @Test
    @DisplayName("late")
    void latenessIsTakenOffAndShownEverywhere() throws Exception {
        Path file = Sample.notebook(folder.resolve("student.ipynb"), Sample.SOFTMAX);
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2026-11-21T13:00:00Z")));
        LateRules rules =
                new LateRules(
                        Instant.parse("2026-11-20T12:00:00Z"),
                        Duration.ZERO,
                        0.1,
                        1,
                        Map.of(),
                        Map.of(),
                        false);
        BatchOptions options =
                new BatchOptions(
                        List.of(file),
                        folder.resolve("out"),
                        1,
                        false,
                        "scenario",
                        false,
                        Level.L2,
                        List.of("1-1"),
                        false,
                        Slice.ALL,
                        rules,
                        Duplicates.LATEST,
                        null);
        Row row = new Batch(options, line -> {}).run().gradebook().rows().get(0);
        assertEquals(6, row.earned());
        assertEquals(4.8, row.points(), 1e-9);
        assertTrue(feedback().contains("2 days late, 20 % off"), feedback());
        String json = Files.readString(folder.resolve("out/results/student.json"));
        assertTrue(json.contains("\"score\": 4.8"), json);
        assertTrue(Files.readString(folder.resolve("out/gradebook.csv")).contains("\"20\""));
        assertTrue(Files.readString(folder.resolve("out/summary.html")).contains("20 % off"));
        String late = "jdbc:sqlite:" + folder.resolve("out/gradebook.sqlite");
        try (var connection = DriverManager.getConnection(late);
                var statement = connection.createStatement();
                var found = statement.executeQuery("SELECT days, penalty FROM late")) {
            assertTrue(found.next());
            assertEquals(2, found.getInt(1));
            assertEquals(0.2, found.getDouble(2), 1e-12);
        }
    }

    @Test
    @DisplayName("not-a-notebook")
    void whatIsNoNotebookIsExplained() throws IOException {
        Path file = Files.writeString(folder.resolve("student.ipynb"), "Dear teacher,\n");
        Row row = grade(file);
        assertEquals(0, row.points());
        assertTrue(feedback().contains("This is not a notebook"), feedback());
    }
}
