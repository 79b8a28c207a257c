package org.seqlab.notebook.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.seqlab.notebook.Cell;
import org.seqlab.notebook.CellType;
import org.seqlab.notebook.ExerciseCell;
import org.seqlab.notebook.Exercises;
import org.seqlab.notebook.Notebook;

/** A notebook source that keeps the rules. */
public final class SourceNotebook {
    private static final Pattern HEADING =
            Pattern.compile("^#{1,3} Exercise (\\d+-\\d+) · (.+?)\\s*$", Pattern.MULTILINE);
    private static final Pattern HINT =
            Pattern.compile(
                    "<details>\\s*<summary>\\s*Hint[^<]*</summary>(.*?)</details>", Pattern.DOTALL);
    private static final Pattern IMPORT = Pattern.compile("^import\\s", Pattern.MULTILINE);
    private static final Pattern VAR = Pattern.compile("^var\\s", Pattern.MULTILINE);

    private final String file;
    private final List<Block> blocks;
    private final List<ExerciseSource> exercises = new ArrayList<>();

    private String headingId = "";
    private String headingTitle = "";
    private List<String> hints = new ArrayList<>();
    private Block unchecked;
    private String uncheckedId = "";

    private SourceNotebook(String file, List<Block> blocks) {
        this.file = file;
        this.blocks = blocks;
    }

    /**
     * Reads a source and checks its rules.
     *
     * @param file its name, for messages
     * @param text its text
     * @return the notebook
     * @throws SourceException if a rule is broken; the message has file and line
     */
    public static SourceNotebook parse(String file, String text) {
        SourceNotebook notebook = new SourceNotebook(file, SourceParser.parse(file, text));
        notebook.readExercises();
        notebook.checkStyle();
        return notebook;
    }

    private void readExercises() {
        for (Block block : blocks) {
            if (block.type() == CellType.MARKDOWN) {
                text(block);
            } else {
                code(block);
            }
        }
        requireChecked();
    }

    private void text(Block block) {
        Matcher heading = HEADING.matcher(block.text());
        if (heading.find()) {
            headingId = heading.group(1);
            headingTitle = heading.group(2);
            hints = new ArrayList<>();
        }
        Matcher hint = HINT.matcher(block.text());
        while (hint.find()) {
            hints.add(hint.group(1).strip());
        }
    }

    private void code(Block block) {
        Solution.Versions versions = Solution.of(file, block);
        Optional<ExerciseCell> marked = Exercises.of(block.text());
        if (marked.isEmpty()) {
            if (block.text().contains("check(\"" + uncheckedId + "\")")) {
                unchecked = null;
            }
            return;
        }
        requireChecked();
        ExerciseCell exercise = marked.get();
        if (!block.text().startsWith("// EXERCISE " + exercise.id() + " " + exercise.name())
                || exercise.name().isEmpty()) {
            throw error(block, "an exercise cell starts with // EXERCISE 1-2 ClassName.");
        }
        if (!exercise.id().equals(headingId)) {
            throw error(
                    block,
                    "exercise "
                            + exercise.id()
                            + " needs a heading ## Exercise "
                            + exercise.id()
                            + " · Title above it.");
        }
        if (exercises.stream().anyMatch(other -> other.id().equals(exercise.id()))) {
            throw error(block, "exercise " + exercise.id() + " is there twice.");
        }
        exercises.add(
                new ExerciseSource(
                        exercise.id(),
                        exercise.name(),
                        headingTitle,
                        List.copyOf(hints),
                        versions.student(),
                        versions.solved()));
        unchecked = block;
        uncheckedId = exercise.id();
    }

    private void requireChecked() {
        if (unchecked != null) {
            throw error(
                    unchecked,
                    "exercise "
                            + uncheckedId
                            + " has no check: add a cell with check(\""
                            + uncheckedId
                            + "\").");
        }
    }

    private SourceException error(Block block, String message) {
        return new SourceException(file, block.line(), message);
    }

    private void checkStyle() {
        boolean first = true;
        for (Block block : blocks) {
            if (block.type() != CellType.CODE) {
                continue;
            }
            Matcher imported = IMPORT.matcher(block.text());
            if (!first && imported.find()) {
                int line = block.lineOf(imported.start());
                throw new SourceException(file, line, "imports belong in the first code cell.");
            }
            Matcher var = VAR.matcher(block.text());
            if (var.find()) {
                int line = block.lineOf(var.start());
                throw new SourceException(
                        file, line, "name the type: var loses its value when a cell is run again.");
            }
            first = false;
        }
    }

    /**
     * Returns the exercises.
     *
     * @return from top to bottom
     */
    public List<ExerciseSource> exercises() {
        return List.copyOf(exercises);
    }

    /**
     * Returns the version that students get.
     *
     * @return a notebook with stubs
     */
    public Notebook student() {
        return notebook(false);
    }

    /**
     * Returns the version with all answers.
     *
     * @return a notebook whose checks all pass
     */
    public Notebook solution() {
        return notebook(true);
    }

    private Notebook notebook(boolean solved) {
        List<Cell> cells = new ArrayList<>();
        CellNames names = new CellNames();
        for (Block block : blocks) {
            String text = block.text();
            if (block.type() == CellType.CODE) {
                Solution.Versions versions = Solution.of(file, block);
                text = solved ? versions.solved() : versions.student();
            }
            cells.add(Cell.of(names.next(block), block.type(), text));
        }
        return Notebook.of(cells);
    }
}
