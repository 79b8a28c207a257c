package org.seqlab.words.glove;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.seqlab.simd.Numbers;

import java.util.concurrent.TimeUnit;

/** The two steps of GloVe for one count, rows of 112 numbers. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = "--add-modules=jdk.incubator.vector")
public class GloveBench {
    private static final int LD = 112;

    private final float[] u = Numbers.floats(2 * LD);
    private final float[] v = Numbers.floats(2 * LD + 1);

    /** Product of two rows. */
    @Benchmark
    public float dot() {
        return GloveKernel.BEST.dot(u, 0, v, 0, LD);
    }

    /** Update of both. */
    @Benchmark
    public float[] update() {
        GloveKernel.BEST.update(u, 0, v, 0, 1e-9f, LD);
        return u;
    }
}
