package org.seqlab.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.seqlab.grade.audit.AuditTable;
import org.seqlab.grade.report.AtomicFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Writes the table of exercises that the teacher's page shows. */
@Command(
        name = "table",
        description = {
            "Writes the table of exercises and of what their checks are tried on",
            "into autograder/README.md."
        },
        mixinStandardHelpOptions = true)
public final class ChecksTableCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Path course = ChecksCommand.AuditCommand.find();
        Path page = course.resolve("autograder/README.md");
        String before = Files.readString(page);
        String after = AuditTable.on(before, course);
        if (!after.equals(before)) {
            AtomicFiles.write(page, after);
        }
        PrintWriter out = spec.commandLine().getOut();
        out.println(after.equals(before) ? page + " is up to date." : "wrote " + page);
        out.flush();
        return 0;
    }
}
