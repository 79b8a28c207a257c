package org.seqlab.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.seqlab.grade.report.Gradebook;
import org.seqlab.grade.report.Marks;
import org.seqlab.grade.report.Statistics;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints how a class did. */
@Command(
        name = "stats",
        description = "Prints how a class did: spread of marks, hard checks, common failures.",
        mixinStandardHelpOptions = true)
public final class StatsCommand implements Callable<Integer> {
    @Parameters(paramLabel = "DIR", description = "The folder that grade wrote.")
    private Path folder;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Gradebook book = new Gradebook(Marks.read(folder));
        spec.commandLine().getOut().print(new Statistics(book).text());
        spec.commandLine().getOut().flush();
        return 0;
    }
}
