package org.seqlab.words.map;

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

/** What 200 cells of the tree do to a group of points. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = "--add-modules=jdk.incubator.vector")
public class TsneBench {
    private static final int CELLS = 200;

    private final float[][] cells = {
        Numbers.floats(CELLS), Numbers.floats(CELLS + 1), Numbers.floats(CELLS + 2)
    };
    private final float[] x = Numbers.floats(TsneKernel.GROUP);
    private final float[] y = Numbers.floats(TsneKernel.GROUP);
    private final float[][] forces = new float[3][TsneKernel.GROUP];

    /** Repulsion. */
    @Benchmark
    public float[][] repel() {
        TsneKernel.BEST.repel(cells, CELLS, x, y, 0, forces);
        return forces;
    }
}
