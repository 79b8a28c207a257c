package org.seqlab.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.seqlab.grade.audit.AuditTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints the table of exercises that the teacher's page shows. */
@Command(
        name = "table",
        description = "Prints the table of exercises and of what their checks are tried on.",
        mixinStandardHelpOptions = true)
public final class ChecksTableCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        out.print(AuditTable.of(ChecksCommand.AuditCommand.find()));
        out.flush();
        return 0;
    }
}
