package org.seqlab.grade.gradescope;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.seqlab.grade.batch.Sample;
import org.seqlab.grade.sandbox.Level;
import org.seqlab.grade.sandbox.Sandbox;

class GradescopeTest {
    private static final String METADATA =
            """
            {"id": 123456, "created_at": "2026-11-21T06:00:00.365935-08:00",
             "assignment": {"due_date": "2026-11-20T23:00:00.000000-08:00", "id": 25828,
              "late_due_date": null, "title": "Week 1", "total_points": "12.0"},
             "submission_method": "upload",
             "users": [{"email": "ada@example.com", "id": 1234, "name": "Ada Lovelace"}],
             "previous_submissions": []}
            """;

    @TempDir Path root;

    private void setting(Hidden hidden) throws IOException {
        Setting setting =
                new Setting("s", List.of("1-1", "1-2"), hidden, Level.L2, false, 60, 0.25, 1);
        Files.createDirectories(root.resolve("source"));
        Files.writeString(root.resolve("source/seqlab.json"), setting.json());
    }

    @Test
    void submissionInThePlatformsFoldersBecomesADocumentedResultsFile() throws IOException {
        Assumptions.assumeTrue(Sandbox.best().level().compareTo(Level.L2) >= 0, "no sandbox");
        setting(Hidden.AFTER_DUE_DATE);
        Files.createDirectories(root.resolve("submission/deep"));
        Sample.notebook(
                root.resolve("submission/deep/my work.ipynb"),
                Sample.SOFTMAX,
                Sample.step("return x;"));
        Files.writeString(root.resolve("submission_metadata.json"), METADATA);
        new PlatformRun(root).run(line -> {});
        String json = Files.readString(root.resolve("results/results.json"));
        assertEquals(List.of(), GradescopeFields.wrong(json));
        JsonObject result = JsonParser.parseString(json).getAsJsonObject();
        assertEquals(0.75 * 6, result.get("score").getAsDouble(), 1e-9);
        assertTrue(result.get("output").getAsString().contains("1 day late, 25 % off"), json);
        JsonObject first = result.getAsJsonArray("tests").get(0).getAsJsonObject();
        assertEquals("visible", first.get("visibility").getAsString());
        assertTrue(json.contains("\"visibility\": \"after_due_date\""), json);
    }

    @Test
    void submissionWithoutANotebookWritesNoResults() throws IOException {
        Assumptions.assumeTrue(Sandbox.best().level().compareTo(Level.L2) >= 0, "no sandbox");
        setting(Hidden.VISIBLE);
        Files.createDirectories(root.resolve("submission"));
        IOException none =
                assertThrows(IOException.class, () -> new PlatformRun(root).run(line -> {}));
        assertTrue(none.getMessage().contains("no notebook"), none.getMessage());
        assertFalse(Files.exists(root.resolve("results/results.json")));
    }

    @Test
    void archiveHoldsScriptsThatRunTheGraderAndTheSetting() throws IOException {
        Path jar = Files.writeString(root.resolve("grader.jar"), "jar");
        Path zip = root.resolve("a.zip");
        Setting setting = new Setting("s", List.of("1-1"), Hidden.HIDDEN, Level.L2, false, 0, 0, 1);
        Bundle.write(jar, setting, zip);
        Bundle.write(jar, setting, zip);
        try (FileSystem files = FileSystems.newFileSystem(zip)) {
            for (String script : List.of("/setup.sh", "/run_autograder")) {
                assertTrue(Files.readString(files.getPath(script)).startsWith("#!/bin/sh\n"));
            }
            assertEquals("jar", Files.readString(files.getPath("/seqlab.jar")));
            Path copy = root.resolve("copy.json");
            Files.copy(files.getPath("/seqlab.json"), copy);
            assertEquals(setting, Setting.read(copy));
        }
    }

    @Test
    void metadataTellsStudentAndTimes() throws IOException {
        Path file = Files.writeString(root.resolve("m.json"), METADATA);
        Handed handed = Handed.read(file);
        assertEquals("Ada Lovelace_1234", handed.student());
        assertEquals("2026-11-21T14:00:00.365935Z", handed.at().toString());
        assertEquals("2026-11-21T07:00:00Z", handed.due().toString());
        assertEquals(null, Handed.read(root.resolve("none")).due());
    }

    /** The rules themselves notice what breaks them. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"score\": \"5\"}",
                "{\"score\": 5, \"max_score\": 6}",
                "{\"tests\": [{\"name\": \"a\"}]}",
                "{\"score\": 1, \"visibility\": \"always\"}",
                "{\"score\": 1, \"output_format\": \"markdown\"}",
                "{\"score\": 1, \"tests\": [{\"status\": \"ok\"}]}",
                "{\"score\": 1, \"tests\": [{\"tags\": \"a\"}]}",
                "{\"score\": -1}"
            })
    void filesThatBreakARuleAreNoticed(String json) {
        assertEquals(1, GradescopeFields.wrong(json).size());
    }
}
