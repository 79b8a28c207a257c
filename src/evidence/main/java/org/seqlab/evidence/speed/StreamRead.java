package org.seqlab.evidence.speed;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import org.seqlab.simd.Workers;

/**
 * A plain read of memory in order, split over as many threads as our side has: what a pass over
 * data that is in no cache can reach at most.
 */
final class StreamRead {
    /** Eight bytes each, together more than a cache holds. */
    private static final int MOST = 1 << 25;

    private final long[] numbers;
    private final AtomicLong sum = new AtomicLong();

    /** Makes room for a read of so many bytes, or a part of them that is read again and again. */
    StreamRead(double bytes) {
        numbers = new long[(int) Math.min(MOST, Math.max(64, bytes / 8))];
        Arrays.fill(numbers, 1);
        for (int warm = 0; warm < 12; warm++) {
            secondsPerByte();
        }
    }

    /** Reads all once. */
    double secondsPerByte() {
        long start = System.nanoTime();
        Workers.split(numbers.length, 8, (from, to) -> sum.addAndGet(sum(from, to)));
        return (System.nanoTime() - start) * 1e-9 / (8.0 * numbers.length);
    }

    /** Adds in four sums: a single one would wait for each addition. */
    private long sum(int from, int to) {
        long a = 0;
        long b = 0;
        long c = 0;
        long d = 0;
        int i = from;
        for (; i + 3 < to; i += 4) {
            a += numbers[i];
            b += numbers[i + 1];
            c += numbers[i + 2];
            d += numbers[i + 3];
        }
        for (; i < to; i++) {
            a += numbers[i];
        }
        return a + b + c + d;
    }
}
