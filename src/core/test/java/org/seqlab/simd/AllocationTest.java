package org.seqlab.simd;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Once compiled, a kernel allocates nothing: a vector that is not inlined shows as garbage. */
class AllocationTest {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int CALLS = 500;
    private static final int BATCHES = 2_000;

    @BeforeEach
    void oneThreadWithVectors() {
        assumeTrue(Simd.isVector() && THREADS.isThreadAllocatedMemorySupported());
        Workers.setThreads(1);
    }

    @AfterEach
    void bothThreadsAgain() {
        Workers.setThreads(2);
    }

    @Test
    void floatProductsOfAnyHeight() {
        float[] a = new float[31 * 37];
        float[] b = new float[37 * 43];
        float[] c = new float[31 * 43];
        becomesFree(() -> FloatGemm.times(31, 43, 37, a, 0, 37, b, 0, 43, c, 0, 43, true));
        becomesFree(
                () -> FloatGemm.transposedTimes(29, 43, 31, a, 0, 31, b, 0, 43, c, 0, 43, true));
        becomesFree(() -> FloatGemm.times(3, 43, 37, a, 0, 37, b, 0, 43, c, 0, 43, true));
    }

    @Test
    void doubleProductsOfOneRow() {
        double[] a = new double[53];
        double[] b = new double[53 * 59];
        double[] c = new double[59];
        becomesFree(() -> DoubleGemm.times(1, 59, 53, a, 0, 53, b, 0, 59, c, 0, 59, true));
    }

    @Test
    void recurrentSteps() {
        float[] gates = new float[4 * 37];
        float[] c = new float[37];
        float[] next = new float[37];
        float[] tanh = new float[37];
        float[] h = new float[37];
        becomesFree(() -> Cells.lstmForward(37, gates, 0, c, 0, next, tanh, h, 0));
        becomesFree(() -> Cells.lstmBackward(37, gates, 0, c, 0, tanh, h, 0, next, 0));
    }

    /** Repeats until a whole batch of calls allocates less than a byte a call. */
    private static void becomesFree(Runnable kernel) {
        long bytes = 0;
        for (int batch = 0; batch < BATCHES; batch++) {
            long before = THREADS.getCurrentThreadAllocatedBytes();
            for (int call = 0; call < CALLS; call++) {
                kernel.run();
            }
            bytes = THREADS.getCurrentThreadAllocatedBytes() - before;
            if (bytes < CALLS) {
                return;
            }
        }
        assertTrue(bytes < CALLS, "bytes in " + CALLS + " calls: " + bytes);
    }
}
