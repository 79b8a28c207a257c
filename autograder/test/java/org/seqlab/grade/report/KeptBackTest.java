package org.seqlab.grade.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.seqlab.grade.late.Lateness;
import org.seqlab.grade.run.Catalog;
import org.seqlab.grade.run.CheckResult;
import org.seqlab.grade.run.ExerciseInfo;
import org.seqlab.grade.run.ExerciseResult;
import org.seqlab.grade.run.SubmissionResult;
import org.seqlab.grade.sandbox.Level;
import org.seqlab.notebook.Status;

/** What feedback says while hidden checks are kept back, and what the teacher still gets. */
class KeptBackTest {
    private static final RunInfo INFO = new RunInfo(Level.L3, false, "1", "17", "key", false);
    private static final Reveal LATER = Reveal.hidden("Wait & see.");

    /** Exercise 1-1 with all visible checks passed and all hidden ones failed: 3 of 6 points. */
    private static SubmissionResult result(double seconds) {
        ExerciseInfo exercise = Catalog.installed().get("1-1");
        List<CheckResult> checks =
                exercise.checks().stream()
                        .map(
                                c ->
                                        c.visible()
                                                ? new CheckResult(
                                                        c, Status.PASS, c.points(), "", "", 5)
                                                : new CheckResult(
                                                        c, Status.FAIL, 0, "secret", "secret", 5))
                        .toList();
        return new SubmissionResult(
                "ada",
                "ada",
                List.of(new ExerciseResult(exercise, "", checks)),
                List.of(),
                List.of(),
                "",
                seconds,
                Lateness.NONE);
    }

    @Test
    void pageTellsNothingAboutHiddenChecksButHowMuchTheyAreWorth() {
        String page = FeedbackHtml.of(result(0.3), INFO, LATER);
        assertTrue(page.contains("3 of 3 points in the visible checks."), page);
        assertTrue(page.contains("3 more points are in hidden checks. Wait &amp; see."), page);
        assertTrue(page.contains("2 hidden checks"), page);
        assertFalse(page.contains("secret"), page);
        assertFalse(page.contains("stays finite"), page);
        assertFalse(page.contains("of 6"), page);
    }

    @Test
    void pageShowsAllWhenItMay() {
        String page = FeedbackHtml.of(result(0.3), INFO, Reveal.SHOWN);
        assertTrue(page.contains("3 of 6 points"), page);
        assertTrue(page.contains("secret"), page);
    }

    @Test
    void resultHoldsAllAndSaysWhatThePlatformMustHide() {
        JsonObject json =
                JsonParser.parseString(ResultJson.of(result(12.5), INFO, LATER, "print"))
                        .getAsJsonObject();
        assertEquals(3, json.get("score").getAsDouble());
        assertEquals(4, json.getAsJsonArray("tests").size());
        int hidden = 0;
        for (JsonElement test : json.getAsJsonArray("tests")) {
            hidden +=
                    test.getAsJsonObject().get("visibility").getAsString().equals("hidden") ? 1 : 0;
        }
        assertEquals(2, hidden);
        assertFalse(json.getAsJsonObject("extra_data").get("hidden_shown").getAsBoolean());
    }

    @Test
    void timesAreRoundedUpWhileChecksAreKeptBack() {
        String kept = ResultJson.of(result(12.5), INFO, LATER, "print");
        String shown = ResultJson.of(result(12.5), INFO, Reveal.SHOWN, "print");
        assertTrue(kept.contains("\"execution_time\": 20"), kept);
        assertTrue(shown.contains("\"execution_time\": 12.5"), shown);
    }
}
