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

/** Functions of stretches of 1000 numbers, float and double. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = "--add-modules=jdk.incubator.vector")
public class FunctionsBench {
    private static final int N = 1000;

    private final float[] x = Numbers.floats(N);
    private final float[] y = Numbers.floats(N + 1);
    private final double[] dx = Numbers.doubles(N);
    private final double[] dy = Numbers.doubles(N + 1);

    /** exp in float. */
    @Benchmark
    public float[] exp() {
        FloatMath.exp(x, 0, y, 0, N);
        return y;
    }

    /** tanh in float. */
    @Benchmark
    public float[] tanh() {
        FloatMath.tanh(x, 0, y, 0, N);
        return y;
    }

    /** sigmoid in float. */
    @Benchmark
    public float[] sigmoid() {
        FloatMath.sigmoid(x, 0, y, 0, N);
        return y;
    }

    /** softmax in float. */
    @Benchmark
    public float[] softmax() {
        FloatMath.softmax(x, 0, y, 0, N);
        return y;
    }

    /** dot in float. */
    @Benchmark
    public float dot() {
        return FloatMath.dot(x, 0, y, 0, N);
    }

    /** axpy in float. */
    @Benchmark
    public float[] axpy() {
        FloatMath.axpy(1e-9f, x, 0, y, 0, N);
        return y;
    }

    /** tanh in double. */
    @Benchmark
    public double[] tanhDouble() {
        DoubleMath.tanh(dx, 0, dy, 0, N);
        return dy;
    }

    /** softmax in double. */
    @Benchmark
    public double[] softmaxDouble() {
        DoubleMath.softmax(dx, 0, dy, 0, N);
        return dy;
    }

    /** Clip and update in double. */
    @Benchmark
    public double[] descendDouble() {
        DoubleMath.descend(1e-9, 5, dx, 0, dy, 0, N);
        return dy;
    }
}
