package org.seqlab.kernel.session;

import java.util.concurrent.ForkJoinWorkerThread;

/**
 * The question that woven code asks at every turn of a loop: should I stop?
 *
 * <p>Public because cells call it; not for use by hand.
 */
public final class Poll {
    private static volatile boolean armed;
    private static volatile Thread victim;

    private Poll() {}

    /** Throws {@link Interrupted} if the running cell has been interrupted. */
    public static void poll() {
        if (armed) {
            stopVictim();
        }
    }

    private static void stopVictim() {
        Thread here = Thread.currentThread();
        if (here == victim || here instanceof ForkJoinWorkerThread) {
            throw new Interrupted();
        }
    }

    static void arm(Thread thread) {
        victim = thread;
        armed = true;
    }

    static void disarm() {
        armed = false;
        victim = null;
    }

    /** Ends a cell from inside. An error, so that {@code catch (Exception e)} lets it pass. */
    static final class Interrupted extends Error {
        private static final long serialVersionUID = 1;

        Interrupted() {
            super("interrupted", null, false, false);
        }
    }
}
