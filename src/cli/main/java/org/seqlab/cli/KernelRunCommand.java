package org.seqlab.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.seqlab.kernel.wire.Kernel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code seqlab kernel run}: a kernel for a front end that waits. */
@Command(
        name = "run",
        description = "Runs a kernel for the front end that wrote the connection file.",
        mixinStandardHelpOptions = true)
final class KernelRunCommand implements Callable<Integer> {
    @Parameters(paramLabel = "CONNECTION", description = "The connection file.")
    private Path connection;

    @Override
    public Integer call() throws IOException {
        Kernel.run(connection);
        return 0;
    }
}
