package org.seqlab.simd;

import java.util.Random;

/** Arrays of random numbers from −1 to 1, the same at every run. */
public final class Numbers {
    private Numbers() {}

    /**
     * Returns floats.
     *
     * @param n how many
     * @return the numbers
     */
    public static float[] floats(int n) {
        Random random = new Random(n);
        float[] values = new float[n];
        for (int i = 0; i < n; i++) {
            values[i] = 2 * random.nextFloat() - 1;
        }
        return values;
    }

    /**
     * Returns doubles.
     *
     * @param n how many
     * @return the numbers
     */
    public static double[] doubles(int n) {
        return new Random(n).doubles(n, -1, 1).toArray();
    }
}
