package org.seqlab.grade.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.seqlab.grade.batch.Sample;

class IntakeTest {
    @TempDir Path folder;

    private byte[] notebook() throws IOException {
        return Files.readAllBytes(
                Sample.notebook(folder.resolve("made.ipynb"), Sample.SOFTMAX, Sample.STEP));
    }

    private static byte[] zip(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : files.keySet()) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(files.get(name));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private Intake.Found find(String name, byte[] content) throws IOException {
        Path place = Files.createDirectories(folder.resolve("in"));
        Path file = Files.write(place.resolve(name), content);
        return Intake.find(List.of(file), folder.resolve("work"));
    }

    private static Answers answers(Intake.Found found) {
        assertEquals(1, found.submissions().size());
        return Answers.of(found.submissions().get(0));
    }

    @Test
    void archivesOfMoodleAndCanvasNameTheirStudents() throws IOException {
        byte[] one = notebook();
        Intake.Found moodle =
                find("moodle.zip", zip(Map.of("Ada L_42_assignsubmission_file/a.ipynb", one)));
        assertEquals("Ada L_42", moodle.submissions().get(0).student());
        Intake.Found canvas =
                find("canvas.zip", zip(Map.of("lovelaceada_LATE_17_99_week1.ipynb", one)));
        assertEquals("lovelaceada_17", canvas.submissions().get(0).student());
        assertTrue(canvas.submissions().get(0).remarks().get(0).contains("late"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../escaped.ipynb",
                "a/../../escaped.ipynb",
                "/tmp/seqlab-escaped.ipynb",
                "..\\escaped.ipynb",
                "C:\\escaped.ipynb"
            })
    void entriesThatPointOutsideTheirArchiveAreRefused(String name) throws IOException {
        Intake.Found found = find("evil.zip", zip(Map.of(name, notebook())));
        assertEquals(0, found.submissions().size());
        assertTrue(found.remarks().get(0).contains("outside"), found.remarks().toString());
        assertFalse(Files.exists(folder.resolve("escaped.ipynb")));
        assertFalse(Files.exists(Path.of("/tmp/seqlab-escaped.ipynb")));
    }

    @Test
    void entryThatUnpacksToTooMuchIsRefused() throws IOException {
        Intake.Found found = find("bomb.zip", zip(Map.of("a.ipynb", new byte[40 << 20])));
        assertTrue(found.remarks().get(0).contains("larger than"), found.remarks().toString());
    }

    @Test
    void archivesInArchivesEndSomewhere() throws IOException {
        byte[] inner = zip(Map.of("a.ipynb", notebook()));
        for (int depth = 0; depth < 8; depth++) {
            inner = zip(Map.of("n.zip", inner));
        }
        Intake.Found found = find("nested.zip", inner);
        assertTrue(
                found.remarks().stream().anyMatch(r -> r.contains("nested deeper")),
                found.remarks().toString());
    }

    @Test
    void linksAreNotFollowed() throws IOException {
        Path in = Files.createDirectories(folder.resolve("links"));
        Path secret = Files.write(folder.resolve("secret"), notebook());
        Files.createSymbolicLink(in.resolve("student.ipynb"), secret);
        Answers answers = answers(Intake.find(List.of(in), folder.resolve("work")));
        assertEquals(0, answers.ids().size());
        assertTrue(answers.problems().get(0).contains("link"));
    }

    @Test
    void laterOfTwoSubmissionsOfOneStudentCounts() throws IOException {
        Path in = Files.createDirectories(folder.resolve("twice"));
        Path early = Files.write(in.resolve("ada_1_2_a.ipynb"), notebook());
        Path late = Files.write(in.resolve("ada_1_3_b.ipynb"), notebook());
        Files.setLastModifiedTime(early, FileTime.fromMillis(9_000_000));
        Files.setLastModifiedTime(late, FileTime.fromMillis(1_000_000));
        Intake.Found found = Intake.find(List.of(in), folder.resolve("work"));
        assertEquals(List.of(early), found.submissions().get(0).files());
        assertTrue(found.remarks().get(0).contains("more than once"));
    }

    @Test
    void namesBecomeSafeAndStayDifferent() {
        Map<String, String> seen = new TreeMap<>();
        for (String name :
                List.of(
                        "../x",
                        "..\\x",
                        "=cmd|' /C calc'!A0",
                        "con",
                        "a/b",
                        "a:b",
                        "\u202eevil",
                        "x".repeat(500),
                        "",
                        ".",
                        "é",
                        "e",
                        "<script>")) {
            String safe = SafeName.of(name);
            assertTrue(safe.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,100}"), safe);
            assertEquals(null, seen.put(safe, name), safe);
        }
        assertNotEquals(SafeName.of("a/b"), SafeName.of("a:b"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "{\"cells\": 5}", "\u0000\u0000", "PK\u0003"})
    void whatIsNoNotebookIsExplained(String text) throws IOException {
        Answers answers = answers(find("x.ipynb", text.getBytes(StandardCharsets.UTF_8)));
        assertEquals(1, answers.problems().size());
        assertFalse(answers.problems().get(0).contains("Exception"));
    }

    @Test
    void nestingWithoutEndIsRefused() throws IOException {
        byte[] deep = ("{\"cells\":" + "[".repeat(1_000_000)).getBytes(StandardCharsets.UTF_8);
        assertEquals(1, answers(find("deep.ipynb", deep)).problems().size());
    }

    /** Each has all answers, or some and says what happened to the rest, or says why it has none. */
    @Test
    void ofTwoHundredAndSixtyDamagedNotebooksNearlyAllAreReadAndTheRestExplained()
            throws IOException {
        Path course = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(course.resolve("notebooks/week1"))) {
            course = course.getParent();
        }
        String sound = Files.readString(course.resolve("notebooks/week1/1-rnn-from-scratch.ipynb"));
        int whole = 8;
        List<String> lost = new java.util.ArrayList<>();
        for (int k = 0; k < 260; k++) {
            Answers answers = answers(find("damaged-" + k + ".ipynb", Damage.of(sound, k, 7)));
            if (answers.ids().isEmpty()) {
                lost.add(k + ": " + answers.problems() + answers.remarks());
                assertFalse(
                        answers.problems().isEmpty() && answers.remarks().isEmpty(),
                        lost.toString());
            } else if (answers.ids().size() < whole) {
                boolean deleted = k / Damage.values().length % 6 == 3;
                assertTrue(deleted || !answers.remarks().isEmpty(), "silent: " + k);
            }
        }
        assertTrue(lost.size() <= 13, lost.size() + " lost: " + lost);
    }

    @Test
    void archiveThatEndsTooEarlyIsRefusedWithWhatItHeld() throws IOException {
        byte[] whole = zip(Map.of("ada.ipynb", notebook()));
        Intake.Found found = find("cut.zip", java.util.Arrays.copyOf(whole, whole.length / 3));
        assertTrue(found.remarks().get(0).contains("ends too early"), found.remarks().toString());
    }

    @Test
    void namesInTheCodePageOfDosAreRead() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip =
                new ZipOutputStream(bytes, java.nio.charset.Charset.forName("IBM437"))) {
            zip.putNextEntry(new ZipEntry("Gauß_42_assignsubmission_file/a.ipynb"));
            zip.write(notebook());
            zip.closeEntry();
        }
        Intake.Found found = find("dos.zip", bytes.toByteArray());
        assertEquals(1, found.submissions().size(), found.remarks().toString());
        assertTrue(found.submissions().get(0).student().startsWith("Gau"));
        assertEquals(2, answers(found).ids().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.ipynb.txt", "a.ipynb.json", "A.IPYNB"})
    void endingsThatBrowsersAddDoNotHideANotebook(String name) throws IOException {
        Path in = Files.createDirectories(folder.resolve("endings"));
        Files.write(in.resolve(name), notebook());
        Answers answers = answers(Intake.find(List.of(in), folder.resolve("work")));
        assertEquals(2, answers.ids().size());
    }

    @Test
    void fileLargerThanTheLimitIsRefusedWithoutReadingItAll() throws IOException {
        Path file = folder.resolve("huge.ipynb");
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int k = 0; k < 26; k++) {
                out.write(new byte[1 << 20]);
            }
        }
        Answers answers = answers(Intake.find(List.of(file), folder.resolve("work")));
        assertTrue(answers.problems().get(0).contains("larger than 25 megabytes"));
    }
}
