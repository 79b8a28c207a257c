package org.seqlab.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.seqlab.notebook.ExerciseService;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code seqlab hint}: graduated help with an exercise. */
@Command(
        name = "hint",
        description = "Gives a hint to an exercise; a higher level says more.",
        mixinStandardHelpOptions = true)
final class HintCommand implements Callable<Integer> {
    @Parameters(paramLabel = "ID", description = "An exercise, such as 1-2.")
    private String id;

    @Option(
            names = "--level",
            paramLabel = "N",
            defaultValue = "1",
            description = "Which hint, from 1 (default: ${DEFAULT-VALUE}).")
    private int level;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() {
        List<String> hints = ExerciseService.load().hints(id);
        if (hints.isEmpty()) {
            throw new IllegalArgumentException("There are no hints for exercise " + id + ".");
        }
        if (level < 1 || level > hints.size()) {
            throw new IllegalArgumentException(
                    "--level must be from 1 to " + hints.size() + ", but it is " + level + ".");
        }
        PrintWriter out = spec.commandLine().getOut();
        out.println("Hint " + level + " of " + hints.size() + ": " + hints.get(level - 1));
        out.flush();
        return 0;
    }
}
