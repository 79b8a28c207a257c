package org.seqlab.cli.data;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/**
 * A stream that fails when nothing has arrived for a while, instead of waiting for ever.
 *
 * <p>The HTTP client's own timeout ends with the headers. A second thread closes the stream under a
 * read that takes too long; the read then ends with an exception.
 */
final class StallGuard extends FilterInputStream {
    private final Duration patience;
    private final Thread watch;
    private long deadline;
    private boolean waiting;
    private boolean closed;
    private boolean stalled;

    /** Guards a stream whose {@code close} ends a read on another thread. */
    StallGuard(InputStream in, Duration patience) {
        super(in);
        this.patience = patience;
        watch = new Thread(this::watch, "download-watch");
        watch.setDaemon(true);
        watch.start();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int from, int count) throws IOException {
        await(true);
        try {
            int n = in.read(bytes, from, count);
            if (isStalled()) {
                throw stall(null);
            }
            return n;
        } catch (IOException e) {
            throw isStalled() ? stall(e) : e;
        } finally {
            await(false);
        }
    }

    private IOException stall(IOException cause) {
        double seconds = patience.toMillis() / 1000.0;
        return new IOException("nothing arrived for %.3g seconds".formatted(seconds), cause);
    }

    private synchronized boolean isStalled() {
        return stalled;
    }

    private synchronized void await(boolean starts) {
        waiting = starts;
        deadline = System.nanoTime() + patience.toNanos();
        notifyAll();
    }

    private void watch() {
        try {
            if (outlastsPatience()) {
                in.close();
            }
        } catch (IOException | InterruptedException e) {
            // The stream is of no use any more, and its reader learns that from the read.
            return;
        }
    }

    /** Returns false when the stream is closed, true when a read takes too long. */
    private synchronized boolean outlastsPatience() throws InterruptedException {
        while (!closed) {
            long left = deadline - System.nanoTime();
            if (waiting && left <= 0) {
                stalled = true;
                return true;
            }
            wait(waiting ? Math.max(1, left / 1_000_000) : 0);
        }
        return false;
    }

    @Override
    public void close() throws IOException {
        synchronized (this) {
            closed = true;
            notifyAll();
        }
        in.close();
    }
}
