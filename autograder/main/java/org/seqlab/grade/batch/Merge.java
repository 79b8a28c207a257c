package org.seqlab.grade.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.seqlab.grade.report.AtomicFiles;
import org.seqlab.grade.report.Gradebook;
import org.seqlab.grade.report.Results;

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
        Gradebook book = new Gradebook(Results.read(out.resolve("results")));
        AtomicFiles.write(out.resolve("gradebook.csv"), book.csv());
        AtomicFiles.write(
                out.resolve("summary.html"),
                book.html(List.of("Joined from " + parts.size() + " slices.")));
        return book;
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
