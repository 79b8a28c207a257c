package org.seqlab.grade.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.seqlab.grade.late.Lateness;

/** The page of a whole class: how it did at a glance, whom to look at, then every submission. */
final class ClassPage {
    private final Gradebook book;
    private final List<Row> graded;

    private ClassPage(Gradebook book) {
        this.book = book;
        this.graded = book.rows().stream().filter(row -> row.attention().isEmpty()).toList();
    }

    static String of(Gradebook book, List<String> remarks) {
        ClassPage page = new ClassPage(book);
        StringBuilder body = new StringBuilder("<main>\n<h1>Gradebook</h1>\n<p>");
        body.append(page.glance()).append("</p>\n").append(Html.list(remarks));
        page.attention(body);
        page.spread(body);
        page.table(body);
        return Html.page("Gradebook", body.append("</main>\n").toString());
    }

    private String glance() {
        double[] points = graded.stream().mapToDouble(Row::points).sorted().toArray();
        String counts = book.rows().size() + " submissions.";
        if (points.length == 0) {
            return counts;
        }
        double sum = 0;
        for (double value : points) {
            sum += value;
        }
        int half = points.length / 2;
        double median =
                points.length % 2 == 1 ? points[half] : (points[half - 1] + points[half]) / 2;
        long late = book.rows().stream().filter(row -> row.lateness().days() > 0).count();
        return String.format(
                Locale.ROOT,
                "%s Mean %.1f, median %.1f of %s points; %d late.",
                counts,
                sum / points.length,
                median,
                FeedbackHtml.number(book.of()),
                late);
    }

    private void attention(StringBuilder body) {
        List<String> lines = new ArrayList<>();
        for (Row row : book.rows()) {
            if (!row.attention().isEmpty()) {
                lines.add(row.student() + ": " + row.attention());
            }
        }
        if (!lines.isEmpty()) {
            body.append("<h2>Needs your attention</h2>\n").append(Html.list(lines));
        }
    }

    private void spread(StringBuilder body) {
        int[] bars = new Statistics(book).histogram();
        body.append(
                        "<table class=\"spread\">\n<caption>Spread of the points</caption>\n<thead><tr>")
                .append("<th scope=\"col\">Percent</th><th scope=\"col\" class=\"number\">")
                .append("Submissions</th><th scope=\"col\">Share</th></tr></thead>\n<tbody>\n");
        for (int k = 0; k < bars.length; k++) {
            double share = 100.0 * bars[k] / Math.max(1, book.rows().size());
            body.append("<tr><th scope=\"row\">")
                    .append(10 * k + " to " + (10 * k + 10))
                    .append("</th><td class=\"number\">")
                    .append(bars[k])
                    .append("</td><td><div class=\"bar\" style=\"width:")
                    .append(String.format(Locale.ROOT, "%.1f", share))
                    .append("%\"></div></td></tr>\n");
        }
        body.append("</tbody></table>\n");
    }

    private void table(StringBuilder body) {
        body.append("<table>\n<caption>Points</caption>\n<thead><tr>");
        body.append("<th scope=\"col\">Submission</th>");
        book.exercises()
                .forEach(
                        (id, of) ->
                                head(body, Html.escape(id) + "<br>of " + FeedbackHtml.number(of)));
        head(body, "All<br>of " + FeedbackHtml.number(book.of()));
        body.append("<th scope=\"col\">Status</th></tr></thead>\n<tbody>\n");
        book.rows().forEach(row -> row(body, row));
        body.append("</tbody>\n<tfoot><tr><th scope=\"row\">Mean</th>");
        for (String id : book.exercises().keySet()) {
            cell(body, mean(id), -1);
        }
        double all = graded.stream().mapToDouble(Row::points).average().orElse(0);
        cell(body, all, -1);
        body.append("<td></td></tr></tfoot></table>\n");
    }

    private double mean(String exercise) {
        return graded.stream().mapToDouble(row -> row.points(exercise)).average().orElse(0);
    }

    private static void head(StringBuilder body, String text) {
        body.append("<th scope=\"col\" class=\"number\">").append(text).append("</th>");
    }

    private void row(StringBuilder body, Row row) {
        body.append("<tr><th scope=\"row\"><a href=\"feedback/")
                .append(Html.escape(row.id()))
                .append(".html\">")
                .append(Html.escape(row.student()))
                .append("</a></th>");
        book.exercises().forEach((id, of) -> cell(body, row.points(id), of));
        cell(body, row.points(), -1);
        body.append("<td>").append(Html.escape(state(row))).append("</td></tr>\n");
    }

    private static void cell(StringBuilder body, double points, double of) {
        String kind = points == 0 && of > 0 ? " none" : points < of ? " part" : "";
        body.append("<td class=\"number").append(kind).append("\">");
        body.append(FeedbackHtml.number(points)).append("</td>");
    }

    private static String state(Row row) {
        Lateness late = row.lateness();
        String days = late.days() == 1 ? "1 day late" : late.days() + " days late";
        return Gradebook.status(row)
                + (late.days() == 0 ? "" : "; " + days + ", " + late.percent() + " % off");
    }
}
