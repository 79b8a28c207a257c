package org.seqlab.words.train;

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

/** The two steps of a pair of Word2Vec: 6 rows of 112 numbers. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = "--add-modules=jdk.incubator.vector")
public class PairBench {
    private static final int LD = 112;

    private final PairKernel kernel = PairKernel.best();
    private final float[] h = Numbers.floats(LD);
    private final float[] w = Numbers.floats(1000 * LD);
    private final int[] rows = {3, 100, 251, 500, 702, 999};
    private final float[] g = new float[6];
    private final float[] none = new float[6];

    /** Products of one row with six. */
    @Benchmark
    public float[] dots() {
        kernel.dots(h, 0, w, rows, rows.length, LD, g);
        return g;
    }

    /** Update of all seven, by nothing. */
    @Benchmark
    public float[] update() {
        kernel.update(h, 0, w, rows, none, rows.length, LD);
        return h;
    }
}
