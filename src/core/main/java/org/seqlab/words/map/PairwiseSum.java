package org.seqlab.words.map;

/**
 * Adds numbers in the order in which NumPy adds them.
 *
 * <p>A descent of t-SNE doubles a difference in the last bit every few steps; only sums in one fixed
 * order give the same map on two systems. Eight running sums, halves above 128 numbers.
 */
final class PairwiseSum {
    private PairwiseSum() {}

    static double of(double[] values, int from, int count) {
        if (count < 8) {
            double sum = 0;
            for (int i = 0; i < count; i++) {
                sum += values[from + i];
            }
            return sum;
        }
        if (count <= 128) {
            return eight(values, from, count);
        }
        int half = count / 2;
        half -= half % 8;
        return of(values, from, half) + of(values, from + half, count - half);
    }

    private static double eight(double[] v, int from, int count) {
        double[] r = new double[8];
        System.arraycopy(v, from, r, 0, 8);
        int i = 8;
        for (; i < count - count % 8; i += 8) {
            for (int k = 0; k < 8; k++) {
                r[k] += v[from + i + k];
            }
        }
        double sum = ((r[0] + r[1]) + (r[2] + r[3])) + ((r[4] + r[5]) + (r[6] + r[7]));
        for (; i < count; i++) {
            sum += v[from + i];
        }
        return sum;
    }
}
