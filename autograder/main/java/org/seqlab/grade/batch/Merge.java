package org.seqlab.grade.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.seqlab.grade.report.AtomicFiles;
import org.seqlab.grade.report.Gradebook;
import org.seqlab.grade.report.Ledger;
import org.seqlab.grade.report.Marks;
import org.seqlab.grade.report.Results;
import org.seqlab.grade.report.Row;
import org.seqlab.grade.report.RunInfo;

/** Joins the folders that slices of one batch wrote, each submission exactly once. */
public final class Merge {
    private Merge() {}

    /**
     * Joins slices.
     *
     * @param parts the output folders of all slices
     * @param out a folder for the whole
     * @return the gradebook of the whole
     * @throws BatchException if a slice is missing, double or unfinished, or they do not belong
     *     together
     * @throws IOException if a file cannot be read or written
     */
    public static Gradebook of(List<Path> parts, Path out) throws IOException {
        List<Manifest> manifests = new ArrayList<>();
        for (Path part : parts) {
            manifests.add(Manifest.read(part));
        }
        belongTogether(parts, manifests);
        for (int k = 0; k < parts.size(); k++) {
            for (String id : manifests.get(k).mine()) {
                copy(parts.get(k), out, "feedback/" + id + ".html");
                copy(parts.get(k), out, "results/" + id + ".json");
            }
        }
        history(out);
        String said = "Joined from " + parts.size() + " slices.";
        return new Gradebook(Marks.tables(out, List.of(said)));
    }

    /** Writes one run of history for each way in which the slices were graded. */
    private static void history(Path out) throws IOException {
        Map<RunInfo, List<Row>> runs = new LinkedHashMap<>();
        for (Row row : Results.read(out.resolve("results"))) {
            RunInfo info = Results.run(out.resolve("results").resolve(row.id() + ".json"));
            runs.computeIfAbsent(info, k -> new ArrayList<>()).add(row);
        }
        try (Ledger ledger = Ledger.in(out)) {
            for (Map.Entry<RunInfo, List<Row>> run : runs.entrySet()) {
                ledger.add(run.getKey(), run.getValue());
            }
        } catch (SQLException e) {
            throw new BatchException(Ledger.unwritten(e).getMessage(), e);
        }
    }

    private static void belongTogether(List<Path> parts, List<Manifest> manifests)
            throws BatchException {
        Manifest first = manifests.get(0);
        Set<Integer> indices = new TreeSet<>();
        for (int k = 0; k < parts.size(); k++) {
            Manifest m = manifests.get(k);
            boolean same =
                    m.count() == first.count()
                            && m.all().equals(first.all())
                            && m.key().equals(first.key());
            if (!same) {
                throw new BatchException(
                        parts.get(k) + " is a slice of another batch than " + parts.get(0) + ".");
            }
            if (!indices.add(m.index())) {
                throw new BatchException(
                        "Slice " + m.index() + " is there twice: " + parts.get(k) + ".");
            }
        }
        for (int k = 0; k < first.count(); k++) {
            if (!indices.contains(k)) {
                throw new BatchException("Slice " + k + " of " + first.count() + " is missing.");
            }
        }
    }

    private static void copy(Path part, Path out, String name) throws IOException {
        Path from = part.resolve(name);
        if (!Files.exists(from)) {
            throw new BatchException(
                    from + " is missing: let that slice finish with --resume first.");
        }
        AtomicFiles.write(out.resolve(name), Files.readString(from));
    }
}
