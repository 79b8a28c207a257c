package org.seqlab.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.seqlab.grade.batch.Replay;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Grades one submission again and compares with its mark. */
@Command(
        name = "replay",
        description = "Grades a submission again with the same inputs; exit 1 if a mark differs.",
        mixinStandardHelpOptions = true)
public final class ReplayCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "DIR", description = "The folder that grade wrote.")
    private Path folder;

    @Parameters(index = "1", paramLabel = "PATH", description = "The submission.")
    private Path submission;

    @Option(names = "--seed", paramLabel = "S", description = "The seed that grade was given.")
    private String seed;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        List<String> differences = Replay.run(folder, submission, seed, line -> {});
        differences.forEach(out::println);
        out.println(differences.isEmpty() ? "Every mark is the same." : "Marks differ.");
        out.flush();
        return differences.isEmpty() ? 0 : 1;
    }
}
