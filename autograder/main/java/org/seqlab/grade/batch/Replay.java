package org.seqlab.grade.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.seqlab.grade.report.Results;
import org.seqlab.grade.report.Row;

/** Grades one submission again with the seeds of its mark and compares. */
public final class Replay {
    private Replay() {}

    /**
     * Grades again.
     *
     * @param out the folder the mark is in
     * @param submission the notebook or folder that was graded
     * @param seed what the course key was made of, or null for the key kept in the folder
     * @param say takes lines about the progress
     * @return what differs; empty if every check has the same seed, state and points
     * @throws IOException if there is no such mark or a file cannot be read
     */
    public static List<String> run(Path out, Path submission, String seed, Consumer<String> say)
            throws IOException {
        Path again = Files.createTempDirectory("seqlab-replay");
        if (seed == null) {
            Files.copy(out.resolve("course.key"), again.resolve("course.key"));
        }
        BatchOptions usual = BatchOptions.of(List.of(submission), again);
        BatchOptions probe =
                new BatchOptions(
                        usual.paths(),
                        again,
                        1,
                        false,
                        seed,
                        true,
                        usual.minimum(),
                        List.of(),
                        false,
                        Slice.ALL);
        List<Row> fresh = new Batch(probe, say).run().gradebook().rows();
        List<String> differences = new ArrayList<>();
        for (Row row : fresh) {
            Path known = out.resolve("results").resolve(row.id() + ".json");
            if (!Files.exists(known)) {
                throw new IOException(
                        "%s has no mark of %s: the path must be the submission that was graded."
                                .formatted(out, row.id()));
            }
            Row before =
                    Results.one(known)
                            .orElseThrow(() -> new IOException(known + " is not a result file."));
            compare(before, row, differences);
        }
        return differences;
    }

    private static void compare(Row before, Row now, List<String> differences) {
        for (Row.Mark mark : now.marks()) {
            before.marks().stream()
                    .filter(old -> old.exercise().equals(mark.exercise()))
                    .filter(old -> old.check().equals(mark.check()))
                    .filter(old -> !same(old, mark))
                    .forEach(
                            old ->
                                    differences.add(
                                            "%s %s: was %s with %s points (seed %s), is %s with %s"
                                                    .formatted(
                                                            mark.exercise(),
                                                            mark.claim(),
                                                            old.state(),
                                                            old.points(),
                                                            old.seed(),
                                                            mark.state(),
                                                            mark.points())));
        }
    }

    private static boolean same(Row.Mark a, Row.Mark b) {
        return a.state().equals(b.state()) && a.points() == b.points() && a.seed().equals(b.seed());
    }
}
