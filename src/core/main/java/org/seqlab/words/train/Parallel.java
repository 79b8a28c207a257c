package org.seqlab.words.train;

import java.util.function.IntConsumer;

/** Runs the same work on a few threads and waits for all. */
public final class Parallel {
    private Parallel() {}

    /**
     * Runs {@code work} with 0 to threads − 1; the last one on the calling thread.
     *
     * @param threads how many, at least 1
     * @param work the work of one thread
     * @throws IllegalStateException if a thread failed
     */
    public static void run(int threads, IntConsumer work) {
        Thread[] helpers = new Thread[threads - 1];
        Throwable[] failures = new Throwable[threads];
        for (int t = 0; t < helpers.length; t++) {
            int number = t;
            helpers[t] =
                    new Thread(
                            () -> {
                                try {
                                    work.accept(number);
                                } catch (RuntimeException | Error e) {
                                    failures[number] = e;
                                }
                            },
                            "words-" + t);
            helpers[t].setDaemon(true);
            helpers[t].start();
        }
        try {
            work.accept(threads - 1);
        } finally {
            join(helpers);
        }
        for (Throwable failure : failures) {
            if (failure != null) {
                throw new IllegalStateException("A training thread failed.", failure);
            }
        }
    }

    private static void join(Thread[] helpers) {
        boolean interrupted = false;
        for (Thread helper : helpers) {
            while (helper.isAlive()) {
                try {
                    helper.join();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
