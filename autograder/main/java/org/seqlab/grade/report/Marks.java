package org.seqlab.grade.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.seqlab.grade.intake.Student;

/** The marks of a graded folder: what the grader found, and what a person changed afterwards. */
public final class Marks {
    private static final String START = "<!-- changes -->";
    private static final String END = "<!-- end of changes -->\n";

    private Marks() {}

    /**
     * Reads the marks.
     *
     * @param folder the folder that grade wrote
     * @return the submissions with all overrides
     * @throws IOException if a file cannot be read
     */
    public static List<Row> read(Path folder) throws IOException {
        List<Change> overrides = overrides(folder);
        List<Row> rows = new ArrayList<>();
        for (Row row : Results.read(folder.resolve("results"))) {
            Row changed = row;
            for (Change override : overrides) {
                boolean mine = override.submission().equals(row.id());
                changed = mine ? override.in(changed) : changed;
            }
            rows.add(changed);
        }
        return rows;
    }

    /** Returns the override that counts for each submission and exercise: the last one. */
    private static List<Change> overrides(Path folder) throws IOException {
        Path file = folder.resolve(Ledger.NAME);
        if (!Files.exists(file)) {
            return List.of();
        }
        try (Ledger ledger = Ledger.in(folder)) {
            Map<List<String>, Change> last = new LinkedHashMap<>();
            ledger.overrides().forEach(o -> last.put(List.of(o.submission(), o.exercise()), o));
            return List.copyOf(last.values());
        } catch (SQLException e) {
            throw new IOException(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    /**
     * Gives points by hand. Nothing is overwritten: what was given before stays in the history.
     *
     * @param folder the folder that grade wrote
     * @param override the points; its submission is the id, or the student if only one is called so
     * @return the row as it is now
     * @throws IOException if a file cannot be read or written
     * @throws IllegalArgumentException if there is no such submission or exercise or the points are
     *     out of range
     */
    public static Row override(Path folder, Change override) throws IOException {
        Row row = theOne(folder, override.submission());
        check(row, override);
        try (Ledger ledger = Ledger.in(folder)) {
            ledger.add(override.of(row.id()));
        } catch (SQLException e) {
            throw Ledger.unwritten(e);
        }
        List<Row> rows = tables(folder, List.of());
        return rows.stream().filter(r -> r.id().equals(row.id())).findFirst().get();
    }

    private static Row theOne(Path folder, String said) throws IOException {
        List<Row> rows = read(folder);
        List<Row> found = rows.stream().filter(r -> r.id().equals(said)).toList();
        if (found.isEmpty()) {
            found = rows.stream().filter(r -> Student.of(r.student()).isCalled(said)).toList();
        }
        if (found.size() != 1) {
            String those = found.isEmpty() ? "There is no result" : "There are several results";
            throw new IllegalArgumentException(
                    "%s of %s in %s. The first column of gradebook.csv names them, such as %s."
                            .formatted(
                                    those, said, folder, example(found.isEmpty() ? rows : found)));
        }
        return found.get(0);
    }

    private static String example(List<Row> rows) {
        return rows.isEmpty() ? "none yet" : rows.get(0).id();
    }

    private static void check(Row row, Change override) {
        double of =
                row.marks().stream()
                        .filter(mark -> mark.exercise().equals(override.exercise()))
                        .mapToDouble(Row.Mark::of)
                        .sum();
        if (!(of > 0 && override.points() >= 0 && override.points() <= of)) {
            throw new IllegalArgumentException(
                    "points of exercise %s must be from 0 to %s, but they are %s."
                            .formatted(
                                    override.exercise(),
                                    FeedbackHtml.number(of),
                                    FeedbackHtml.number(override.points())));
        }
    }

    /**
     * Writes the tables anew and says in the feedback what a person changed.
     *
     * @param folder the folder that grade wrote
     * @param remarks what the teacher should know
     * @return the rows in the tables
     * @throws IOException if a file cannot be read or written
     */
    public static List<Row> tables(Path folder, List<String> remarks) throws IOException {
        List<Row> rows = read(folder);
        Gradebook book = new Gradebook(rows);
        AtomicFiles.write(folder.resolve("gradebook.csv"), book.csv());
        AtomicFiles.write(folder.resolve("summary.html"), book.html(remarks));
        Map<String, List<String>> said = new LinkedHashMap<>();
        for (Change override : overrides(folder)) {
            said.computeIfAbsent(override.submission(), k -> new ArrayList<>())
                    .add(override.text());
        }
        for (Row row : rows) {
            if (said.containsKey(row.id())) {
                Path page = folder.resolve("feedback").resolve(row.id() + ".html");
                feedback(page, row, said.get(row.id()));
            }
        }
        return rows;
    }

    private static void feedback(Path page, Row row, List<String> said) throws IOException {
        String text = Files.readString(page);
        int start = text.indexOf(START);
        if (start >= 0) {
            int end = text.indexOf(END);
            text = text.substring(0, start) + text.substring(end + END.length());
        }
        String changes =
                START
                        + "<h2>Changed by your teacher</h2>\n"
                        + Html.list(said)
                        + (text.contains(FeedbackHtml.KEPT_BACK) ? "" : now(row))
                        + END;
        AtomicFiles.write(page, text.replace("</main>", changes + "</main>"));
    }

    private static String now(Row row) {
        return "<p><strong>Now " + FeedbackHtml.number(row.points()) + " points.</strong></p>\n";
    }
}
