package org.seqlab.grade.report;

import org.seqlab.grade.run.CheckResult;
import org.seqlab.grade.run.ExerciseResult;
import org.seqlab.grade.run.SubmissionResult;
import org.seqlab.notebook.Outcome;
import org.seqlab.notebook.Status;

/** The page a student reads. */
public final class FeedbackHtml {
    private FeedbackHtml() {}

    /**
     * Returns the feedback on a submission.
     *
     * @param result the result
     * @param run how it was graded
     * @return a whole page
     */
    public static String of(SubmissionResult result, RunInfo run) {
        StringBuilder body = new StringBuilder("<main>\n<h1>Feedback for ");
        body.append(Html.escape(result.student())).append("</h1>\n");
        if (run.forced()) {
            body.append("<p class=\"warning\">").append(Html.escape(run.sandbox())).append("</p>");
        }
        if (!result.attention().isEmpty()) {
            body.append("<p class=\"warning\">Not graded yet; your teacher will look at it. ")
                    .append(Html.escape(result.attention()))
                    .append("</p>\n");
        } else {
            body.append("<p><strong>")
                    .append(number(result.points()))
                    .append(" of ")
                    .append(number(result.of()))
                    .append(" points</strong></p>\n");
            late(body, result);
        }
        body.append(Html.list(result.problems())).append(Html.list(result.remarks()));
        result.exercises().forEach(exercise -> exercise(body, exercise, run));
        body.append("</main>\n<footer><p>")
                .append(Html.escape(run.sandbox()))
                .append(" Seqlab ")
                .append(Html.escape(run.version() + ", Java " + run.java()))
                .append("; course key ")
                .append(Html.escape(run.key()))
                .append(".</p></footer>\n");
        return Html.page("Feedback for " + result.student(), body.toString());
    }

    private static void late(StringBuilder body, SubmissionResult result) {
        if (result.lateness().known()) {
            body.append("<p>").append(Html.escape(result.lateness().text()));
            if (result.lateness().penalty() > 0) {
                body.append(" Earned before that: ").append(number(result.earned())).append('.');
            }
            body.append("</p>\n");
        }
    }

    private static void exercise(StringBuilder body, ExerciseResult exercise, RunInfo run) {
        body.append("<h2>Exercise ")
                .append(Html.escape(exercise.exercise().id() + " · " + exercise.exercise().title()))
                .append("</h2>\n");
        if (!exercise.problem().isEmpty()) {
            body.append("<pre>").append(Html.escape(exercise.problem())).append("</pre>\n");
        }
        body.append("<table>\n<caption>")
                .append(number(exercise.points()))
                .append(" of ")
                .append(number(exercise.exercise().points()))
                .append(" points</caption>\n<thead><tr><th scope=\"col\">Result</th>")
                .append(
                        "<th scope=\"col\">Check</th><th scope=\"col\" class=\"number\">Points</th>")
                .append("</tr></thead>\n<tbody>\n");
        boolean quiet = !exercise.problem().isEmpty();
        for (CheckResult check : exercise.checks()) {
            row(body, check.outcome(run.hiddenNumbers()), quiet);
        }
        body.append("</tbody></table>\n");
    }

    private static void row(StringBuilder body, Outcome outcome, boolean quiet) {
        body.append("<tr><td>")
                .append(outcome.status() == Status.NOT_WRITTEN ? "not written" : label(outcome))
                .append("</td><td>")
                .append(Html.escape(outcome.check()));
        if (!quiet && !outcome.message().isBlank()) {
            body.append("<pre>").append(Html.escape(outcome.message())).append("</pre>");
        }
        body.append("</td><td class=\"number\">")
                .append(number(outcome.points()))
                .append(" / ")
                .append(number(outcome.of()))
                .append("</td></tr>\n");
    }

    private static String label(Outcome outcome) {
        return Html.escape(outcome.status().label());
    }

    static String number(double value) {
        double rounded = Math.round(value * 100) / 100.0;
        return rounded == Math.rint(rounded) ? "" + (long) rounded : Double.toString(rounded);
    }
}
