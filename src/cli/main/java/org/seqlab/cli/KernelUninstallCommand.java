package org.seqlab.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.seqlab.kernel.install.KernelSpec;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code seqlab kernel uninstall}. */
@Command(
        name = "uninstall",
        description = "Removes what install wrote.",
        mixinStandardHelpOptions = true)
final class KernelUninstallCommand implements Callable<Integer> {
    @Mixin private KernelPlace place;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Path data = place.jupyterData();
        boolean removed = KernelSpec.remove(data);
        spec.commandLine()
                .getOut()
                .println(removed ? "Removed from " + data : "No kernel of ours in " + data);
        return 0;
    }
}
