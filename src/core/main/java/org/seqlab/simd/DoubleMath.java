package org.seqlab.simd;

import java.util.Objects;

/**
 * Functions of stretches of double arrays: exp, tanh, sigmoid, softmax, dot, axpy.
 *
 * <p>Where a result array is given, it may be the argument itself at the same offset. Errors are a
 * few units in the last place; NaN gives NaN; what overflows saturates. Every method throws {@link
 * IndexOutOfBoundsException} if a stretch is not inside its array.
 *
 * <p>Floor, an entry: exp about 30 operations (45 with the longer polynomial of 64 bits), tanh and
 * sigmoid 3 more and a division, softmax 4 more; each reads and writes one number. dot 2 operations
 * and two numbers read; axpy 2 operations, two numbers read and one written: memory bounds both.
 */
public final class DoubleMath {
    private static final DoubleFunctions F = Simd.DOUBLE_FUNCTIONS;

    private DoubleMath() {}

    /**
     * Computes {@code y = exp(x)} of each entry.
     *
     * @param x arguments
     * @param xo index of the first argument
     * @param y results, changed
     * @param yo index of the first result
     * @param n how many
     */
    public static void exp(double[] x, int xo, double[] y, int yo, int n) {
        inside(x, xo, y, yo, n);
        F.exp(x, xo, y, yo, n);
    }

    /**
     * Computes {@code y = tanh(x)} of each entry.
     *
     * @param x arguments
     * @param xo index of the first argument
     * @param y results, changed
     * @param yo index of the first result
     * @param n how many
     */
    public static void tanh(double[] x, int xo, double[] y, int yo, int n) {
        inside(x, xo, y, yo, n);
        F.tanh(x, xo, y, yo, n);
    }

    /**
     * Computes {@code y = 1 / (1 + exp(−x))} of each entry.
     *
     * @param x arguments
     * @param xo index of the first argument
     * @param y results, changed
     * @param yo index of the first result
     * @param n how many
     */
    public static void sigmoid(double[] x, int xo, double[] y, int yo, int n) {
        inside(x, xo, y, yo, n);
        F.sigmoid(x, xo, y, yo, n);
    }

    /**
     * Computes {@code y_i = exp(x_i) / sum_k exp(x_k)} over one stretch.
     *
     * @param x scores
     * @param xo index of the first score
     * @param y probabilities, changed
     * @param yo index of the first probability
     * @param n how many
     */
    public static void softmax(double[] x, int xo, double[] y, int yo, int n) {
        inside(x, xo, y, yo, n);
        F.softmax(x, xo, y, yo, n);
    }

    /**
     * Returns {@code sum_i x_i y_i}.
     *
     * @param x one factor
     * @param xo index of its first entry
     * @param y other factor
     * @param yo index of its first entry
     * @param n how many
     * @return the sum of products
     */
    public static double dot(double[] x, int xo, double[] y, int yo, int n) {
        inside(x, xo, y, yo, n);
        return F.dot(x, xo, y, yo, n);
    }

    /**
     * Computes {@code y += alpha x}.
     *
     * @param alpha the factor
     * @param x what is added
     * @param xo index of its first entry
     * @param y what it is added to, changed
     * @param yo index of its first entry
     * @param n how many
     */
    public static void axpy(double alpha, double[] x, int xo, double[] y, int yo, int n) {
        inside(x, xo, y, yo, n);
        F.axpy(alpha, x, xo, y, yo, n);
    }

    /**
     * Computes {@code w −= rate · g} with every entry of g clipped to {@code [−bound, bound]}, in
     * one pass. Floor: 24 bytes of memory an entry in double.
     *
     * @param rate learning rate
     * @param bound largest absolute value of a gradient's entry; infinity clips nothing
     * @param g gradient
     * @param go index of its first entry
     * @param w weights, changed
     * @param wo index of the first weight
     * @param n how many
     */
    public static void descend(
            double rate, double bound, double[] g, int go, double[] w, int wo, int n) {
        inside(g, go, w, wo, n);
        F.descend(rate, bound, g, go, w, wo, n);
    }

    private static void inside(double[] x, int xo, double[] y, int yo, int n) {
        Objects.checkFromIndexSize(xo, n, x.length);
        Objects.checkFromIndexSize(yo, n, y.length);
    }
}
