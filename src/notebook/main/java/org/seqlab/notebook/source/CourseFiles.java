package org.seqlab.notebook.source;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.seqlab.notebook.NotebookWriter;

/** All files that are generated from the notebook sources of a course. */
public final class CourseFiles {
    private static final String SUFFIX = ".nb.md";
    private static final Gson GSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    private final Path course;
    private final Map<Path, SourceNotebook> notebooks = new TreeMap<>();

    private CourseFiles(Path course) {
        this.course = course;
    }

    /**
     * Reads the sources of a course.
     *
     * @param course the folder that has {@code notebooks/source}
     * @return the files that belong to them
     * @throws IOException if a source cannot be read
     * @throws SourceException if a source breaks a rule
     */
    public static CourseFiles read(Path course) throws IOException {
        CourseFiles files = new CourseFiles(course);
        Path source = course.resolve("notebooks/source");
        Map<String, Path> owner = new HashMap<>();
        for (Path path : list(source, SUFFIX)) {
            String file = course.relativize(path).toString().replace('\\', '/');
            SourceNotebook notebook = SourceNotebook.parse(file, Files.readString(path));
            for (ExerciseSource exercise : notebook.exercises()) {
                Path other = owner.putIfAbsent(exercise.id(), path);
                if (other != null) {
                    throw new SourceException(
                            file,
                            1,
                            "exercise "
                                    + exercise.id()
                                    + " is in "
                                    + other.getFileName()
                                    + " too.");
                }
            }
            String name = source.relativize(path).toString();
            files.notebooks.put(
                    Path.of(name.substring(0, name.length() - SUFFIX.length()) + ".ipynb"),
                    notebook);
        }
        return files;
    }

    private static List<Path> list(Path folder, String suffix) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(path -> path.toString().endsWith(suffix)).sorted().toList();
        }
    }

    /**
     * Returns the notebooks of the course.
     *
     * @return path below {@code notebooks}, for example {@code week1/1-rnn.ipynb}, to source
     */
    public Map<Path, SourceNotebook> notebooks() {
        return Map.copyOf(notebooks);
    }

    /** Returns every committed file with its text, by its path below the course. */
    private Map<Path, String> committed() {
        Map<Path, String> texts = new TreeMap<>();
        notebooks.forEach(
                (path, notebook) ->
                        texts.put(
                                Path.of("notebooks").resolve(path),
                                NotebookWriter.text(notebook.student())));
        texts.put(Path.of("notebooks/hints.json"), hints());
        return texts;
    }

    private String hints() {
        JsonObject root = new JsonObject();
        for (SourceNotebook notebook : notebooks.values()) {
            for (ExerciseSource exercise : notebook.exercises()) {
                JsonObject entry = new JsonObject();
                JsonArray hints = new JsonArray();
                exercise.hints().forEach(hints::add);
                entry.addProperty("title", exercise.title());
                entry.add("hints", hints);
                root.add(exercise.id(), entry);
            }
        }
        return GSON.toJson(root) + "\n";
    }

    /**
     * Writes the student notebooks and the hints where they are committed.
     *
     * @return the files that changed, relative to the course
     * @throws IOException if one cannot be written
     */
    public List<Path> writeStudent() throws IOException {
        List<Path> changed = new ArrayList<>();
        for (Map.Entry<Path, String> entry : committed().entrySet()) {
            if (!same(entry.getKey(), entry.getValue())) {
                write(course.resolve(entry.getKey()), entry.getValue());
                changed.add(entry.getKey());
            }
        }
        return changed;
    }

    /**
     * Writes the solved notebooks.
     *
     * @param folder where they go; their paths below it are those of the students' notebooks
     * @return the files written
     * @throws IOException if one cannot be written
     */
    public List<Path> writeSolutions(Path folder) throws IOException {
        List<Path> written = new ArrayList<>();
        for (Map.Entry<Path, SourceNotebook> entry : notebooks.entrySet()) {
            Path file = folder.resolve(entry.getKey());
            write(file, NotebookWriter.text(entry.getValue().solution()));
            written.add(file);
        }
        return written;
    }

    /**
     * Compares the committed files with the sources.
     *
     * @return a sentence for each file that differs, is missing or has no source; empty if all is
     *     well
     * @throws IOException if one cannot be read
     */
    public List<String> differences() throws IOException {
        List<String> differences = new ArrayList<>();
        Map<Path, String> expected = committed();
        for (Map.Entry<Path, String> entry : expected.entrySet()) {
            if (!Files.exists(course.resolve(entry.getKey()))) {
                differences.add(entry.getKey() + " is missing");
            } else if (!same(entry.getKey(), entry.getValue())) {
                differences.add(entry.getKey() + " differs from its source");
            }
        }
        for (Path path : list(course.resolve("notebooks"), ".ipynb")) {
            boolean checkpoint = path.toString().contains(".ipynb_checkpoints");
            if (!checkpoint && !expected.containsKey(course.relativize(path))) {
                differences.add(course.relativize(path) + " has no source");
            }
        }
        return differences;
    }

    private boolean same(Path file, String text) throws IOException {
        Path path = course.resolve(file);
        return Files.exists(path) && Files.readString(path).equals(text);
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, text, StandardCharsets.UTF_8);
    }
}
