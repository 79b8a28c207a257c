package org.seqlab.grade.report;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.Locale;
import org.seqlab.grade.intake.SafeName;
import org.seqlab.grade.late.Lateness;
import org.seqlab.grade.run.CheckResult;
import org.seqlab.grade.run.ExerciseResult;
import org.seqlab.grade.run.SubmissionResult;
import org.seqlab.notebook.Status;

/** Writes a result in the format that Gradescope reads from {@code results.json}. */
public final class ResultJson {
    private static final Gson GSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    private ResultJson() {}

    /**
     * Returns the result of a submission as JSON.
     *
     * @param result the result
     * @param run how it was graded
     * @param reveal whether the student may see hidden checks
     * @param fingerprint what the result depends on, to tell later whether it is up to date
     * @return the text of the file
     */
    public static String of(
            SubmissionResult result, RunInfo run, Reveal reveal, String fingerprint) {
        JsonObject root = new JsonObject();
        root.addProperty("score", round(result.points()));
        root.addProperty("execution_time", time(result.seconds(), reveal.shown()));
        root.addProperty("output", output(result, run));
        root.addProperty("output_format", "text");
        root.addProperty("visibility", "visible");
        root.addProperty("stdout_visibility", "hidden");
        root.add("tests", tests(result, run, reveal));
        JsonObject extra = extra(result, run);
        extra.addProperty("hidden_shown", reveal.shown());
        extra.addProperty("fingerprint", result.attention().isEmpty() ? fingerprint : "");
        root.add("extra_data", extra);
        return GSON.toJson(root) + "\n";
    }

    /**
     * Returns the time that grading took, in seconds.
     *
     * @param seconds the time
     * @param exact whether to the millisecond; else rounded up to 10 seconds, so that it tells
     *     nothing about hidden checks
     * @return the time to publish
     */
    public static double time(double seconds, boolean exact) {
        return exact ? Math.round(seconds * 1000) / 1000.0 : 10 * Math.ceil(seconds / 10);
    }

    private static String output(SubmissionResult result, RunInfo run) {
        StringBuilder text = new StringBuilder(run.sandbox());
        if (!result.attention().isEmpty()) {
            text.append("\nNot graded yet, your teacher will look at it: ")
                    .append(result.attention());
        }
        result.problems().forEach(problem -> text.append('\n').append(problem));
        if (result.lateness().known()) {
            text.append('\n').append(result.lateness().text());
        }
        result.remarks().forEach(remark -> text.append('\n').append(remark));
        return text.toString();
    }

    private static JsonArray tests(SubmissionResult result, RunInfo run, Reveal reveal) {
        JsonArray tests = new JsonArray();
        for (ExerciseResult exercise : result.exercises()) {
            boolean first = true;
            for (CheckResult check : exercise.checks()) {
                JsonObject test = test(exercise, check, run, first);
                boolean shown = reveal.shown() || check.check().visible();
                test.addProperty("visibility", shown ? "visible" : "hidden");
                tests.add(test);
                first = false;
            }
        }
        return tests;
    }

    private static JsonObject test(
            ExerciseResult exercise, CheckResult check, RunInfo run, boolean first) {
        String id = exercise.exercise().id();
        JsonObject test = new JsonObject();
        test.addProperty("name", id + " " + check.check().claim());
        test.addProperty("number", id + "." + check.check().order());
        test.addProperty("score", round(check.points()));
        test.addProperty("max_score", round(check.check().points()));
        test.addProperty("status", check.status() == Status.PASS ? "passed" : "failed");
        String problem = first ? exercise.problem() : "";
        String message = check.outcome(run.hiddenNumbers()).message();
        test.addProperty("output", problem.isEmpty() ? message : problem);
        test.addProperty("output_format", "text");
        JsonObject extra = new JsonObject();
        extra.addProperty("exercise", id);
        extra.addProperty("check", check.check().name());
        extra.addProperty("state", check.status().name().toLowerCase(Locale.ROOT));
        extra.addProperty("hidden", !check.check().visible());
        extra.addProperty("seed", Long.toHexString(check.seed()));
        test.add("extra_data", extra);
        return test;
    }

    private static JsonObject extra(SubmissionResult result, RunInfo run) {
        JsonObject extra = new JsonObject();
        extra.addProperty("submission", result.id());
        extra.addProperty("student", SafeName.visible(result.student()));
        extra.addProperty("isolation", run.level().name());
        extra.addProperty("official", !run.forced());
        extra.addProperty("grader", run.version());
        extra.addProperty("java", run.java());
        extra.addProperty("key", run.key());
        extra.addProperty("max_score", round(result.of()));
        extra.addProperty("attention", result.attention());
        if (result.lateness().known()) {
            extra.add("late", late(result));
        }
        return extra;
    }

    private static JsonObject late(SubmissionResult result) {
        Lateness lateness = result.lateness();
        JsonObject late = new JsonObject();
        late.addProperty("handed_in", lateness.at().toString());
        late.addProperty("source", lateness.source());
        late.addProperty("due", lateness.due().toString());
        late.addProperty("extended", lateness.extended());
        late.addProperty("days", lateness.days());
        late.addProperty("penalty", round(lateness.penalty()));
        late.addProperty("earned", round(result.earned()));
        return late;
    }

    static double round(double points) {
        return Math.round(points * 10_000) / 10_000.0;
    }
}
