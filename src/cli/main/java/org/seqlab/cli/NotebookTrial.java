package org.seqlab.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.seqlab.kernel.run.NotebookRun;
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
            String verdict = Verdicts.last(result.notebook(), id);
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
}
