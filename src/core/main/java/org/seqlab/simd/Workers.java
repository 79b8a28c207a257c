package org.seqlab.simd;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/**
 * Splits work between the calling thread and one helper.
 *
 * <p>Work is split by rows or columns that do not depend on each other, so results do not depend
 * on the number of threads. A nested or concurrent split runs on its own thread alone.
 *
 * <p>Not here: more than two threads, stealing, futures.
 */
public final class Workers {
    /** Part of a loop. */
    @FunctionalInterface
    public interface Part {
        /**
         * Does the part of a loop from one index to another.
         *
         * @param from first index
         * @param to the index after the last
         */
        void run(int from, int to);
    }

    private static final int SPINS = 20_000;
    private static final AtomicBoolean TAKEN = new AtomicBoolean();
    private static volatile int threads = Math.min(2, Runtime.getRuntime().availableProcessors());

    private Workers() {}

    /**
     * Returns how many threads share the work.
     *
     * @return 1 or 2
     */
    public static int threads() {
        return threads;
    }

    /**
     * Sets how many threads share the work.
     *
     * @param count 1 or 2
     * @throws IllegalArgumentException if it is another number
     */
    public static void setThreads(int count) {
        if (count < 1 || count > 2) {
            throw new IllegalArgumentException(
                    "Workers.setThreads: count must be 1 or 2, but it is " + count + ".");
        }
        threads = count;
    }

    /**
     * Runs a loop from 0 to n in one or two parts and returns when both are done.
     *
     * @param n number of turns
     * @param quantum the first part is a multiple of this
     * @param part the body; its turns must not depend on each other
     */
    public static void split(int n, int quantum, Part part) {
        int half = (n / 2 + quantum - 1) / quantum * quantum;
        if (threads < 2 || half <= 0 || half >= n) {
            part.run(0, n);
        } else {
            both(() -> part.run(0, half), () -> part.run(half, n));
        }
    }

    /**
     * Runs a loop in two parts only if that pays.
     *
     * @param n number of turns
     * @param quantum the first part is a multiple of this
     * @param operations floating-point operations of the whole loop; below a million one thread is
     *     faster
     * @param part the body; its turns must not depend on each other
     */
    public static void split(int n, int quantum, double operations, Part part) {
        if (operations < 1e6) {
            part.run(0, n);
        } else {
            split(n, quantum, part);
        }
    }

    /**
     * Runs two pieces of work, at the same time if there are two threads.
     *
     * @param here run by the calling thread
     * @param there run by the helper
     */
    public static void both(Runnable here, Runnable there) {
        if (threads < 2 || !TAKEN.compareAndSet(false, true)) {
            here.run();
            there.run();
            return;
        }
        try {
            Helper.THE.start(there);
            try {
                here.run();
            } finally {
                Helper.THE.await();
            }
            Helper.THE.rethrow();
        } finally {
            TAKEN.set(false);
        }
    }

    /** The second thread; it spins a little between pieces, then sleeps. */
    private static final class Helper implements Runnable {
        static final Helper THE = new Helper();

        private final Thread thread = new Thread(this, "seqlab-worker");
        private volatile Runnable job;
        private volatile Throwable failure;

        Helper() {
            thread.setDaemon(true);
            thread.start();
        }

        void start(Runnable work) {
            failure = null;
            job = work;
            LockSupport.unpark(thread);
        }

        void await() {
            for (int spins = 0; job != null; spins++) {
                if (spins < SPINS) {
                    Thread.onSpinWait();
                } else {
                    Thread.yield();
                }
            }
        }

        void rethrow() {
            if (failure instanceof RuntimeException e) {
                throw e;
            }
            if (failure instanceof Error e) {
                throw e;
            }
        }

        @Override
        public void run() {
            for (int spins = 0; ; spins++) {
                Runnable work = job;
                if (work != null) {
                    work(work);
                    spins = 0;
                } else if (spins < SPINS) {
                    Thread.onSpinWait();
                } else {
                    LockSupport.parkNanos(this, 1_000_000_000L);
                }
            }
        }

        private void work(Runnable work) {
            try {
                work.run();
            } catch (RuntimeException | Error e) {
                failure = e;
            } finally {
                job = null;
            }
        }
    }
}
