package org.seqlab.kernel.output;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.Optional;

/**
 * The one way out of a session. Printed text waits up to 100 ms, so that a loop that prints does
 * not flood the front end; whatever is shown in between keeps its place.
 */
public final class Output implements AutoCloseable {
    private static final int PAUSE = 100;
    private static volatile Output current;

    private final Front front;
    private final Spool spool = new Spool();
    private final PrintStream formerOut = System.out;
    private final PrintStream formerErr = System.err;
    private final InputStream formerIn = System.in;
    private final Thread flusher = new Thread(this::flushAgainAndAgain, "seqlab-output");
    private volatile boolean closed;

    private Output(Front front) {
        this.front = front;
    }

    /**
     * Takes over {@code System.out}, {@code System.err} and {@code System.in}.
     *
     * @param front where everything goes
     * @return what gives them back when it is closed
     */
    public static Output open(Front front) {
        Output output = new Output(front);
        System.setOut(Spool.printer(output.spool, "stdout"));
        System.setErr(Spool.printer(output.spool, "stderr"));
        System.setIn(new Asking(output));
        current = output;
        output.flusher.setDaemon(true);
        output.flusher.start();
        return output;
    }

    /**
     * Returns the output of the session in this process.
     *
     * @return nothing outside a kernel
     */
    public static Optional<Output> current() {
        return Optional.ofNullable(current);
    }

    private void flushAgainAndAgain() {
        while (!closed) {
            try {
                Thread.sleep(PAUSE);
                flush();
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    /** Sends what was printed so far, except what is held back of a flood. */
    public void flush() {
        synchronized (spool) {
            spool.take(false).forEach(part -> front.stream(part.name(), part.text()));
        }
    }

    /** Sends everything: the cell has ended. */
    public void endCell() {
        System.out.flush();
        System.err.flush();
        synchronized (spool) {
            spool.take(true).forEach(part -> front.stream(part.name(), part.text()));
        }
    }

    /**
     * Shows something after what was printed before it.
     *
     * @param bundle what is shown
     * @param id display id or null
     * @param update whether to replace what has this id
     */
    public void display(Bundle bundle, String id, boolean update) {
        synchronized (spool) {
            flush();
            front.display(bundle, id, update);
        }
    }

    /**
     * Removes the output of the running cell.
     *
     * @param wait whether to wait for the next output
     */
    public void clear(boolean wait) {
        synchronized (spool) {
            flush();
            front.clear(wait);
        }
    }

    /**
     * Shows something to read beside the notebook.
     *
     * @param bundle what is shown
     */
    public void page(Bundle bundle) {
        synchronized (spool) {
            flush();
            front.page(bundle);
        }
    }

    /**
     * Asks the student for a line.
     *
     * @param prompt the question
     * @param secret whether what is typed is hidden
     * @return the line without its end
     * @throws IOException if nobody can be asked here
     */
    public String ask(String prompt, boolean secret) throws IOException {
        flush();
        return front.ask(prompt, secret);
    }

    @Override
    public void close() {
        endCell();
        closed = true;
        flusher.interrupt();
        System.setOut(formerOut);
        System.setErr(formerErr);
        System.setIn(formerIn);
        current = null;
    }
}
