package org.seqlab.grade.sandbox;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The compilers of a batch: as few as keep up, because each takes seconds of processor time until it
 * is warm.
 *
 * <p>A compiler serves one submission at a time. Whoever finds none free waits a little and then
 * starts another one, so that a submission that the compiler chokes on delays nobody else for long.
 */
public final class Compilers implements AutoCloseable {
    /** The first compilation of all takes a second or two. */
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(3);

    private final Sandbox sandbox;
    private final long seconds;
    private final Deque<Compiler> idle = new ArrayDeque<>();
    private final Deque<Compiler> all = new ArrayDeque<>();

    /**
     * Creates the compilers and starts the first process.
     *
     * @param sandbox starts processes
     * @param seconds time for one compilation
     */
    public Compilers(Sandbox sandbox, long seconds) {
        this.sandbox = sandbox;
        this.seconds = seconds;
        Compiler first = new Compiler(sandbox, seconds);
        first.startAhead();
        all.add(first);
        idle.add(first);
    }

    /**
     * Compiles units.
     *
     * @param units package name to source, whose first line declares the package
     * @return package name to result
     */
    public Map<String, Compiler.Compiled> compile(Map<String, String> units) {
        if (units.isEmpty()) {
            return Map.of();
        }
        Compiler compiler = take();
        try {
            return compiler.compile(units);
        } finally {
            giveBack(compiler);
        }
    }

    private synchronized Compiler take() {
        long deadline = System.nanoTime() + PATIENCE;
        while (idle.isEmpty() && System.nanoTime() < deadline) {
            try {
                TimeUnit.NANOSECONDS.timedWait(this, deadline - System.nanoTime());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        if (idle.isEmpty()) {
            all.add(new Compiler(sandbox, seconds));
            return all.getLast();
        }
        return idle.pop();
    }

    /** The one used last is used next: the others are for emergencies and may stay cold. */
    private synchronized void giveBack(Compiler compiler) {
        idle.push(compiler);
        notifyAll();
    }

    /** Returns how many there are, for tests. */
    synchronized int count() {
        return all.size();
    }

    @Override
    public synchronized void close() {
        all.forEach(Compiler::close);
        all.clear();
        idle.clear();
    }
}
