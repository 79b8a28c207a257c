package org.seqlab.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.seqlab.grade.batch.BatchOptions;
import org.seqlab.grade.batch.Regrade;
import org.seqlab.grade.batch.Slice;
import org.seqlab.grade.intake.Duplicates;
import org.seqlab.grade.sandbox.Level;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Grades a class again and says who moves. */
@Command(
        name = "regrade",
        description =
                "Grades again after a change and says who would move, by how much and why;"
                        + " nothing is replaced without --apply.",
        mixinStandardHelpOptions = true)
public final class RegradeCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "DIR", description = "The folder that grade wrote.")
    private Path folder;

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "PATH", description = "As for grade.")
    private List<Path> paths;

    @Option(names = "--apply", description = "Replace the marks; the history keeps the old ones.")
    private boolean apply;

    @Option(names = "--jobs", paramLabel = "N", description = "Submissions at a time (default 1).")
    private int jobs = 1;

    @Option(names = "--seed", paramLabel = "S", description = "The seed that grade was given.")
    private String seed;

    @Option(names = "--exercises", split = ",", paramLabel = "ID", description = "As for grade.")
    private List<String> exercises = new ArrayList<>();

    @Option(names = "--duplicates", paramLabel = "RULE", description = "As for grade.")
    private Duplicates duplicates = Duplicates.LATEST;

    @Option(names = "--minimum", paramLabel = "LEVEL", description = "As for grade.")
    private Level minimum = Level.L2;

    @Mixin private LateOptions late = new LateOptions();

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        BatchOptions options =
                new BatchOptions(
                        paths,
                        folder,
                        jobs,
                        true,
                        seed,
                        false,
                        minimum,
                        exercises,
                        false,
                        Slice.ALL,
                        late.rules(),
                        duplicates,
                        null);
        PrintWriter err = spec.commandLine().getErr();
        List<Regrade.Move> moves =
                Regrade.run(
                        options,
                        apply,
                        line -> {
                            err.println(line);
                            err.flush();
                        });
        PrintWriter out = spec.commandLine().getOut();
        for (Regrade.Move move : moves) {
            out.printf(
                    Locale.ROOT,
                    "%-40s %7.2f -> %7.2f  %+.2f%n",
                    move.student(),
                    move.before(),
                    move.after(),
                    move.after() - move.before());
            move.why().forEach(reason -> out.println("    " + reason));
        }
        out.println(moves.size() + " submissions change" + (apply ? "d." : "; see regrade.csv."));
        out.flush();
        return 0;
    }
}
