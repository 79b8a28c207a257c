package org.seqlab.cli;

import java.nio.file.Path;
import org.seqlab.kernel.install.KernelSpec;
import picocli.CommandLine.Option;

/** Where a kernel is installed: for the user, or below a prefix. */
final class KernelPlace {
    @Option(names = "--user", description = "For you alone (the default).")
    private boolean user;

    @Option(
            names = "--prefix",
            paramLabel = "P",
            description = "Into P/share/jupyter, for example Python's sys.prefix.")
    private Path prefix;

    Path jupyterData() {
        if (user && prefix != null) {
            throw new IllegalArgumentException("Choose --user or --prefix, not both.");
        }
        return prefix == null ? KernelSpec.userFolder() : prefix.resolve("share/jupyter");
    }
}
