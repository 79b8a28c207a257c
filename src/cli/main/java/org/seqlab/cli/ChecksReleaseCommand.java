package org.seqlab.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.seqlab.grade.audit.Release;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Proves that the notebooks may go out to students. */
@Command(
        name = "release",
        description =
                "Proves that released notebooks earn nothing, solved ones everything, and that"
                        + " nothing released holds an answer; exit 1 if not.",
        mixinStandardHelpOptions = true)
public final class ChecksReleaseCommand implements Callable<Integer> {
    @Option(
            names = "--course",
            paramLabel = "DIR",
            description = "The checkout (default: here or above).")
    private Path course;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Path root = course == null ? ChecksCommand.AuditCommand.find() : course;
        List<String> complaints = Release.complaints(root);
        PrintWriter out = spec.commandLine().getOut();
        complaints.forEach(out::println);
        out.println(
                complaints.isEmpty()
                        ? "The release may go out."
                        : complaints.size() + " complaints: it must not go out.");
        out.flush();
        return complaints.isEmpty() ? 0 : 1;
    }
}
