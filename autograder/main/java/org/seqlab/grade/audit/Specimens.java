package org.seqlab.grade.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.seqlab.grade.audit.Specimen.Kind;
import org.seqlab.grade.run.Catalog;
import org.seqlab.grade.run.ExerciseInfo;
import org.seqlab.notebook.Cell;
import org.seqlab.notebook.CellType;
import org.seqlab.notebook.ExerciseCell;
import org.seqlab.notebook.Exercises;
import org.seqlab.notebook.Notebook;
import org.seqlab.notebook.source.SourceNotebook;

/** Collects the answers with known verdicts from a checkout of the course. */
public final class Specimens {
    private static final Pattern FAILS = Pattern.compile("(?m)^// Fails: *(\\w+) *$");
    private static final Pattern IMPORT =
            Pattern.compile("(?m)^import +((?:static +)?[\\w.]+(?:\\.\\*)?);");

    private final Catalog catalog;
    private final List<Specimen> found = new ArrayList<>();
    private final Set<String> imports = new LinkedHashSet<>();

    private Specimens(Catalog catalog) {
        this.catalog = catalog;
    }

    /**
     * Collects.
     *
     * @param course the folder with {@code autograder} and {@code notebooks}
     * @param catalog the exercises
     * @return all specimens
     * @throws IOException if a file cannot be read
     */
    public static Specimens in(Path course, Catalog catalog) throws IOException {
        Specimens specimens = new Specimens(catalog);
        specimens.notebooks(course.resolve("notebooks/source"));
        specimens.files(course.resolve("autograder/variants"), Kind.VARIANT);
        specimens.files(course.resolve("autograder/mutants"), Kind.MUTANT);
        return specimens;
    }

    /**
     * Returns the specimens of an exercise.
     *
     * @param exercise its id
     * @return reference, stub, variants and mutants, as far as there are
     */
    public List<Specimen> of(String exercise) {
        return found.stream().filter(s -> s.exercise().equals(exercise)).toList();
    }

    /**
     * Returns the solution of the course among the answers to an exercise.
     *
     * @param specimens the answers
     * @return the reference
     * @throws NoSuchElementException if there is none
     */
    static Specimen reference(List<Specimen> specimens) {
        return specimens.stream().filter(s -> s.kind() == Kind.REFERENCE).findFirst().orElseThrow();
    }

    /**
     * Returns what the notebooks import.
     *
     * @return the imports without the keyword
     */
    public Set<String> imports() {
        return imports;
    }

    private void notebooks(Path folder) throws IOException {
        for (Path file : list(folder, ".nb.md")) {
            SourceNotebook source = SourceNotebook.parse(file.toString(), Files.readString(file));
            cells(source.solution(), Kind.REFERENCE);
            cells(source.student(), Kind.STUB);
        }
    }

    private void cells(Notebook notebook, Kind kind) {
        for (Cell cell : notebook.cells()) {
            if (cell.type() == CellType.CODE) {
                Matcher match = IMPORT.matcher(cell.source());
                while (match.find()) {
                    imports.add(match.group(1));
                }
            }
        }
        Exercises exercises = Exercises.in(notebook);
        for (String id : exercises.ids()) {
            ExerciseCell cell = exercises.find(id).orElseThrow();
            found.add(new Specimen(kind, id, cell.name(), cell.source(), ""));
        }
    }

    private void files(Path folder, Kind kind) throws IOException {
        for (Path file : list(folder, ".java")) {
            String owner = file.getParent().getFileName().toString();
            String week = file.getParent().getParent().getFileName().toString();
            String text = Files.readString(file);
            Matcher fails = FAILS.matcher(text);
            String check = fails.find() ? fails.group(1) : "";
            String name = file.getFileName().toString().replace(".java", "");
            found.add(new Specimen(kind, exercise(week, owner, file), name, text, check));
        }
    }

    private String exercise(String week, String owner, Path file) {
        return catalog.all().stream()
                .filter(e -> e.className().equals(owner))
                .filter(e -> ("week" + e.id().split("-")[0]).equals(week))
                .map(ExerciseInfo::id)
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalStateException(
                                        file
                                                + " belongs to no exercise: "
                                                + week
                                                + " has no contract "
                                                + owner
                                                + "."));
    }

    private static List<Path> list(Path folder, String end) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(end))
                    .sorted(Comparator.comparing(Path::toString))
                    .toList();
        }
    }
}
