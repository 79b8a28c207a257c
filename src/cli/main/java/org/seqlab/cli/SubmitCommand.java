package org.seqlab.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.seqlab.kernel.Submission;
import org.seqlab.notebook.ExerciseCell;
import org.seqlab.notebook.Exercises;
import org.seqlab.notebook.Notebook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code seqlab submit}: a notebook's exercises as a file to hand in, with a receipt. */
@Command(
        name = "submit",
        description = "Writes the exercises of a notebook to hand in, with a receipt.",
        mixinStandardHelpOptions = true)
final class SubmitCommand implements Callable<Integer> {
    @Parameters(paramLabel = "NOTEBOOK", description = "A file ending in .ipynb.")
    private Path notebook;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Exercises exercises = Exercises.in(Notebook.read(notebook));
        List<ExerciseCell> found =
                exercises.ids().stream().map(exercises::find).flatMap(Optional::stream).toList();
        if (found.isEmpty()) {
            throw new IllegalArgumentException(
                    notebook + " has no cell that starts with // EXERCISE.");
        }
        PrintWriter out = spec.commandLine().getOut();
        out.println(Submission.write(found));
        out.flush();
        return 0;
    }
}
