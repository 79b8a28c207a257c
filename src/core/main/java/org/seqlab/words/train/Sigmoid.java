package org.seqlab.words.train;

/** The logistic function as a table: half a thousandth of error, which noise hides. */
final class Sigmoid {
    private static final int SIZE = 4096;
    private static final float LIMIT = 8;
    private static final float[] TABLE = new float[SIZE + 1];

    static {
        for (int i = 0; i <= SIZE; i++) {
            TABLE[i] = (float) (1 / (1 + Math.exp(LIMIT - (i + 0.5) * 2 * LIMIT / SIZE)));
        }
    }

    private Sigmoid() {}

    static float of(float z) {
        if (z >= LIMIT) {
            return 1;
        }
        return z <= -LIMIT ? 0 : TABLE[(int) ((z + LIMIT) * (SIZE / (2 * LIMIT)))];
    }
}
