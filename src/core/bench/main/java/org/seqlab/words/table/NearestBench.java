package org.seqlab.words.table;

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

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** One query over 20,000 words of 100 features: 4 MB read. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = "--add-modules=jdk.incubator.vector")
public class NearestBench {
    private static final int WORDS = 20_000;
    private static final int FEATURES = 100;

    private final float[] query = Numbers.floats(FEATURES);
    private final NearestVectors search = search();

    private static NearestVectors search() {
        List<String> words = IntStream.range(0, WORDS).mapToObj(i -> "w" + i).toList();
        float[] rows = Numbers.floats(WORDS * VectorTable.padded(FEATURES));
        return NearestVectors.of(new VectorTable(words, FEATURES, rows));
    }

    /** The ten nearest. */
    @Benchmark
    public Object nearest() {
        return search.nearest(query, 10);
    }
}
