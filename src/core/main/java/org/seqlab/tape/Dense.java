package org.seqlab.tape;

import java.util.random.RandomGenerator;
import org.seqlab.simd.FloatGemm;
import org.seqlab.simd.FloatMath;

/** Layers that multiply by a matrix, and the two activations that follow them. */
public final class Dense {
    private Dense() {}

    /**
     * Returns {@code x w + b}, b added to every row.
     *
     * @param tape the tape
     * @param x (n, n_in)
     * @param w (n_in, n_out)
     * @param b (1, n_out), or null for none
     * @return (n, n_out)
     * @throws IllegalArgumentException if the shapes do not fit
     */
    public static Tensor forward(Tape tape, Tensor x, Tensor w, Tensor b) {
        x.require("Dense.forward", "x", -1, w.rows());
        Tensor y = tape.tensor(x.rows(), w.cols());
        start(y, b);
        times(x.rows(), w.cols(), x.cols(), x.value, w.value, y.value, b != null);
        tape.onBackward(() -> back(x, w, b, y));
        return y;
    }

    private static void start(Tensor y, Tensor b) {
        if (b == null) {
            return;
        }
        b.require("Dense.forward", "b", 1, y.cols());
        for (int i = 0; i < y.rows(); i++) {
            System.arraycopy(b.value, 0, y.value, i * y.cols(), y.cols());
        }
    }

    private static void times(
            int m, int n, int k, float[] a, float[] b, float[] c, boolean accumulate) {
        FloatGemm.times(m, n, k, a, 0, k, b, 0, n, c, 0, n, accumulate);
    }

    private static void back(Tensor x, Tensor w, Tensor b, Tensor y) {
        int m = x.rows();
        int k = x.cols();
        int n = y.cols();
        if (b != null) {
            addRows(y.gradient, m, n, b.gradient);
        }
        FloatGemm.transposedTimes(k, n, m, x.value, 0, k, y.gradient, 0, n, w.gradient, 0, n, true);
        FloatGemm.timesTransposed(m, k, n, y.gradient, 0, n, w.value, 0, n, x.gradient, 0, k, true);
    }

    /** Adds each of m rows to a sum. */
    static void addRows(float[] rows, int m, int n, float[] sum) {
        for (int i = 0; i < m; i++) {
            FloatMath.axpy(1, rows, i * n, sum, 0, n);
        }
    }

    /**
     * Returns {@code tanh(x)}.
     *
     * @param tape the tape
     * @param x any shape
     * @return same shape
     */
    public static Tensor tanh(Tape tape, Tensor x) {
        Tensor y = tape.tensor(x.rows(), x.cols());
        FloatMath.tanh(x.value, 0, y.value, 0, x.size());
        tape.onBackward(
                () -> {
                    for (int i = 0; i < x.size(); i++) {
                        x.gradient[i] += y.gradient[i] * (1 - y.value[i] * y.value[i]);
                    }
                });
        return y;
    }

    /**
     * Returns {@code max(0, x)}.
     *
     * @param tape the tape
     * @param x any shape
     * @return same shape
     */
    public static Tensor relu(Tape tape, Tensor x) {
        Tensor y = tape.tensor(x.rows(), x.cols());
        for (int i = 0; i < x.size(); i++) {
            y.value[i] = Math.max(0, x.value[i]);
        }
        tape.onBackward(
                () -> {
                    for (int i = 0; i < x.size(); i++) {
                        x.gradient[i] += y.value[i] > 0 ? y.gradient[i] : 0;
                    }
                });
        return y;
    }

    /**
     * Returns the sum of two tensors of one shape.
     *
     * @param tape the tape
     * @param x any shape
     * @param y same shape
     * @return same shape
     */
    public static Tensor add(Tape tape, Tensor x, Tensor y) {
        y.require("Dense.add", "y", x.rows(), x.cols());
        Tensor sum = tape.tensor(x.rows(), x.cols());
        for (int i = 0; i < x.size(); i++) {
            sum.value[i] = x.value[i] + y.value[i];
        }
        tape.onBackward(
                () -> {
                    FloatMath.axpy(1, sum.gradient, 0, x.gradient, 0, x.size());
                    FloatMath.axpy(1, sum.gradient, 0, y.gradient, 0, x.size());
                });
        return sum;
    }

    /**
     * Returns {@code x} with some entries set to 0 and the others divided by what is kept (inverted
     * dropout), so that the expected value stays.
     *
     * @param tape the tape
     * @param x any shape
     * @param rate share of the entries that are dropped, from 0 to below 1
     * @param random chooses them
     * @return same shape; x itself when the rate is 0
     */
    public static Tensor dropout(Tape tape, Tensor x, double rate, RandomGenerator random) {
        if (rate == 0) {
            return x;
        }
        if (!(rate > 0 && rate < 1)) {
            throw new IllegalArgumentException(
                    "Dense.dropout: rate must be from 0 to below 1, but it is " + rate + ".");
        }
        Tensor y = tape.tensor(x.rows(), x.cols());
        float[] kept = tape.array(x.size());
        float scale = (float) (1 / (1 - rate));
        for (int i = 0; i < x.size(); i++) {
            kept[i] = random.nextFloat() < rate ? 0 : scale;
            y.value[i] = x.value[i] * kept[i];
        }
        tape.onBackward(
                () -> {
                    for (int i = 0; i < x.size(); i++) {
                        x.gradient[i] += y.gradient[i] * kept[i];
                    }
                });
        return y;
    }
}
