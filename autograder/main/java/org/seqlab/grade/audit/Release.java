package org.seqlab.grade.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.seqlab.grade.audit.Specimen.Kind;
import org.seqlab.grade.run.Catalog;
import org.seqlab.grade.run.CheckInfo;
import org.seqlab.grade.run.ExerciseInfo;
import org.seqlab.notebook.Cell;
import org.seqlab.notebook.ExerciseCell;
import org.seqlab.notebook.Exercises;
import org.seqlab.notebook.Notebook;
import org.seqlab.notebook.source.CourseFiles;
import org.seqlab.notebook.source.ExerciseSource;
import org.seqlab.notebook.source.SourceNotebook;

/**
 * Proves that a release may go out: as released every exercise earns nothing and says so, solved it
 * earns everything, and no file that students get holds an answer, an output or a hidden check.
 */
public final class Release {
    private static final int TELLING = 24;
    private static final Set<String> METADATA = Set.of("kernelspec", "language_info");

    private final Path course;
    private final List<String> complaints = new ArrayList<>();
    private final Map<String, String> files = new LinkedHashMap<>();
    private final Map<String, ExerciseCell> released = new LinkedHashMap<>();

    private Release(Path course) {
        this.course = course;
    }

    /**
     * Proves a release.
     *
     * @param course the folder with {@code notebooks}
     * @return what must not be so, one sentence each; empty if the release may go out
     * @throws IOException if a file cannot be read
     */
    public static List<String> complaints(Path course) throws IOException {
        Release release = new Release(course);
        release.read();
        release.verdicts();
        release.leaks();
        return release.complaints;
    }

    private void read() throws IOException {
        try (Stream<Path> all = Files.walk(course.resolve("notebooks"))) {
            List<Path> paths =
                    all.filter(path -> path.toString().matches(".*\\.(ipynb|json)"))
                            .filter(path -> !path.toString().contains(".ipynb_checkpoints"))
                            .sorted()
                            .toList();
            for (Path path : paths) {
                String name = course.relativize(path).toString();
                files.put(name, Files.readString(path));
                if (name.endsWith(".ipynb")) {
                    notebook(name, Notebook.read(path));
                }
            }
        }
    }

    private void notebook(String name, Notebook notebook) {
        Set<String> more = new TreeSet<>(notebook.metadata().keySet());
        more.removeAll(METADATA);
        if (!more.isEmpty()) {
            complaints.add(name + " has metadata that no release needs: " + more + ".");
        }
        for (Cell cell : notebook.cells()) {
            boolean ran = cell.executionCount() != null || !cell.outputs().isEmpty();
            boolean marked = cell.extra().entrySet().stream().anyMatch(e -> !isEmpty(e.getValue()));
            if (ran || marked) {
                complaints.add(
                        name + ", cell " + cell.id() + (ran ? " was run." : " has metadata."));
            }
        }
        Exercises exercises = Exercises.in(notebook);
        exercises.ids().forEach(id -> exercises.find(id).ifPresent(cell -> released.put(id, cell)));
    }

    private static boolean isEmpty(com.google.gson.JsonElement value) {
        return value.isJsonObject() && value.getAsJsonObject().size() == 0;
    }

    private void verdicts() throws IOException {
        Specimens specimens = Specimens.in(course, Catalog.installed());
        Audit audit = new Audit(specimens.imports(), 2026);
        for (ExerciseInfo exercise : Catalog.installed().all()) {
            String id = exercise.id();
            ExerciseCell cell = released.get(id);
            if (cell == null) {
                complaints.add("Exercise " + id + " is in no released notebook.");
                continue;
            }
            List<Specimen> both = new ArrayList<>();
            both.add(new Specimen(Kind.STUB, id, cell.name(), cell.source(), ""));
            specimens.of(id).stream().filter(s -> s.kind() == Kind.REFERENCE).forEach(both::add);
            for (Audit.Finding finding : audit.run(exercise, both)) {
                if (!finding.right()) {
                    boolean stub = finding.specimen().kind() == Kind.STUB;
                    complaints.add(
                            "Exercise "
                                    + id
                                    + (stub
                                            ? " as released is not plainly unwritten: "
                                            : " solved does not earn everything: ")
                                    + finding.said());
                }
            }
        }
    }

    private void leaks() throws IOException {
        Map<String, String> squeezed = new LinkedHashMap<>();
        files.forEach((name, text) -> squeezed.put(name, squeeze(text)));
        for (SourceNotebook source : CourseFiles.read(course).notebooks().values()) {
            for (ExerciseSource exercise : source.exercises()) {
                for (String line : answer(exercise)) {
                    search(squeezed, squeeze(quoted(line)), "the answer to " + exercise.id(), line);
                }
            }
        }
        for (ExerciseInfo exercise : Catalog.installed().all()) {
            for (CheckInfo check : exercise.checks()) {
                if (!check.visible()) {
                    search(squeezed, check.name(), "a hidden check", check.name());
                }
            }
        }
        search(squeezed, "BEGINSOLUTION", "a marker of a solution", "BEGIN SOLUTION");
        search(squeezed, "ENDSOLUTION", "a marker of a solution", "END SOLUTION");
    }

    /** Returns the lines of an answer that give it away: long ones that neither stub nor hints have. */
    private static List<String> answer(ExerciseSource exercise) {
        Set<String> given = exercise.stub().lines().map(String::strip).collect(Collectors.toSet());
        String hints = String.join("\n", exercise.hints());
        return exercise.solution()
                .lines()
                .map(String::strip)
                .filter(line -> squeeze(line).length() >= TELLING)
                .filter(line -> !given.contains(line))
                .filter(line -> !hints.contains(line))
                .distinct()
                .toList();
    }

    private static String quoted(String line) {
        return line.replace("\\", "\\\\").replace("\"", "\\\"");
    }

    private static String squeeze(String text) {
        return text.replaceAll("\\s+", "");
    }

    private void search(Map<String, String> texts, String leak, String what, String shown) {
        texts.forEach(
                (name, text) -> {
                    if (text.contains(leak)) {
                        complaints.add(name + " holds " + what + ": " + shown);
                    }
                });
    }
}
