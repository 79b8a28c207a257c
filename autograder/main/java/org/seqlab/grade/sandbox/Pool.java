package org.seqlab.grade.sandbox;

import java.util.ArrayDeque;
import java.util.Deque;

/** Workers that are started before they are needed. None serves two submissions. */
public final class Pool implements AutoCloseable {
    private static final int READY_MILLISECONDS = 30_000;

    private final Sandbox sandbox;
    private final int ahead;
    private final Deque<Child> waiting = new ArrayDeque<>();
    private boolean closed;

    /**
     * Creates a pool and starts its first workers.
     *
     * @param sandbox starts workers
     * @param ahead how many to keep in store
     */
    public Pool(Sandbox sandbox, int ahead) {
        this.sandbox = sandbox;
        this.ahead = ahead;
        fill();
    }

    private synchronized void fill() {
        while (!closed && waiting.size() < ahead) {
            waiting.add(sandbox.worker());
        }
    }

    /**
     * Returns a worker that is ready and that nobody else has or had.
     *
     * @return the worker; the caller closes it
     * @throws SandboxException if three in a row do not start
     */
    public Child take() {
        for (int attempt = 0; attempt < 3; attempt++) {
            Child child;
            synchronized (this) {
                child = waiting.isEmpty() ? sandbox.worker() : waiting.poll();
            }
            fill();
            if (child.awaitReady(READY_MILLISECONDS)) {
                return child;
            }
            child.close();
        }
        throw new SandboxException(
                "Sandboxes do not start any more: look at the machine's memory and processes.");
    }

    @Override
    public synchronized void close() {
        closed = true;
        waiting.forEach(Child::close);
        waiting.clear();
    }
}
