package org.seqlab.grade.report;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.seqlab.grade.run.CheckResult;
import org.seqlab.grade.run.ExerciseResult;
import org.seqlab.grade.run.SubmissionResult;
import org.seqlab.notebook.Outcome;
import org.seqlab.notebook.Status;

/** The page a student reads. */
public final class FeedbackHtml {
    /** Stands in pages that keep hidden checks back. */
    static final String KEPT_BACK = "<!-- hidden checks kept back -->";

    private FeedbackHtml() {}

    /**
     * Returns the feedback on a submission.
     *
     * @param result the result
     * @param run how it was graded
     * @param reveal whether hidden checks are shown
     * @return a whole page
     */
    public static String of(SubmissionResult result, RunInfo run, Reveal reveal) {
        StringBuilder body = new StringBuilder("<main>\n<h1>Feedback for ");
        body.append(Html.escape(result.student())).append("</h1>\n");
        if (run.forced()) {
            body.append("<p class=\"warning\">").append(Html.escape(run.sandbox())).append("</p>");
        }
        if (!result.attention().isEmpty()) {
            body.append("<p class=\"warning\">Not graded yet; your teacher will look at it. ")
                    .append(Html.escape(result.attention()))
                    .append("</p>\n");
        } else if (reveal.shown()) {
            body.append("<p><strong>")
                    .append(number(result.points()))
                    .append(" of ")
                    .append(number(result.of()))
                    .append(" points</strong></p>\n");
            late(body, result);
        } else {
            visibleOnly(body, result, reveal);
        }
        body.append(Html.list(result.problems())).append(Html.list(result.remarks()));
        result.exercises().forEach(exercise -> exercise(body, exercise, run, reveal.shown()));
        body.append("</main>\n<footer><p>")
                .append(Html.escape(run.sandbox()))
                .append(" Seqlab ")
                .append(Html.escape(run.version() + ", Java " + run.java()))
                .append("; course key ")
                .append(Html.escape(run.key()))
                .append(".</p></footer>\n");
        return Html.page("Feedback for " + result.student(), body.toString());
    }

    private static void visibleOnly(StringBuilder body, SubmissionResult result, Reveal reveal) {
        double of = sum(result, check -> check.check().points());
        body.append(KEPT_BACK)
                .append("<p><strong>")
                .append(number(sum(result, CheckResult::points)))
                .append(" of ")
                .append(number(of))
                .append(" points in the visible checks.</strong> ")
                .append(number(result.of() - of))
                .append(" more points are in hidden checks. ")
                .append(Html.escape(reveal.why()))
                .append("</p>\n");
        if (result.lateness().known()) {
            body.append("<p>").append(Html.escape(result.lateness().text())).append("</p>\n");
        }
    }

    private static double sum(SubmissionResult result, ToDoubleFunction<CheckResult> points) {
        return result.exercises().stream()
                .flatMap(exercise -> exercise.checks().stream())
                .filter(check -> check.check().visible())
                .mapToDouble(points)
                .sum();
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

    private static void exercise(
            StringBuilder body, ExerciseResult exercise, RunInfo run, boolean all) {
        body.append("<h2>Exercise ")
                .append(Html.escape(exercise.exercise().id() + " · " + exercise.exercise().title()))
                .append("</h2>\n");
        if (!exercise.problem().isEmpty()) {
            body.append("<pre>").append(Html.escape(exercise.problem())).append("</pre>\n");
        }
        List<CheckResult> shown =
                exercise.checks().stream().filter(c -> all || c.check().visible()).toList();
        body.append("<table>\n<caption>")
                .append(number(shown.stream().mapToDouble(CheckResult::points).sum()))
                .append(" of ")
                .append(number(shown.stream().mapToDouble(c -> c.check().points()).sum()))
                .append(all ? " points" : " visible points")
                .append("</caption>\n<thead><tr><th scope=\"col\">Result</th>")
                .append(
                        "<th scope=\"col\">Check</th><th scope=\"col\" class=\"number\">Points</th>")
                .append("</tr></thead>\n<tbody>\n");
        boolean quiet = !exercise.problem().isEmpty();
        for (CheckResult check : shown) {
            row(body, check.outcome(run.hiddenNumbers()), quiet);
        }
        keptBack(body, exercise.checks().size() - shown.size());
        body.append("</tbody></table>\n");
    }

    private static void keptBack(StringBuilder body, int count) {
        if (count > 0) {
            body.append("<tr><td>not shown yet</td><td>")
                    .append(count)
                    .append(count == 1 ? " hidden check" : " hidden checks")
                    .append("</td><td class=\"number\">?</td></tr>\n");
        }
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
