package org.seqlab.kernel;

import java.io.IOException;
import java.nio.file.Path;
import org.seqlab.kernel.install.Rehearsal;
import org.seqlab.kernel.wire.Kernel;

/** What {@code kernel.json} starts. Not the command line's main class, which starts slower. */
public final class KernelMain {
    /** Argument in place of a connection file: run a kernel once, with a client of its own. */
    public static final String REHEARSAL = "--rehearsal";

    private KernelMain() {}

    /**
     * Runs a kernel until it is told to shut down.
     *
     * @param args the connection file
     * @throws IOException if it cannot be read
     */
    public static void main(String[] args) throws IOException {
        if (args.length != 1) {
            System.err.println("usage: KernelMain CONNECTION_FILE");
            System.exit(2);
        }
        StandardError.restore();
        if (args[0].equals(REHEARSAL)) {
            Rehearsal.run();
        } else {
            Kernel.run(Path.of(args[0]));
        }
        System.exit(0);
    }
}
