package org.seqlab.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.seqlab.kernel.install.JavaCommand;
import org.seqlab.kernel.install.KernelSpec;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code seqlab kernel install}. */
@Command(
        name = "install",
        description = "Makes the kernel known to Jupyter and prepares its fast start.",
        mixinStandardHelpOptions = true)
final class KernelInstallCommand implements Callable<Integer> {
    @Mixin private KernelPlace place;

    @Option(
            names = "--xmx",
            paramLabel = "SIZE",
            description = "Memory for variables, such as 900m (default: 45 %% of the machine).")
    private String memory;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (memory != null && !memory.matches("\\d+[kKmMgG]")) {
            throw new IllegalArgumentException(
                    "--xmx must be a number and k, m or g, such as 900m, but it is " + memory);
        }
        JavaCommand command = JavaCommand.here(Optional.ofNullable(memory));
        Path folder = KernelSpec.write(place.jupyterData(), command);
        spec.commandLine().getOut().println("Installed \"Java (Seqlab)\" in " + folder);
        return 0;
    }
}
