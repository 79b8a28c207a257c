package org.seqlab.kernel.wire;

import java.io.PrintStream;

/** Notes for whoever runs the server: one line each, at most 100 of them. */
final class Log {
    private static final int MOST = 100;
    private static PrintStream out = System.err;
    private static int notes;

    private Log() {}

    static synchronized void to(PrintStream stream) {
        out = stream;
    }

    static synchronized void note(String line) {
        notes++;
        if (notes <= MOST) {
            out.println("[seqlab kernel] " + line);
        }
        if (notes == MOST) {
            out.println("[seqlab kernel] Further notes are not shown.");
        }
    }
}
