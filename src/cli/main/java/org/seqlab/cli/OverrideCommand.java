package org.seqlab.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import org.seqlab.grade.report.Change;
import org.seqlab.grade.report.Marks;
import org.seqlab.grade.report.Row;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Gives points by hand. */
@Command(
        name = "override",
        description = "Gives points by hand; the history keeps what was there before.",
        mixinStandardHelpOptions = true)
public final class OverrideCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "DIR", description = "The folder that grade wrote.")
    private Path folder;

    @Parameters(
            index = "1",
            paramLabel = "SUBMISSION",
            description = "Its id in gradebook.csv, or the student.")
    private String submission;

    @Parameters(index = "2", paramLabel = "EXERCISE", description = "Such as 1-2.")
    private String exercise;

    @Parameters(index = "3", paramLabel = "POINTS", description = "Of the whole exercise.")
    private double points;

    @Option(names = "--author", required = true, paramLabel = "NAME", description = "Who.")
    private String author;

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why.")
    private String reason;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (author.isBlank() || reason.isBlank()) {
            throw new IllegalArgumentException("--author and --reason must not be empty.");
        }
        String now = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
        Change change = new Change(now, submission, exercise, points, author, reason);
        Row row = Marks.override(folder, change);
        PrintWriter out = spec.commandLine().getOut();
        out.println(change.text());
        out.printf("%s has %.2f points now.%n", row.student(), row.points());
        out.flush();
        return 0;
    }
}
