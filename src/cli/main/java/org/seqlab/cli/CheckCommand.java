package org.seqlab.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.seqlab.kernel.run.NotebookRun;
import org.seqlab.notebook.Cell;
import org.seqlab.notebook.CellType;
import org.seqlab.notebook.ExerciseCell;
import org.seqlab.notebook.Exercises;
import org.seqlab.notebook.Notebook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code seqlab check}: the visible checks of a notebook, without a front end. */
@Command(
        name = "check",
        description = "Runs the visible checks of a notebook; exit 1 if one does not pass.",
        mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
    private static final String IMPORTS =
            """
            import static org.seqlab.kernel.Lab.*;
            import java.util.*;
            import java.util.function.*;
            import org.seqlab.math.*;
            import org.seqlab.params.*;
            """;

    @Parameters(index = "0", paramLabel = "NOTEBOOK", description = "A file ending in .ipynb.")
    private Path file;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "ID",
            description = "One exercise, such as 1-2 (default: all in the notebook).")
    private String id;

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            defaultValue = "60",
            description = "Time for one exercise (default: ${DEFAULT-VALUE}).")
    private int timeout;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Notebook notebook = Notebook.read(file);
        Exercises exercises = Exercises.in(notebook);
        List<String> ids = id == null ? exercises.ids() : List.of(id);
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.of("imports", CellType.CODE, IMPORTS));
        notebook.cells().stream()
                .filter(cell -> cell.type() == CellType.CODE)
                .findFirst()
                .filter(cell -> Exercises.of(cell.source()).isEmpty())
                .ifPresent(cells::add);
        for (String wanted : ids) {
            cells.add(cell(exercises, wanted));
            cells.add(Cell.of("check-" + wanted, CellType.CODE, "check(\"" + wanted + "\");"));
        }
        NotebookRun run = new NotebookRun(Duration.ofSeconds(timeout), false, line -> {});
        Notebook executed = run.run(Notebook.of(cells)).notebook();
        PrintWriter out = spec.commandLine().getOut();
        boolean passed = true;
        for (String wanted : ids) {
            passed &= report(executed, wanted, out);
        }
        out.flush();
        return passed ? 0 : 1;
    }

    private Cell cell(Exercises exercises, String wanted) {
        ExerciseCell found =
                exercises
                        .find(wanted)
                        .orElseThrow(
                                () ->
                                        new IllegalArgumentException(
                                                "ID must be one of "
                                                        + exercises.ids()
                                                        + " in this notebook, but it is "
                                                        + wanted
                                                        + "."));
        return Cell.of("exercise-" + wanted, CellType.CODE, found.source());
    }

    private static boolean report(Notebook executed, String id, PrintWriter out) {
        String verdict = Verdicts.last(executed, id);
        if (verdict.isEmpty()) {
            executed.cells().stream()
                    .filter(cell -> cell.source().contains("EXERCISE " + id))
                    .forEach(cell -> out.println(errors(cell)));
            out.println("Exercise " + id + ": there is no verdict; its cell did not run.");
            return false;
        }
        out.println(verdict);
        return verdict.contains("pass")
                && !verdict.contains("FAIL")
                && !verdict.contains("not run ")
                && !verdict.contains("not written yet");
    }

    private static String errors(Cell cell) {
        StringBuilder text = new StringBuilder();
        cell.outputs()
                .forEach(
                        output -> {
                            var fields = output.getAsJsonObject();
                            if (fields.has("evalue")) {
                                text.append(fields.get("evalue").getAsString());
                            }
                        });
        return text.toString();
    }
}
