package org.seqlab.grade;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/** Measures the memory that something allocates, whether it is freed again or not. */
public final class Allocated {
    /** The most that reading one small hostile input may take. */
    public static final long MOST = 64L << 20;

    private Allocated() {}

    /** Returns the bytes that the current thread allocates during a task. */
    public static long by(Runnable task) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        task.run();
        return threads.getCurrentThreadAllocatedBytes() - before;
    }
}
