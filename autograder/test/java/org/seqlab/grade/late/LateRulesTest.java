package org.seqlab.grade.late;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.seqlab.grade.intake.Duplicates;
import org.seqlab.grade.intake.Intake;
import org.seqlab.grade.intake.Submission;

class LateRulesTest {
    private static final Instant DUE = Instant.parse("2026-11-20T12:00:00Z");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @TempDir Path folder;

    private static Submission at(String student, String time) {
        long millis = Instant.parse(time).toEpochMilli();
        return new Submission(student, student, List.of(), millis, List.of(), "");
    }

    private static LateRules rules(Map<String, Instant> extensions, Map<String, Instant> times) {
        return new LateRules(DUE, Duration.ofMinutes(15), 0.1, 0.35, extensions, times, false);
    }

    private static Lateness judged(LateRules rules, Submission submission) {
        return rules.among(List.of(submission)).of(submission);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-20T12:00:00Z, 0, 0",
        "2026-11-20T12:15:00Z, 0, 0",
        "2026-11-20T12:15:01Z, 1, 0.1",
        "2026-11-21T12:00:00Z, 1, 0.1",
        "2026-11-21T12:00:01Z, 2, 0.2",
        "2026-11-23T12:00:00Z, 3, 0.3",
        "2026-11-23T13:00:00Z, 4, 0.35",
        "2027-11-20T12:00:00Z, 365, 0.35"
    })
    void everyStartedDayCostsUpToTheCap(String time, int days, double penalty) {
        Lateness late = judged(rules(Map.of(), Map.of()), at("ada_1", time));
        assertEquals(days, late.days());
        assertEquals(penalty, late.penalty(), 1e-12);
        assertEquals(10 * (1 - penalty), late.of(10), 1e-12);
    }

    @Test
    void extensionIsADueDateOfOnesOwnWhoeverNamesTheStudent() {
        Instant later = Instant.parse("2026-11-22T12:00:00Z");
        for (String name : List.of("ada_17", "ADA_17", "Ada", "17")) {
            LateRules rules = rules(Map.of(name, later), Map.of());
            assertEquals(0, judged(rules, at("ada_17", "2026-11-22T12:10:00Z")).days());
            assertEquals(1, judged(rules, at("ada_17", "2026-11-22T13:00:00Z")).days());
            assertEquals(3, judged(rules, at("bob_18", "2026-11-22T13:00:00Z")).days());
        }
    }

    @Test
    void platformTimeBeatsTheFileAndTheResultSaysWhichWasUsed() {
        LateRules rules = rules(Map.of(), Map.of("ada", Instant.parse("2026-11-21T11:00:00Z")));
        Lateness told = judged(rules, at("ada", "2026-11-20T09:00:00Z"));
        assertEquals(1, told.days());
        assertTrue(told.text().contains("as the platform says"), told.text());
        assertTrue(told.text().endsWith("1 day late, 10 % off."), told.text());
        Lateness file = judged(rules, at("bob", "2026-11-20T12:10:00Z"));
        assertTrue(file.text().contains("which copying may have changed"), file.text());
        assertTrue(file.text().endsWith("within the grace."), file.text());
    }

    @Test
    void receiptCountsOnlyWhereItIsTrusted() throws IOException {
        Path notebook = Files.writeString(folder.resolve("a.ipynb"), "{}");
        Files.writeString(
                folder.resolve("a.ipynb.receipt.txt"), "x\n  written    2026-11-20T11:59:07Z\n");
        long file = Instant.parse("2026-11-24T00:00:00Z").toEpochMilli();
        Submission ada = new Submission("ada", "ada", List.of(notebook), file, List.of(), "");
        assertEquals(4, judged(rules(Map.of(), Map.of()), ada).days());
        LateRules trusting = new LateRules(DUE, Duration.ZERO, 0.1, 1, Map.of(), Map.of(), true);
        Lateness late = judged(trusting, ada);
        assertEquals(0, late.days());
        assertTrue(late.text().contains("receipt says, which is not proof"), late.text());
    }

    @Test
    void namesWithoutASubmissionAreReported() {
        LateRules rules = rules(Map.of("nobody", DUE), Map.of("ada", DUE));
        List<String> remarks = rules.among(List.of(at("ada", "2026-11-20T12:00:00Z"))).remarks();
        assertEquals(1, remarks.size());
        assertTrue(remarks.get(0).contains("nobody"), remarks.get(0));
    }

    @Test
    void nameOfTwoStudentsIsReported() {
        LateRules rules = rules(Map.of("ada", DUE, "17", DUE), Map.of());
        String day = "2026-11-20T12:00:00Z";
        List<String> remarks = rules.among(List.of(at("ada_17", day), at("Ada_18", day))).remarks();
        assertEquals(1, remarks.size(), remarks::toString);
        assertTrue(remarks.get(0).contains("2 students are called so"), remarks.get(0));
    }

    @Test
    void lineForBobIsForBobTwoOnlyWhereThereIsNoBob() {
        Instant later = Instant.parse("2026-11-22T12:00:00Z");
        Submission bob = at("bob", "2026-11-21T12:00:00Z");
        Submission bob2 = at("bob_2", "2026-11-21T12:00:00Z");
        LateRules rules = rules(Map.of("Bob", later), Map.of());
        Deadlines both = rules.among(List.of(bob, bob2));
        assertEquals(0, both.of(bob).days());
        assertEquals(1, both.of(bob2).days());
        assertEquals(List.of(), both.remarks());
        assertEquals(0, judged(rules, bob2).days());
    }

    @Test
    void lineWithTheWholeNameBeatsOneWithAPart() {
        Instant early = Instant.parse("2026-11-21T12:00:00Z");
        Instant later = Instant.parse("2026-11-22T12:00:00Z");
        LateRules rules = rules(Map.of("ada", early, "ada_17", later, "17", early), Map.of());
        assertEquals(later, judged(rules, at("ada_17", "2026-11-20T12:00:00Z")).due());
    }

    /** The line is for bob; bob_2 was late with the second file, so the first one counts. */
    @Test
    void namesAreLookedUpBeforeOneOfTwoSubmissionsIsChosen() throws IOException {
        Path in = Files.createDirectories(folder.resolve("in"));
        written(in.resolve("bob_2_1_a.ipynb"), "2026-11-20T08:00:00Z");
        written(in.resolve("bob_2_2_b.ipynb"), "2026-11-21T09:00:00Z");
        LateRules rules = rules(Map.of("bob", Instant.parse("2026-11-22T12:00:00Z")), Map.of());
        assertEquals("bob_2_2_b.ipynb", counts(in, rules).get("bob_2"));
        written(in.resolve("bob.ipynb"), "2026-11-21T09:00:00Z");
        assertEquals("bob_2_1_a.ipynb", counts(in, rules).get("bob_2"));
    }

    private Map<String, String> counts(Path in, LateRules rules) throws IOException {
        return found(in, Duplicates.LATEST_IN_TIME, rules).submissions().stream()
                .collect(
                        Collectors.toMap(
                                Submission::id, s -> s.files().get(0).getFileName().toString()));
    }

    private Intake.Found found(Path in, Duplicates rule, LateRules rules) throws IOException {
        return Intake.find(
                List.of(in), folder.resolve("work"), rule, all -> rules.among(all).isLate());
    }

    @Test
    void timesAreReadAsTeachersWriteThem() {
        Instant noon = Instant.parse("2026-11-20T11:00:00Z");
        assertEquals(noon, Times.parse("2026-11-20 12:00", BERLIN));
        assertEquals(noon, Times.parse("2026-11-20T12:00+01:00", BERLIN));
        assertEquals(noon, Times.parse("2026-11-20T11:00:00Z", BERLIN));
        assertEquals(Instant.parse("2026-11-20T23:00:00Z"), Times.parse("2026-11-20", BERLIN));
        IllegalArgumentException wrong =
                assertThrows(
                        IllegalArgumentException.class, () -> Times.parse("20.11.2026", BERLIN));
        assertTrue(wrong.getMessage().contains("but it is 20.11.2026"), wrong.getMessage());
    }

    @Test
    void tableHasOneLineAStudentAndNamesTheLineThatIsWrong() throws IOException {
        Path file = folder.resolve("x.csv");
        Files.writeString(
                file,
                "\ufeffstudent,time\r\n\"Lovelace, Ada\",2026-11-20 12:00\r\n\r\n17,2026-11-21");
        Map<String, Instant> table = Times.table(file, BERLIN);
        assertEquals(Instant.parse("2026-11-20T11:00:00Z"), table.get("Lovelace, Ada"));
        assertEquals(2, table.size());
        Files.writeString(file, "a,2026-11-20\na,2026-11-21\n");
        String twice =
                assertThrows(IllegalArgumentException.class, () -> Times.table(file, BERLIN))
                        .getMessage();
        assertTrue(twice.contains("line 2"), twice);
    }

    @Test
    void rulesStayBesideTheMarks() throws IOException {
        LateRules rules = rules(Map.of("17", DUE), Map.of());
        RulesFile.keep(rules, folder);
        assertEquals(rules, RulesFile.keep(LateRules.NONE, folder));
    }

    @ParameterizedTest
    @CsvSource({
        "LATEST, 2026-11-20T08:00:00Z, 2026-11-20T09:00:00Z, b",
        "FIRST, 2026-11-20T08:00:00Z, 2026-11-20T09:00:00Z, a",
        "LATEST_IN_TIME, 2026-11-20T08:00:00Z, 2026-11-20T09:00:00Z, b",
        "LATEST_IN_TIME, 2026-11-20T08:00:00Z, 2026-11-21T09:00:00Z, a",
        "LATEST_IN_TIME, 2026-11-22T08:00:00Z, 2026-11-21T09:00:00Z, b",
        "LATEST, 2026-11-22T08:00:00Z, 2026-11-21T09:00:00Z, a"
    })
    void ofTwoSubmissionsTheRuleChooses(Duplicates rule, String a, String b, String counts)
            throws IOException {
        Path in = Files.createDirectories(folder.resolve("in"));
        written(in.resolve("ada_17_1_a.ipynb"), a);
        written(in.resolve("ada_17_2_b.ipynb"), b);
        LateRules rules = rules(Map.of(), Map.of());
        Intake.Found found = found(in, rule, rules);
        Submission only = found.submissions().get(0);
        assertTrue(only.files().get(0).toString().endsWith(counts + ".ipynb"), only.toString());
        assertTrue(only.remarks().get(0).contains("more than once"), only.toString());
        assertFalse(found.remarks().isEmpty());
    }

    private static void written(Path file, String time) throws IOException {
        Files.writeString(file, "{}");
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse(time)));
    }
}
