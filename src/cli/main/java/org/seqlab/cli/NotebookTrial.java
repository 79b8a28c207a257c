package org.seqlab.cli;

import com.google.gson.JsonElement;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.seqlab.kernel.run.NotebookRun;
import org.seqlab.notebook.Cell;
import org.seqlab.notebook.Exercises;
import org.seqlab.notebook.Notebook;
import org.seqlab.notebook.source.SourceNotebook;

/** One execution of one version of a notebook, judged by what its cells print. */
final class NotebookTrial {
    private static final Duration PER_CELL = Duration.ofMinutes(15);

    private final Path path;
    private final Notebook notebook;
    private final boolean solved;
    private double seconds;

    private NotebookTrial(Path path, Notebook notebook, boolean solved) {
        this.path = path;
        this.notebook = notebook;
        this.solved = solved;
    }

    static List<NotebookTrial> both(Path path, SourceNotebook source) {
        return List.of(
                new NotebookTrial(path, source.student(), false),
                new NotebookTrial(path, source.solution(), true));
    }

    /**
     * Runs the notebook from top to bottom.
     *
     * @return what is wrong: cells that failed, solved exercises whose check complains, unsolved
     *     ones whose check does not
     */
    List<String> run() {
        long start = System.nanoTime();
        NotebookRun.Result result = new NotebookRun(PER_CELL, false, line -> {}).run(notebook);
        seconds = (System.nanoTime() - start) / 1e9;
        List<String> complaints = new ArrayList<>(result.failures());
        for (String id : Exercises.in(notebook).ids()) {
            String verdict = verdict(result.notebook(), id);
            boolean passes = verdict.contains("pass") && !verdict.contains("FAIL");
            boolean written = !verdict.contains("not written yet");
            if (verdict.isEmpty()) {
                complaints.add("exercise " + id + ": its check printed nothing");
            } else if (solved && !(passes && written)) {
                complaints.add("exercise " + id + " is solved, but its check says:\n" + verdict);
            } else if (!solved && written) {
                complaints.add("exercise " + id + " is a stub, but its check says:\n" + verdict);
            }
        }
        return complaints;
    }

    String summary() {
        String version = solved ? "solved" : "unsolved";
        return String.format(Locale.ROOT, "%-44s %-9s %6.1f s", path, version, seconds);
    }

    /** The text of the last verdict on an exercise, or nothing. */
    private static String verdict(Notebook executed, String id) {
        String found = "";
        for (Cell cell : executed.cells()) {
            String printed = text(cell.outputs());
            if (printed.contains("Exercise " + id + " · ")) {
                found = printed.substring(printed.indexOf("Exercise " + id + " · "));
            }
        }
        return found;
    }

    /** Every plain text in an output, whatever message brought it. */
    private static String text(JsonElement output) {
        StringBuilder text = new StringBuilder();
        if (output.isJsonPrimitive()) {
            text.append(output.getAsString());
        } else if (output.isJsonArray()) {
            output.getAsJsonArray().forEach(part -> text.append(text(part)));
        } else if (output.isJsonObject()) {
            output.getAsJsonObject()
                    .entrySet()
                    .forEach(
                            field -> {
                                boolean plain =
                                        List.of("text", "text/plain", "data")
                                                .contains(field.getKey());
                                text.append(plain ? text(field.getValue()) : "");
                            });
        }
        return text.toString();
    }
}
