package org.seqlab.words.train;

/**
 * The generator of the training loops: {@code s = s · 25214903917 + 11 mod 2⁶⁴}, its high bits.
 *
 * <p>The multiplier is that of word2vec and of {@code java.util.Random}. One multiplication a draw,
 * no allocation, no thread safety: each thread has its own.
 */
public final class Random48 {
    private long state;

    /**
     * Starts the generator.
     *
     * @param seed decides all draws
     */
    public Random48(long seed) {
        state = seed * 0x9E3779B97F4A7C15L + 1;
        next();
        next();
    }

    /**
     * Draws bits.
     *
     * @return 48 random bits
     */
    public long next() {
        state = state * 25214903917L + 11;
        return state >>> 16;
    }

    /**
     * Draws a whole number.
     *
     * @param bound at least 1
     * @return a number from 0 to bound − 1
     */
    public int below(int bound) {
        return (int) ((next() & 0xFFFFFFFFL) * bound >>> 32);
    }

    /**
     * Draws a number.
     *
     * @return at least 0 and below 1
     */
    public float nextFloat() {
        return (next() >>> 24) * 0x1p-24f;
    }
}
