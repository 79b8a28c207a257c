package org.seqlab.grade.sandbox;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.seqlab.grade.wire.Frames;
import org.seqlab.grade.wire.Frames.Frame;

/**
 * A sandboxed process and the two pipes to it.
 *
 * <p>What it sends is bounded by {@link org.seqlab.grade.wire.Limits} and by a queue of two frames; a
 * process that does not answer in time, or not as it should, is killed and never used again.
 */
public final class Child implements AutoCloseable, Stopwatch.Source {
    /** Children die with the thread that started them, so that thread must never end. */
    private static final ExecutorService STARTER =
            Executors.newSingleThreadExecutor(task -> daemon(task, "starter"));

    private static final ScheduledExecutorService WATCH =
            Executors.newSingleThreadScheduledExecutor(task -> daemon(task, "watch"));

    /** Frames up to this size always fit into an empty pipe. */
    private static final int PIPE = 4000;

    private static final int START_MILLISECONDS = 3000;
    private static final SecureRandom TICKETS = new SecureRandom();
    private static final Frame END = new Frame((byte) 0, 0, null);

    private final Process process;
    private final Frames frames;
    private volatile boolean ours;
    private volatile boolean ended;
    private volatile boolean awaited;
    private volatile Path listener;
    private Waiting counted = Waiting.NONE;
    private final BlockingQueue<Frame> arrived = new ArrayBlockingQueue<>(2);

    Child(List<String> command) {
        this.process = start(command);
        this.frames = new Frames(process.getInputStream(), process.getOutputStream());
        daemon(this::listen, "listener").start();
    }

    private static Process start(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().clear();
        try {
            return STARTER.submit(builder::start).get();
        } catch (ExecutionException e) {
            throw new SandboxException("A sandbox cannot be started.", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SandboxException("Interrupted while a sandbox started.", e);
        }
    }

    private static Thread daemon(Runnable task, String name) {
        Thread thread = new Thread(task, "sandbox " + name);
        thread.setDaemon(true);
        return thread;
    }

    private void listen() {
        listener = Waiting.thisThread();
        try {
            while (true) {
                arrived.put(frames.receive());
            }
        } catch (EOFException e) {
            ended = true;
        } catch (IOException | RuntimeException | OutOfMemoryError e) {
            kill();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        while (!arrived.offer(END)) {
            arrived.poll();
        }
    }

    /**
     * Waits until the process says that it is ready.
     *
     * @param milliseconds how long
     * @return false if it did not
     */
    public boolean awaitReady(long milliseconds) {
        awaited = true;
        try {
            Frame frame = arrived.poll(milliseconds, TimeUnit.MILLISECONDS);
            return frame != null && frame.kind() == Frames.READY;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /**
     * Returns a number that nobody can guess, to tell answers from forgeries.
     *
     * @return the number
     */
    public static long ticket() {
        return TICKETS.nextLong();
    }

    /**
     * Sends a frame. A process that does not read is killed at the deadline.
     *
     * @param kind what it says
     * @param ticket what it belongs to
     * @param body its values
     * @param deadline when to give up, as {@link System#nanoTime()} counts
     * @throws ChildException if the process is gone
     */
    public void send(byte kind, long ticket, byte[] body, long deadline) {
        long delay = Math.max(0, deadline - System.nanoTime());
        Future<?> killer =
                body.length < PIPE ? null : WATCH.schedule(this::kill, delay, TimeUnit.NANOSECONDS);
        try {
            frames.send(kind, ticket, body);
        } catch (IOException e) {
            throw new ChildException(
                    System.nanoTime() < deadline
                            ? ChildException.Why.DIED
                            : ChildException.Why.LATE);
        } finally {
            if (killer != null) {
                killer.cancel(false);
            }
        }
    }

    /**
     * Waits for a frame.
     *
     * @param ticket the ticket it must carry
     * @param deadline when to stop waiting, as {@link System#nanoTime()} counts
     * @return the frame
     * @throws ChildException if the time is over, the process is gone, or it sent something else
     */
    @Override
    public Frame receive(long ticket, long deadline) {
        Frame frame;
        try {
            frame = arrived.poll(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ChildException(ChildException.Why.DIED);
        }
        if (frame == null) {
            throw new ChildException(ChildException.Why.LATE);
        }
        if (frame == END) {
            throw new ChildException(ChildException.Why.DIED);
        }
        if (frame.ticket() != ticket) {
            throw new ChildException(ChildException.Why.FORGED);
        }
        return frame;
    }

    /**
     * Returns the id of the outermost process.
     *
     * @return the process id
     */
    public long pid() {
        return process.pid();
    }

    /**
     * Returns how long it ran, and how long it and the two threads that talk to it stood in the queue
     * for a processor, since this was asked last.
     */
    @Override
    public Waiting takeWaiting() {
        Waiting total =
                Waiting.of(process.toHandle())
                        .whileWaited(Waiting.thisThread())
                        .whileWaited(listener);
        Waiting fresh = total.since(counted);
        counted = total;
        return fresh;
    }

    private void kill() {
        ours = true;
        process.destroyForcibly();
    }

    /**
     * Tells whether something other than the grader and the process itself ended it: the machine
     * ran out of memory, or somebody killed it.
     *
     * @return true if it ended by the signal that nobody can catch
     */
    public boolean killedFromOutside() {
        try {
            boolean gone = ended && !ours && process.waitFor(2, TimeUnit.SECONDS);
            return gone && process.exitValue() == 128 + 9;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /**
     * Kills the process and waits until it is gone. While bubblewrap starts, its inner process does
     * not yet die with the outer one and would be left waiting for it: so a start is waited for.
     */
    @Override
    public void close() {
        if (!awaited) {
            awaitReady(START_MILLISECONDS);
        }
        kill();
        try {
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                Machine.output(List.of("kill", "-9", Long.toString(process.pid())), 5);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
