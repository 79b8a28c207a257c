package org.seqlab.grade.audit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.seqlab.grade.audit.Specimen.Kind;
import org.seqlab.grade.run.Catalog;
import org.seqlab.grade.run.ExerciseInfo;

/** The table of exercises and of the answers that their checks are tried on. */
public final class AuditTable {
    private AuditTable() {}

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
        table.append("| Exercise | Title | Points | Checks, hidden | Reference, variants | Stub |");
        table.append(" Mutants | Machine-made |\n|---|---|--:|--:|--:|--:|--:|--:|\n");
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
