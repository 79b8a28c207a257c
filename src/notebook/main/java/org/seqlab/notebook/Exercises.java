package org.seqlab.notebook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The exercises of a notebook, found by their markers {@code // EXERCISE 1-2 RnnStep}, never by
 * position or cell id. Only where a marker is gone does the metadata of nbgrader help.
 *
 * <p>Spaces, case and the kind of dash do not matter. A cell may hold several exercises; a class
 * that was split over several cells is put together again until its braces close.
 */
public final class Exercises {
    // Nothing is ever given back, so a line of a million spaces takes no longer than another one.
    private static final Pattern MARKER =
            Pattern.compile(
                    "^[ \\t]*+//++[ \\t]*+exercise[ \\t]*+(?:[:#][ \\t]*+)?(\\d{1,3})"
                            + "[ \\t]*+[-–—.][ \\t]*+(\\d{1,3})"
                            + "(?:[ \\t]*+(?:[:·.-][ \\t]*+)?([A-Za-z_]\\w*+))?.*$",
                    Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);

    private final Map<String, List<ExerciseCell>> found = new LinkedHashMap<>();

    private final Map<String, Integer> byMetadata = new LinkedHashMap<>();

    private Exercises() {}

    /**
     * Finds the exercises of a notebook.
     *
     * @param notebook the notebook
     * @return all that have a marker in a code cell
     */
    public static Exercises in(Notebook notebook) {
        Exercises exercises = new Exercises();
        for (int k = 0; k < notebook.cells().size(); k++) {
            if (notebook.cells().get(k).type() == CellType.CODE) {
                exercises.cell(notebook.cells(), k);
            }
        }
        exercises.withoutMarker(notebook);
        return exercises;
    }

    /**
     * Returns the exercise that a piece of program text is marked as.
     *
     * @param source the text of a cell
     * @return the last exercise in it, or nothing
     */
    public static Optional<ExerciseCell> of(String source) {
        Exercises exercises = new Exercises();
        exercises.cell(List.of(Cell.of("cell", CellType.CODE, source)), 0);
        return exercises.found.values().stream()
                .map(answers -> answers.get(answers.size() - 1))
                .reduce((first, second) -> second);
    }

    /** Where the marker of an exercise is gone, the metadata that nbgrader keeps may name it. */
    private void withoutMarker(Notebook notebook) {
        Set<String> marked = Set.copyOf(found.keySet());
        for (int k = 0; k < notebook.cells().size(); k++) {
            Cell cell = notebook.cells().get(k);
            Optional<String> id = Nbgrader.exercise(cell);
            boolean answer = cell.type() == CellType.CODE && !MARKER.matcher(cell.source()).find();
            if (answer && id.isPresent() && !marked.contains(id.get())) {
                add(new ExerciseCell(id.get(), "", k + 1, ""), cell.source());
                byMetadata.put(id.get(), k + 1);
            }
        }
    }

    private void cell(List<Cell> cells, int index) {
        String source = cells.get(index).source();
        List<Integer> starts = new ArrayList<>();
        List<ExerciseCell> heads = new ArrayList<>();
        Matcher marker = MARKER.matcher(source);
        while (marker.find()) {
            String id = number(marker.group(1)) + "-" + number(marker.group(2));
            String name = marker.group(3) == null ? "" : marker.group(3);
            heads.add(new ExerciseCell(id, name, index + 1, ""));
            starts.add(starts.isEmpty() ? 0 : marker.start());
        }
        for (int k = 0; k < heads.size(); k++) {
            boolean last = k + 1 == heads.size();
            String piece =
                    source.substring(starts.get(k), last ? source.length() : starts.get(k + 1));
            add(heads.get(k), last ? whole(piece, cells, index) : piece);
        }
    }

    private static String number(String digits) {
        return Integer.toString(Integer.parseInt(digits));
    }

    private void add(ExerciseCell head, String source) {
        found.computeIfAbsent(head.id(), id -> new ArrayList<>())
                .add(new ExerciseCell(head.id(), head.name(), head.cell(), source));
    }

    private static String whole(String piece, List<Cell> cells, int index) {
        StringBuilder source = new StringBuilder(piece);
        for (int k = index + 1; k < cells.size() && JavaText.depth(source.toString()) > 0; k++) {
            Cell next = cells.get(k);
            if (next.type() != CellType.CODE) {
                continue;
            }
            if (MARKER.matcher(next.source()).find()) {
                break;
            }
            source.append('\n').append(next.source());
        }
        // What never closes is left as it was written, so that errors point at the right lines.
        return JavaText.depth(source.toString()) > 0 ? piece : source.toString();
    }

    /**
     * Returns the answer that counts for an exercise.
     *
     * @param id the exercise
     * @return the last one found, or nothing
     */
    public Optional<ExerciseCell> find(String id) {
        List<ExerciseCell> answers = found.getOrDefault(id, List.of());
        return answers.isEmpty() ? Optional.empty() : Optional.of(answers.get(answers.size() - 1));
    }

    /**
     * Returns the exercises there are.
     *
     * @return their ids in order of first appearance
     */
    public List<String> ids() {
        return List.copyOf(found.keySet());
    }

    /**
     * Returns all answers to an exercise; the last one counts.
     *
     * @param id the exercise
     * @return the answers from top to bottom
     */
    public List<ExerciseCell> all(String id) {
        return List.copyOf(found.getOrDefault(id, List.of()));
    }

    /**
     * Returns what a student should know about the markers, in plain words.
     *
     * @param expected the exercises that should be there
     * @return a sentence for each exercise that is missing or there more than once
     */
    public List<String> remarks(List<String> expected) {
        List<String> remarks = new ArrayList<>();
        byMetadata.forEach(
                (id, cell) ->
                        remarks.add(
                                "The marker of exercise %s is gone; cell %d was taken by its nbgrader id."
                                        .formatted(id, cell)));
        found.forEach(
                (id, answers) -> {
                    if (answers.size() > 1) {
                        int last = answers.get(answers.size() - 1).cell();
                        remarks.add(
                                "Exercise %s is there %d times; the last one, in cell %d, counts."
                                        .formatted(id, answers.size(), last));
                    }
                });
        String markers = found.isEmpty() ? "none" : String.join(", ", found.keySet());
        for (String id : expected) {
            if (!found.containsKey(id)) {
                remarks.add(
                        "No cell starts with // EXERCISE %s; markers found: %s."
                                .formatted(id, markers));
            }
        }
        return remarks;
    }
}
