package org.seqlab.audio;

import java.util.Arrays;
import org.seqlab.simd.DoubleGemm;

/**
 * Windows and transforms many frames at once: the Fourier transform of a short frame is a matrix
 * product, and the tuned product is faster than a clever transform up to about a thousand samples.
 *
 * <p>Cost: 4 size (size / 2 + 1) operations a frame.
 */
final class FrameTransform {
    /** Longer frames are better served by {@link Fourier}. */
    static final int LONGEST = 1024;

    private static final int BLOCK = 128;

    private final int size;
    private final int rows;
    private final double[] table;
    private final double[] frames;
    private final double[] parts;

    FrameTransform(double[] window) {
        size = window.length;
        rows = size / 2 + 1;
        table = new double[size * 2 * rows];
        frames = new double[BLOCK * size];
        parts = new double[BLOCK * 2 * rows];
        for (int n = 0; n < size; n++) {
            for (int k = 0; k < rows; k++) {
                // The angle is reduced first: sine and cosine are exact only for small ones.
                double angle = 2 * Math.PI * ((long) k * n % size) / size;
                table[n * 2 * rows + k] = window[n] * Math.cos(angle);
                table[n * 2 * rows + rows + k] = window[n] * Math.sin(angle);
            }
        }
    }

    /** Writes scale · |X[k]|² of every frame to power[k · cols + frame]. */
    void powerInto(double[] x, int hop, int cols, double scale, double[] power) {
        for (int first = 0; first < cols; first += BLOCK) {
            int count = Math.min(BLOCK, cols - first);
            for (int t = 0; t < count; t++) {
                int from = (first + t) * hop;
                int there = Math.max(0, Math.min(size, x.length - from));
                System.arraycopy(x, from, frames, t * size, there);
                Arrays.fill(frames, t * size + there, (t + 1) * size, 0);
            }
            int wide = 2 * rows;
            DoubleGemm.times(
                    count, wide, size, frames, 0, size, table, 0, wide, parts, 0, wide, false);
            for (int k = 0; k < rows; k++) {
                for (int t = 0; t < count; t++) {
                    double re = parts[t * wide + k];
                    double im = parts[t * wide + rows + k];
                    power[k * cols + first + t] = scale * (re * re + im * im);
                }
            }
        }
    }
}
