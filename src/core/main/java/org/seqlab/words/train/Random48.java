package org.seqlab.words.train;

/**
 * The generator of the training loops: {@code s = s · 25214903917 + 11 mod 2⁶⁴}, its high bits.
 *
 * <p>The multiplier is that of word2vec and of {@code java.util.Random}. One multiplication a draw,
 * no allocation, no thread safety: each thread has its own.
 */
final class Random48 {
    private long state;

    Random48(long seed) {
        state = seed * 0x9E3779B97F4A7C15L + 1;
        next();
        next();
    }

    /** Returns 48 random bits. */
    long next() {
        state = state * 25214903917L + 11;
        return state >>> 16;
    }

    /** Returns a number from 0 to bound − 1; bound is at most 2³¹. */
    int below(int bound) {
        return (int) ((next() & 0xFFFFFFFFL) * bound >>> 32);
    }

    /** Returns a number in [0, 1). */
    float nextFloat() {
        return (next() >>> 24) * 0x1p-24f;
    }
}
