package org.seqlab.grade.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.seqlab.grade.late.Lateness;

/** The table of all submissions and exercises. */
public final class Gradebook {
    private final List<Row> rows;
    private final Map<String, Double> exercises = new TreeMap<>(Gradebook::inOrder);

    /**
     * Creates the table.
     *
     * @param rows the submissions
     */
    public Gradebook(List<Row> rows) {
        this.rows = List.copyOf(rows);
        for (Row row : rows) {
            Map<String, Double> sums = new LinkedHashMap<>();
            row.marks().forEach(mark -> sums.merge(mark.exercise(), mark.of(), Double::sum));
            sums.forEach((id, of) -> exercises.merge(id, of, Math::max));
        }
    }

    private static int inOrder(String a, String b) {
        return a.length() != b.length() ? Integer.compare(a.length(), b.length()) : a.compareTo(b);
    }

    /**
     * Returns the submissions.
     *
     * @return the rows in order
     */
    public List<Row> rows() {
        return rows;
    }

    /**
     * Returns the exercises and their points.
     *
     * @return id to points, in order
     */
    public Map<String, Double> exercises() {
        return exercises;
    }

    /**
     * Returns the points of all exercises.
     *
     * @return the sum
     */
    public double of() {
        return exercises.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    /**
     * Returns the table as CSV: one line a submission, one column an exercise.
     *
     * @return the text of {@code gradebook.csv}
     */
    public String csv() {
        Csv csv = new Csv();
        List<String> head = new ArrayList<>(List.of("submission", "student"));
        exercises.forEach((id, of) -> head.add(id + " (of " + FeedbackHtml.number(of) + ")"));
        head.addAll(List.of("points", "of", "percent", "status", "isolation"));
        head.addAll(List.of("earned", "days late", "percent off", "handed in", "time from"));
        csv.line(head);
        for (Row row : rows) {
            List<String> cells = new ArrayList<>(List.of(row.id(), row.student()));
            exercises.keySet().forEach(id -> cells.add(FeedbackHtml.number(row.points(id))));
            cells.add(FeedbackHtml.number(row.points()));
            cells.add(FeedbackHtml.number(of()));
            cells.add(FeedbackHtml.number(of() == 0 ? 0 : 100 * row.points() / of()));
            cells.add(status(row));
            cells.add(row.isolation());
            cells.addAll(late(row));
            csv.line(cells);
        }
        return csv.toString();
    }

    private static List<String> late(Row row) {
        Lateness late = row.lateness();
        String earned = FeedbackHtml.number(row.earned());
        return late.known()
                ? List.of(earned, "" + late.days(), late.percent(), "" + late.at(), late.source())
                : List.of(earned, "", "", "", "");
    }

    static String status(Row row) {
        if (!row.attention().isEmpty()) {
            return "needs attention";
        }
        return row.official() ? "graded" : "not official";
    }

    /**
     * Returns the table as a page.
     *
     * @param remarks what the teacher should know about the batch
     * @return the text of {@code summary.html}
     */
    public String html(List<String> remarks) {
        return ClassPage.of(this, remarks);
    }
}
