package org.seqlab.audio;

/**
 * The discrete Fourier transform of any length, by splitting the length into its prime factors.
 *
 * <p>Formula: {@code X[k] = sum_n x[n] exp(−2πi k n / N)}. Source: Cooley and Tukey (1965),
 * doi:10.1090/S0025-5718-1965-0178586-1. Cost: about {@code 8 N (p1 + p2 + …)} operations for
 * {@code N = p1 p2 …}; a large prime costs its square.
 */
final class Fourier {
    private final int size;
    private final double[] cos;
    private final double[] sin;

    Fourier(int size) {
        this.size = size;
        cos = new double[size];
        sin = new double[size];
        for (int k = 0; k < size; k++) {
            cos[k] = Math.cos(2 * Math.PI * k / size);
            sin[k] = -Math.sin(2 * Math.PI * k / size);
        }
    }

    /** Writes the transform of the real numbers x into re and im, all of this transform's size. */
    void transformInto(double[] x, double[] re, double[] im) {
        split(x, 0, 1, size, re, im, 0);
    }

    /** Transforms x[from], x[from + step], … (count of them) into re and im from position at. */
    private void split(
            double[] x, int from, int step, int count, double[] re, double[] im, int at) {
        if (count == 1) {
            re[at] = x[from];
            im[at] = 0;
            return;
        }
        int parts = smallestFactor(count);
        int part = count / parts;
        for (int p = 0; p < parts; p++) {
            split(x, from + p * step, step * parts, part, re, im, at + p * part);
        }
        combine(parts, part, re, im, at);
    }

    private void combine(int parts, int part, double[] re, double[] im, int at) {
        double[] sumRe = new double[parts];
        double[] sumIm = new double[parts];
        int stride = size / (parts * part);
        for (int k = 0; k < part; k++) {
            for (int q = 0; q < parts; q++) {
                sumRe[q] = 0;
                sumIm[q] = 0;
                for (int p = 0; p < parts; p++) {
                    int w = (int) ((long) p * (k + q * part) % (parts * part)) * stride;
                    double a = re[at + p * part + k];
                    double b = im[at + p * part + k];
                    sumRe[q] += a * cos[w] - b * sin[w];
                    sumIm[q] += a * sin[w] + b * cos[w];
                }
            }
            for (int q = 0; q < parts; q++) {
                re[at + q * part + k] = sumRe[q];
                im[at + q * part + k] = sumIm[q];
            }
        }
    }

    private static int smallestFactor(int n) {
        for (int f = 2; f * f <= n; f++) {
            if (n % f == 0) {
                return f;
            }
        }
        return n;
    }
}
