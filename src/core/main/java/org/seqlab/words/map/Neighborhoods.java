package org.seqlab.words.map;

import java.util.Arrays;
import org.seqlab.math.Matrix;
import org.seqlab.simd.Workers;

/**
 * The affinities P of t-SNE, kept for near points only.
 *
 * <p>Row i holds the columns from {@code starts[i]} to {@code starts[i + 1]}, padded to a multiple of
 * 16 with affinities of 0 to itself.
 *
 * @param starts where each row starts, N + 1 numbers
 * @param cols the other point of each affinity
 * @param p the affinity; all together sum to 1
 */
record Neighborhoods(int[] starts, int[] cols, float[] p) {
    private static final int PADDING = 16;

    /**
     * Finds the neighbors exactly and their affinities by {@link PerplexitySearch}.
     *
     * <p>Source: van der Maaten (2014), "Accelerating t-SNE using tree-based algorithms": 3 times as
     * many neighbors as the perplexity. Cost: N² n for the distances.
     */
    static Neighborhoods of(Matrix x, double perplexity) {
        int points = x.rows();
        int count = Math.min(points - 1, (int) (3 * perplexity + 1));
        int[][] near = new int[points][];
        double[][] conditional = new double[points][];
        double[] rows = x.toRowMajor();
        int n = x.cols();
        Workers.split(
                points,
                1,
                (from, to) -> {
                    double[] d = new double[points];
                    for (int i = from; i < to; i++) {
                        distances(rows, n, i, d);
                        near[i] = nearest(d, i, count);
                        double[] own = Arrays.stream(near[i]).mapToDouble(j -> d[j]).toArray();
                        double entropy = Math.log(Math.min(perplexity, count));
                        conditional[i] = PerplexitySearch.of(own, entropy, 1e-5, 100).p();
                    }
                });
        return symmetric(near, conditional);
    }

    private static void distances(double[] rows, int n, int i, double[] d) {
        for (int j = 0; j < d.length; j++) {
            double even = 0;
            double odd = 0;
            int k = 0;
            for (; k + 1 < n; k += 2) {
                double a = rows[i * n + k] - rows[j * n + k];
                double b = rows[i * n + k + 1] - rows[j * n + k + 1];
                even += a * a;
                odd += b * b;
            }
            if (k < n) {
                double a = rows[i * n + k] - rows[j * n + k];
                even += a * a;
            }
            d[j] = even + odd;
        }
    }

    /** Returns the count nearest points but i: a heap would do, sorting long keys is as fast. */
    private static int[] nearest(double[] d, int i, int count) {
        long[] keys = new long[d.length];
        for (int j = 0; j < d.length; j++) {
            // Distances are not negative, so their bits sort like the numbers.
            long bits = Float.floatToIntBits((float) d[j]);
            keys[j] = (j == i ? (long) Integer.MAX_VALUE : bits) << 32 | j;
        }
        Arrays.sort(keys);
        int[] result = new int[count];
        for (int k = 0; k < count; k++) {
            result[k] = (int) keys[k];
        }
        Arrays.sort(result);
        return result;
    }

    private static Neighborhoods symmetric(int[][] near, double[][] conditional) {
        int points = near.length;
        int[] extra = new int[points];
        for (int i = 0; i < points; i++) {
            for (int j : near[i]) {
                extra[j] += Arrays.binarySearch(near[j], i) < 0 ? 1 : 0;
            }
        }
        int[] starts = new int[points + 1];
        for (int i = 0; i < points; i++) {
            int length = near[i].length + extra[i];
            starts[i + 1] = starts[i] + (length + PADDING - 1) / PADDING * PADDING;
        }
        int[] cols = new int[starts[points]];
        float[] p = new float[starts[points]];
        int[] at = Arrays.copyOf(starts, points);
        for (int i = 0; i < points; i++) {
            Arrays.fill(cols, starts[i], starts[i + 1], i);
        }
        for (int i = 0; i < points; i++) {
            for (int k = 0; k < near[i].length; k++) {
                int j = near[i][k];
                int back = Arrays.binarySearch(near[j], i);
                double both = conditional[i][k] + (back < 0 ? 0 : conditional[j][back]);
                cols[at[i]] = j;
                p[at[i]++] = (float) (both / (2.0 * points));
                if (back < 0) {
                    cols[at[j]] = i;
                    p[at[j]++] = (float) (both / (2.0 * points));
                }
            }
        }
        return new Neighborhoods(starts, cols, p);
    }
}
