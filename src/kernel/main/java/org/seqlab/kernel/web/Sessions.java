package org.seqlab.kernel.web;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** The running sessions, at most one for each notebook. */
final class Sessions implements AutoCloseable {
    private static final int MOST = 8;

    private final NotebookFolder folder;
    private final Supplier<List<String>> command;
    private final Map<String, NotebookSession> running = new HashMap<>();
    private boolean closed;

    Sessions(NotebookFolder folder, Supplier<List<String>> command) {
        this.folder = folder;
        this.command = command;
    }

    /** Returns the session of a notebook and starts it if it does not run. */
    synchronized NotebookSession of(String notebook) {
        Path file = folder.notebook(notebook);
        NotebookSession session = running.get(notebook);
        if (session != null) {
            return session;
        }
        if (closed) {
            throw new WebError(503, "The notebook is being closed.");
        }
        if (running.size() >= MOST) {
            throw new WebError(
                    503, MOST + " notebooks are running. Stop one in the list of notebooks first.");
        }
        try {
            session = new NotebookSession(command.get(), file.getParent());
        } catch (IOException e) {
            throw new WebError(500, "The Java session could not be started: " + e.getMessage());
        }
        running.put(notebook, session);
        return session;
    }

    synchronized Set<String> names() {
        return Set.copyOf(running.keySet());
    }

    /** Stops a session if it runs. */
    void stop(String notebook) {
        NotebookSession session;
        synchronized (this) {
            session = running.remove(notebook);
        }
        if (session != null) {
            session.close();
        }
    }

    /** Tells the pages of a notebook something, if it runs. */
    synchronized void tell(String notebook, String type, Map<String, Object> content) {
        NotebookSession session = running.get(notebook);
        if (session != null) {
            session.tell(type, content);
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        running.values().parallelStream().forEach(NotebookSession::close);
        running.clear();
    }
}
