package org.seqlab.grade.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.seqlab.grade.report.AtomicFiles;
import org.seqlab.grade.report.Csv;
import org.seqlab.grade.report.Ledger;
import org.seqlab.grade.report.Results;
import org.seqlab.grade.report.Row;

/**
 * Grades a class again after checks or answers changed, and says who would move, by how much and
 * why, before anything is published.
 */
public final class Regrade {
    private static final List<String> KEPT = List.of("course.key", "late.json", "hidden.json");

    /**
     * How one student's mark moves.
     *
     * @param student the student as handed in
     * @param before points before, lateness included
     * @param after points after
     * @param why a sentence for each check that changed
     */
    public record Move(String student, double before, double after, List<String> why) {}

    private Regrade() {}

    /**
     * Grades again beside the marks.
     *
     * @param options as for the first run; {@code out} is the folder with the marks
     * @param apply whether the new marks replace the old ones, which stay in the history
     * @param say takes lines about the progress
     * @return every student whose points or checks changed
     * @throws IOException if a file cannot be read or written
     */
    public static List<Move> run(BatchOptions options, boolean apply, Consumer<String> say)
            throws IOException {
        Path folder = options.out();
        if (!Files.isDirectory(folder.resolve("results"))) {
            throw new BatchException(folder + " has no results to compare with.");
        }
        Path again = folder.resolve(".regrade");
        Files.createDirectories(again);
        for (String name : KEPT) {
            if (Files.exists(folder.resolve(name))) {
                AtomicFiles.write(again.resolve(name), Files.readString(folder.resolve(name)));
            }
        }
        Path book = folder.resolve(Ledger.NAME);
        if (Files.exists(book)) {
            // With what students have seen of hidden checks; what this run shows counts if applied.
            Files.copy(book, again.resolve(Ledger.NAME), StandardCopyOption.REPLACE_EXISTING);
        }
        copy(folder, again, "feedback", ".html");
        copy(folder, again, "results", ".json");
        new Batch(options.in(again), say).run();
        List<Move> moves =
                moves(
                        Results.read(folder.resolve("results")),
                        Results.read(again.resolve("results")));
        AtomicFiles.write(folder.resolve("regrade.csv"), csv(moves));
        if (apply) {
            copy(again, folder, "feedback", ".html");
            copy(again, folder, "results", ".json");
            // Everything is up to date now: this writes the tables and one more run of history.
            new Batch(options.in(folder), line -> {}).run();
        }
        return moves;
    }

    private static void copy(Path from, Path to, String name, String end) throws IOException {
        try (Stream<Path> files = Files.list(from.resolve(name))) {
            for (Path file : files.filter(f -> f.toString().endsWith(end)).toList()) {
                AtomicFiles.write(
                        to.resolve(name).resolve(file.getFileName()), Files.readString(file));
            }
        }
    }

    static List<Move> moves(List<Row> before, List<Row> after) {
        Map<String, Row> old = new LinkedHashMap<>();
        before.forEach(row -> old.put(row.id(), row));
        List<Move> moves = new ArrayList<>();
        for (Row now : after) {
            Row was = old.remove(now.id());
            List<String> why = was == null ? List.of("was not graded before") : why(was, now);
            double points = was == null ? 0 : was.points();
            if (!why.isEmpty() || points != now.points()) {
                moves.add(new Move(now.student(), points, now.points(), why));
            }
        }
        old.values()
                .forEach(
                        row ->
                                moves.add(
                                        new Move(
                                                row.student(),
                                                row.points(),
                                                row.points(),
                                                List.of("is not among the submissions any more"))));
        return moves;
    }

    private static List<String> why(Row was, Row now) {
        Map<String, Row.Mark> marks = new LinkedHashMap<>();
        was.marks().forEach(mark -> marks.put(mark.exercise() + " " + mark.check(), mark));
        List<String> why = new ArrayList<>();
        for (Row.Mark mark : now.marks()) {
            Row.Mark old = marks.remove(mark.exercise() + " " + mark.check());
            if (old == null) {
                why.add(name(mark) + ": new check, " + points(mark));
            } else if (old.points() != mark.points() || !old.state().equals(mark.state())) {
                boolean same = old.seed().equals(mark.seed()) && !mark.seed().equals("0");
                why.add(
                        "%s: %s, was %s (%s)"
                                .formatted(
                                        name(mark),
                                        points(mark),
                                        points(old),
                                        same
                                                ? "the check or the course's code changed"
                                                : "the answer or key changed"));
            } else if (old.of() != mark.of()) {
                why.add(name(mark) + ": worth " + mark.of() + ", was " + old.of());
            }
        }
        marks.values()
                .forEach(mark -> why.add(name(mark) + ": check is gone, was " + points(mark)));
        if (!was.lateness().equals(now.lateness())) {
            why.add(
                    "lateness: "
                            + now.lateness().percent()
                            + " % off, was "
                            + was.lateness().percent());
        }
        return why;
    }

    private static String name(Row.Mark mark) {
        return mark.exercise() + " " + mark.claim();
    }

    private static String points(Row.Mark mark) {
        return String.format(
                Locale.ROOT, "%s with %.2f of %.2f", mark.state(), mark.points(), mark.of());
    }

    private static String csv(List<Move> moves) {
        Csv csv = new Csv().line(List.of("student", "before", "after", "difference", "why"));
        for (Move move : moves) {
            csv.line(
                    List.of(
                            move.student(),
                            number(move.before()),
                            number(move.after()),
                            number(move.after() - move.before()),
                            String.join("; ", move.why())));
        }
        return csv.toString();
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
