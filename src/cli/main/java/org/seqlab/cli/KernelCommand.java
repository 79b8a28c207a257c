package org.seqlab.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code seqlab kernel}: the Java kernel for Jupyter. */
@Command(
        name = "kernel",
        description = "Installs, removes and runs the Java kernel for Jupyter.",
        mixinStandardHelpOptions = true,
        subcommands = {
            KernelInstallCommand.class,
            KernelUninstallCommand.class,
            KernelRunCommand.class,
        })
final class KernelCommand implements Runnable {
    @Spec private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
