package org.seqlab.words.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.DoubleConsumer;

/** Tells how much of a file has been read. */
final class CountingStream extends FilterInputStream {
    private final long total;
    private final DoubleConsumer progress;
    private long read;
    private long told;

    CountingStream(InputStream in, long total, DoubleConsumer progress) {
        super(in);
        this.total = Math.max(1, total);
        this.progress = progress;
    }

    @Override
    public int read() throws IOException {
        int b = super.read();
        count(b < 0 ? -1 : 1);
        return b;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int n = super.read(bytes, from, length);
        count(n);
        return n;
    }

    private void count(int n) {
        read += Math.max(0, n);
        if (read - told >= 1 << 20) {
            told = read;
            progress.accept(Math.min(1, (double) read / total));
        }
    }
}
