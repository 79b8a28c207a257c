package org.seqlab.grade.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.seqlab.notebook.Cell;
import org.seqlab.notebook.CellType;
import org.seqlab.notebook.ExerciseCell;
import org.seqlab.notebook.Exercises;
import org.seqlab.notebook.Limits;
import org.seqlab.notebook.Notebook;
import org.seqlab.notebook.NotebookException;
import org.seqlab.notebook.NotebookReader;

/** The answers in a submission, with what had to be repaired to find them. */
public final class Answers {
    private static final int MOST_CODE = 2_000_000;
    private static final int MOST_IMPORTS = 500;
    private static final Pattern IMPORT =
            Pattern.compile(
                    "^[ \\t]*import[ \\t]+((?:static[ \\t]+)?[\\w.]{1,200}(?:\\.\\*)?)[ \\t]*;",
                    Pattern.MULTILINE);

    private final Map<String, Answer> found = new LinkedHashMap<>();
    private final Set<String> imports = new LinkedHashSet<>();
    private final List<String> remarks = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    private Answers() {}

    /**
     * Reads all notebooks of a submission.
     *
     * @param submission the submission
     * @return the answers; none if nothing could be read
     */
    public static Answers of(Submission submission) {
        Answers answers = new Answers();
        answers.remarks.addAll(submission.remarks());
        if (!submission.problem().isEmpty()) {
            answers.problems.add(submission.problem());
            return answers;
        }
        for (Path file : submission.files()) {
            answers.read(file, submission.files().size() > 1);
        }
        return answers;
    }

    /**
     * Returns the answer to an exercise.
     *
     * @param exercise its id
     * @return the answer that counts, or nothing
     */
    public Optional<Answer> find(String exercise) {
        return Optional.ofNullable(found.get(exercise));
    }

    /**
     * Returns the exercises that have a marker.
     *
     * @return their ids in order of appearance
     */
    public Set<String> ids() {
        return found.keySet();
    }

    /**
     * Returns what the notebooks import.
     *
     * @return the imports without the keyword: {@code java.util.*}, {@code static a.B.c}
     */
    public Set<String> imports() {
        return imports;
    }

    /**
     * Returns what was repaired or noticed.
     *
     * @return sentences for the student
     */
    public List<String> remarks() {
        return remarks;
    }

    /**
     * Returns why files could not be read.
     *
     * @return sentences; empty if all could
     */
    public List<String> problems() {
        return problems;
    }

    private void read(Path file, boolean several) {
        String name = SafeName.visible(file.getFileName().toString());
        String where = several ? name + ": " : "";
        try {
            Notebook notebook = NotebookReader.read(bytes(file), Limits.INTAKE);
            notebook.repairs().stream().limit(20).forEach(r -> remarks.add(where + repaired(r)));
            code(notebook);
            Exercises exercises = Exercises.in(notebook);
            exercises.remarks(List.of()).forEach(remark -> remarks.add(where + remark));
            for (String id : exercises.ids()) {
                exercises.find(id).ifPresent(cell -> add(name, cell));
            }
        } catch (NotebookException e) {
            problems.add(where + SafeName.visible(String.valueOf(e.getMessage())));
        } catch (IOException e) {
            problems.add(where + "The file cannot be read.");
        } catch (RuntimeException | StackOverflowError e) {
            problems.add(where + "The file is no notebook that can be understood.");
        }
    }

    private static String repaired(String repair) {
        return "Repaired: " + SafeName.visible(repair) + ".";
    }

    private static byte[] bytes(Path file) throws IOException {
        Set<OpenOption> options = Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
        long most = Limits.INTAKE.fileBytes();
        try (InputStream in = Files.newInputStream(file, options.toArray(OpenOption[]::new))) {
            byte[] bytes = in.readNBytes((int) most + 1);
            if (bytes.length > most) {
                throw new NotebookException(
                        "The file is larger than "
                                + (most >> 20)
                                + " megabytes: clear the outputs and save it again.");
            }
            return bytes;
        }
    }

    private void code(Notebook notebook) throws NotebookException {
        long characters = 0;
        for (Cell cell : notebook.cells()) {
            if (cell.type() != CellType.CODE) {
                continue;
            }
            characters += cell.source().length();
            if (characters > MOST_CODE) {
                throw new NotebookException(
                        "The notebook has more than " + MOST_CODE + " characters of code.");
            }
            Matcher match = IMPORT.matcher(cell.source());
            while (match.find() && imports.size() < MOST_IMPORTS) {
                imports.add(match.group(1).replaceAll("[ \\t]+", " "));
            }
        }
    }

    private void add(String notebook, ExerciseCell cell) {
        Answer before =
                found.put(cell.id(), new Answer(cell.id(), notebook, cell.cell(), cell.source()));
        if (before != null) {
            remarks.add(
                    "Exercise "
                            + cell.id()
                            + " is in "
                            + before.notebook()
                            + " and in "
                            + notebook
                            + "; the one in "
                            + notebook
                            + " counts.");
        }
    }
}
