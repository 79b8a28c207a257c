package org.seqlab.audio;

/** The Hann windows: a raised cosine that fades a frame in and out. */
final class Hann {
    private Hann() {}

    /** Returns {@code 0.5 − 0.5 cos(2π n / (size − 1))}: both ends are 0. A size of 1 gives 1. */
    static double[] symmetric(int size) {
        double[] window = new double[size];
        for (int n = 0; n < size; n++) {
            // NumPy's arrangement: cosine of the odd numbers 1 − size … size − 1.
            window[n] =
                    size == 1 ? 1 : 0.5 + 0.5 * Math.cos(Math.PI * (2 * n + 1 - size) / (size - 1));
        }
        return window;
    }
}
