package org.seqlab.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code seqlab import}: brings back work that {@code export --work} saved. */
@Command(
        name = "import",
        description = "Brings back the notebooks that export --work saved; nothing is replaced.",
        mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "The zip.")
    private Path zip;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        new WorkArchive(CourseFolder.here().notebooks()).restore(zip).forEach(out::println);
        out.flush();
        return 0;
    }
}
