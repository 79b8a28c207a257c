package org.seqlab.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.seqlab.grade.batch.Merge;
import org.seqlab.grade.report.Gradebook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Joins what slices graded. */
@Command(
        name = "merge",
        description = "Joins the folders of all slices; refuses missing and double ones.",
        mixinStandardHelpOptions = true)
public final class MergeCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "DIR", description = "The folders of the slices.")
    private List<Path> parts;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "The whole.")
    private Path out;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Gradebook book = Merge.of(parts, out);
        spec.commandLine()
                .getOut()
                .printf("%d submissions in %s%n", book.rows().size(), out.resolve("summary.html"));
        spec.commandLine().getOut().flush();
        return 0;
    }
}
