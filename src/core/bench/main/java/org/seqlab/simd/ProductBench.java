package org.seqlab.simd;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

import java.util.concurrent.TimeUnit;

/** The matrix products on one thread; floor 2 m n k operations. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = "--add-modules=jdk.incubator.vector")
public class ProductBench {
    /** Rows of C, columns of C, terms of a sum. */
    @Param({"64,64,64", "256,256,256", "64,512,128", "64,1024,256", "10,2048,512", "1,50,50"})
    public String shape;

    private int m;
    private int n;
    private int k;
    private float[] a;
    private float[] b;
    private float[] c;
    private double[] da;
    private double[] db;
    private double[] dc;
    private FloatPanels panels;

    /** Fills the factors. */
    @Setup
    public void factors() {
        Workers.setThreads(1);
        String[] sizes = shape.split(",");
        m = Integer.parseInt(sizes[0]);
        n = Integer.parseInt(sizes[1]);
        k = Integer.parseInt(sizes[2]);
        a = Numbers.floats(m * k);
        b = Numbers.floats(k * n);
        c = new float[m * n];
        da = Numbers.doubles(m * k);
        db = Numbers.doubles(k * n);
        dc = new double[m * n];
        panels = new FloatPanels(k, n);
        panels.pack(b, 0, n);
    }

    /** C = A B in float. */
    @Benchmark
    public float[] floats() {
        FloatGemm.times(m, n, k, a, 0, k, b, 0, n, c, 0, n, false);
        return c;
    }

    /** C = A B in float, B packed before. */
    @Benchmark
    public float[] floatsPacked() {
        FloatGemm.times(m, a, 0, k, panels, c, 0, n, false);
        return c;
    }

    /** C = Aᵀ B in float, as for gradients of weights. */
    @Benchmark
    public float[] floatsTransposedLeft() {
        FloatGemm.transposedTimes(m, n, k, a, 0, m, b, 0, n, c, 0, n, false);
        return c;
    }

    /** C = A Bᵀ in float, as for gradients of inputs. */
    @Benchmark
    public float[] floatsTransposedRight() {
        FloatGemm.timesTransposed(m, n, k, a, 0, k, b, 0, k, c, 0, n, false);
        return c;
    }

    /** C = A B in double. */
    @Benchmark
    public double[] doubles() {
        DoubleGemm.times(m, n, k, da, 0, k, db, 0, n, dc, 0, n, false);
        return dc;
    }
}
