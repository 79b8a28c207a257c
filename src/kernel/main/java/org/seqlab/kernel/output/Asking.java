package org.seqlab.kernel.output;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** {@code System.in} of a cell: each line is asked for in the front end. */
final class Asking extends InputStream {
    private final Output output;
    private byte[] line = {};
    private int at;

    Asking(Output output) {
        this.output = output;
    }

    @Override
    public synchronized int read() throws IOException {
        fill();
        return line[at++] & 255;
    }

    @Override
    public synchronized int read(byte[] to, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        fill();
        int count = Math.min(length, line.length - at);
        System.arraycopy(line, at, to, from, count);
        at += count;
        return count;
    }

    @Override
    public synchronized int available() {
        return line.length - at;
    }

    private void fill() throws IOException {
        if (at == line.length) {
            line = (output.ask("", false) + "\n").getBytes(StandardCharsets.UTF_8);
            at = 0;
        }
    }
}
