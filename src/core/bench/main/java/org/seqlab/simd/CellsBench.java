package org.seqlab.simd;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

import java.util.concurrent.TimeUnit;

/** The elementwise halves of recurrent steps of 64 examples and 128 units. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = "--add-modules=jdk.incubator.vector")
public class CellsBench {
    private static final int M = 64;
    private static final int N = 128;

    private final float[] sums = Numbers.floats(4 * M * N);
    private final float[] gates = sums.clone();
    private final float[] before = Numbers.floats(M * N);
    private final float[] c = new float[M * N];
    private final float[] tanhC = new float[M * N];
    private final float[] h = new float[M * N];
    private final float[] dh = Numbers.floats(M * N);
    private final float[] dc = new float[M * N];

    /** LSTM, forward; with the copy of the sums that it overwrites. */
    @Benchmark
    public float[] lstmForward() {
        System.arraycopy(sums, 0, gates, 0, sums.length);
        for (int j = 0; j < M; j++) {
            Cells.lstmForward(N, gates, 4 * j * N, before, j * N, c, tanhC, h, j * N);
        }
        return h;
    }

    /** LSTM, backward; likewise. */
    @Benchmark
    public float[] lstmBackward() {
        System.arraycopy(sums, 0, gates, 0, sums.length);
        for (int j = 0; j < M; j++) {
            Cells.lstmBackward(N, gates, 4 * j * N, before, j * N, sums, dh, j * N, dc, j * N);
        }
        return gates;
    }

    /** GRU with the reset gate after the product, forward; likewise. */
    @Benchmark
    public float[] gruForward() {
        System.arraycopy(sums, 0, gates, 0, 3 * M * N);
        for (int j = 0; j < M; j++) {
            Cells.resetAfterForward(N, gates, 3 * j * N, dh, before, j * N, h, j * N);
        }
        return h;
    }

    /** GRU with the reset gate after the product, backward; likewise. */
    @Benchmark
    public float[] gruBackward() {
        System.arraycopy(sums, 0, gates, 0, 3 * M * N);
        System.arraycopy(before, 0, h, 0, M * N);
        for (int j = 0; j < M; j++) {
            Cells.resetAfterBackward(N, gates, 3 * j * N, h, before, j * N, dh, j * N, dc, j * N);
        }
        return gates;
    }
}
