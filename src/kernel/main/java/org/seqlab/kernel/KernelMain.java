package org.seqlab.kernel;

import java.io.IOException;
import java.nio.file.Path;
import org.seqlab.kernel.wire.Kernel;

/** What {@code kernel.json} starts. Not the command line's main class, which starts slower. */
public final class KernelMain {
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
        run(Path.of(args[0]));
        System.exit(0);
    }

    /**
     * Runs a kernel and returns when it was told to shut down.
     *
     * @param connectionFile where the front end waits
     * @throws IOException if it cannot be read
     */
    public static void run(Path connectionFile) throws IOException {
        StandardError.restore();
        Kernel.run(connectionFile);
    }
}
