package org.seqlab.grade.audit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.seqlab.grade.audit.Specimen.Kind;
import org.seqlab.grade.run.Catalog;
import org.seqlab.grade.run.ExerciseInfo;

/** The table of exercises and of the answers that their checks are tried on. */
public final class AuditTable {
    private static final String HEAD =
            "| Exercise | Title | Points | Checks, hidden | Reference, variants | Stub | Mutants |"
                    + " Machine-made |\n";
    private static final Pattern TABLE = Pattern.compile(Pattern.quote(HEAD) + "(?:\\|.*\n)*");

    private AuditTable() {}

    /**
     * Puts the table of today in the place of the one on a page.
     *
     * @param page Markdown
     * @param course the checkout
     * @return the page with the new table
     * @throws IOException if a file of the checkout cannot be read
     * @throws IllegalArgumentException if there is no table to replace
     */
    public static String on(String page, Path course) throws IOException {
        Matcher old = TABLE.matcher(page);
        if (!old.find()) {
            throw new IllegalArgumentException(
                    "page must have the table to replace, and no line of it begins so: " + HEAD);
        }
        return page.substring(0, old.start()) + of(course) + page.substring(old.end());
    }

    /**
     * Returns the table.
     *
     * @param course the checkout
     * @return Markdown, one line an exercise
     * @throws IOException if a file cannot be read
     */
    public static String of(Path course) throws IOException {
        Specimens specimens = Specimens.in(course, Catalog.installed());
        StringBuilder table = new StringBuilder();
        table.append(HEAD).append("|---|---|--:|--:|--:|--:|--:|--:|\n");
        for (ExerciseInfo exercise : Catalog.installed().all()) {
            List<Specimen> all = specimens.of(exercise.id());
            long hidden = exercise.checks().stream().filter(c -> !c.visible()).count();
            table.append("| ").append(exercise.id()).append(" | ").append(exercise.title());
            table.append(" | ").append(number(exercise.points()));
            table.append(" | ").append(exercise.checks().size()).append(", ").append(hidden);
            table.append(" | ").append(count(all, Kind.REFERENCE));
            table.append(" + ").append(count(all, Kind.VARIANT));
            table.append(" | ").append(count(all, Kind.STUB));
            table.append(" | ").append(count(all, Kind.MUTANT));
            table.append(" | ").append(changes(all)).append(" |\n");
        }
        return table.toString();
    }

    private static String number(double points) {
        return points == Math.rint(points) ? "" + (long) points : "" + points;
    }

    private static long count(List<Specimen> all, Kind kind) {
        return all.stream().filter(s -> s.kind() == kind).count();
    }

    private static long changes(List<Specimen> all) {
        return all.stream()
                .filter(s -> s.kind() == Kind.REFERENCE)
                .mapToLong(s -> Mutator.of(s.source()).size())
                .sum();
    }
}
