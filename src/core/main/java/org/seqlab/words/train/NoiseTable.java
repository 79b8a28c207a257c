package org.seqlab.words.train;

/**
 * Draws words from a fixed distribution in constant time.
 *
 * <p>Source: Walker (1977), doi:10.1145/355744.355749, with the construction of Vose (1991). Two
 * numbers a word, so the table of a large vocabulary stays in the cache.
 */
final class NoiseTable {
    private final float[] keep;
    private final int[] other;

    /**
     * Builds the table.
     *
     * @param p V probabilities
     */
    NoiseTable(double[] p) {
        int size = p.length;
        keep = new float[size];
        other = new int[size];
        double[] scaled = new double[size];
        int[] stack = new int[size];
        int small = 0;
        int large = size;
        for (int i = 0; i < size; i++) {
            scaled[i] = p[i] * size;
            if (scaled[i] < 1) {
                stack[small++] = i;
            } else {
                stack[--large] = i;
            }
        }
        while (small > 0 && large < size) {
            int poor = stack[--small];
            int rich = stack[large];
            keep[poor] = (float) scaled[poor];
            other[poor] = rich;
            scaled[rich] -= 1 - scaled[poor];
            if (scaled[rich] < 1) {
                large++;
                stack[small++] = rich;
            }
        }
        while (small > 0) {
            keep[stack[--small]] = 1;
        }
        while (large < size) {
            keep[stack[large++]] = 1;
        }
    }

    /** Draws one word. */
    int draw(Random48 random) {
        long bits = random.next();
        int i = (int) ((bits & 0xFFFFFFFFL) * keep.length >>> 32);
        return (bits >>> 32) * 0x1p-16f < keep[i] ? i : other[i];
    }
}
