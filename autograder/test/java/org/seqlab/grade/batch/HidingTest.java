package org.seqlab.grade.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.seqlab.grade.batch.HiddenRule.When;
import org.seqlab.grade.intake.Intake;
import org.seqlab.grade.intake.Submission;
import org.seqlab.grade.late.LateRules;
import org.seqlab.grade.report.Reveal;
import org.seqlab.grade.run.Catalog;

/** Repeated handing in is no oracle. */
class HidingTest {
    private static final Instant MONDAY = Instant.parse("2026-11-16T10:00:00Z");
    private static final HiddenRule TWICE_A_DAY = new HiddenRule(When.BUDGET, 2);

    @TempDir Path folder;

    private Reveal ask(HiddenRule rule, LateRules late, Instant now, String name, String answer)
            throws IOException {
        return ask(rule, late, now, name, answer, "1-1");
    }

    /** What happens when one file is graded; every call opens the gradebook anew. */
    private Reveal ask(
            HiddenRule rule, LateRules late, Instant now, String name, String answer, String id)
            throws IOException {
        Path in = Files.createTempDirectory(folder, "in");
        Sample.notebook(in.resolve(name), Sample.SOFTMAX.replace("largest", answer));
        List<Submission> found = Intake.find(List.of(in), in.resolve("w")).submissions();
        Hiding hiding =
                new Hiding(
                        rule,
                        late.among(found),
                        List.of(Catalog.installed().get(id)),
                        Clock.fixed(now, ZoneOffset.UTC));
        return hiding.of(found, folder).values().iterator().next();
    }

    private Reveal ask(Instant now, String name, String answer) throws IOException {
        return ask(TWICE_A_DAY, LateRules.NONE, now, name, answer);
    }

    @Test
    void thirdVersionOfADayIsKeptBackUntilTheNext() throws IOException {
        assertTrue(ask(MONDAY, "ada.ipynb", "a").shown());
        assertTrue(ask(MONDAY, "ada.ipynb", "b").shown());
        Reveal third = ask(MONDAY, "ada.ipynb", "c");
        assertFalse(third.shown());
        assertTrue(third.why().contains("2 versions"), third.why());
        assertTrue(third.why().contains("from 2026-11-17 on"), third.why());
        assertTrue(ask(MONDAY.plus(Duration.ofDays(1)), "ada.ipynb", "c").shown());
    }

    @Test
    void sameAnswersCountOnceAndStayShown() throws IOException {
        for (int k = 0; k < 3; k++) {
            assertTrue(ask(MONDAY, "ada.ipynb", "a").shown());
        }
        assertTrue(ask(MONDAY, "ada.ipynb", "b").shown());
        assertFalse(ask(MONDAY, "ada.ipynb", "c").shown());
        assertTrue(ask(MONDAY, "ada.ipynb", "a").shown());
    }

    @Test
    void anotherNameOfTheFileIsNoOtherStudent() throws IOException {
        List<String> moodle =
                List.of(
                        "Ada Lovelace_42_assignsubmission_file_one.ipynb",
                        "Ada Lovelace_42_assignsubmission_file_two.ipynb",
                        "Ada Lovelace_42_assignsubmission_file_three.ipynb");
        List<String> browser = List.of("ada.ipynb", "Ada (1).ipynb", "ada copy.ipynb");
        for (List<String> names : List.of(moodle, browser)) {
            assertTrue(ask(MONDAY, names.get(0), "a").shown());
            assertTrue(ask(MONDAY, names.get(1), "b").shown());
            assertFalse(ask(MONDAY, names.get(2), "c").shown());
        }
        assertTrue(ask(MONDAY, "bob.ipynb", "c").shown());
    }

    @Test
    void everyAssignmentHasItsOwnBudget() throws IOException {
        HiddenRule once = new HiddenRule(When.BUDGET, 1);
        assertTrue(ask(once, LateRules.NONE, MONDAY, "ada.ipynb", "a", "1-1").shown());
        assertFalse(ask(once, LateRules.NONE, MONDAY, "ada.ipynb", "b", "1-2").shown());
        assertTrue(ask(once, LateRules.NONE, MONDAY, "ada.ipynb", "b", "2-1").shown());
    }

    @Test
    void afterDueWaitsForEachStudentsOwnDateAndThenKeepsToTheBudget() throws IOException {
        Instant tuesday = MONDAY.plus(Duration.ofDays(1));
        LateRules late =
                new LateRules(
                        MONDAY,
                        Duration.ofHours(1),
                        0.1,
                        1,
                        Map.of("bob", tuesday),
                        Map.of(),
                        false);
        HiddenRule rule = new HiddenRule(When.AFTER_DUE, 1);
        Reveal early = ask(rule, late, MONDAY.plusSeconds(3599), "ada.ipynb", "a");
        assertFalse(early.shown());
        assertTrue(early.why().contains("2026-11-16 11:00 UTC"), early.why());
        assertTrue(ask(rule, late, MONDAY.plusSeconds(3600), "ada.ipynb", "a").shown());
        assertFalse(ask(rule, late, MONDAY.plusSeconds(3600), "ada.ipynb", "b").shown());
        assertFalse(ask(rule, late, MONDAY.plusSeconds(3600), "bob.ipynb", "a").shown());
        assertTrue(ask(rule, late, tuesday.plusSeconds(3600), "bob.ipynb", "a").shown());
    }

    @Test
    void whatWasShownCannotBeTakenBack() throws Exception {
        ask(MONDAY, "ada.ipynb", "a");
        String file = "jdbc:sqlite:" + folder.resolve("gradebook.sqlite");
        try (var connection = DriverManager.getConnection(file);
                var statement = connection.createStatement()) {
            for (String change : List.of("DELETE FROM reveal", "UPDATE reveal SET day = ''")) {
                assertThrows(SQLException.class, () -> statement.execute(change), change);
            }
        }
    }

    @Test
    void ruleIsKeptBesideTheMarks() throws IOException {
        assertEquals(When.BUDGET, HiddenRule.keep(null, false, folder).when());
        assertEquals(When.AFTER_DUE, HiddenRule.keep(null, true, folder).when());
        HiddenRule.keep(new HiddenRule(When.AT_ONCE, 5), true, folder);
        assertEquals(new HiddenRule(When.AT_ONCE, 5), HiddenRule.keep(null, true, folder));
        HiddenRule after = new HiddenRule(When.AFTER_DUE, 1);
        assertThrows(BatchException.class, () -> HiddenRule.keep(after, false, folder));
        assertThrows(IllegalArgumentException.class, () -> new HiddenRule(When.BUDGET, 0));
        assertThrows(IllegalArgumentException.class, () -> When.of("later"));
    }
}
