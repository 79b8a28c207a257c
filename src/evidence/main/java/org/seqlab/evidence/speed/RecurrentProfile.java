package org.seqlab.evidence.speed;

import java.util.Arrays;
import org.seqlab.simd.Cells;
import org.seqlab.simd.DoubleGemm;
import org.seqlab.simd.DoubleMath;
import org.seqlab.simd.FloatGemm;
import org.seqlab.simd.FloatPanels;

/** What the training steps of week 1 spend their time on. */
final class RecurrentProfile {
    private final int gates;
    private final int m;
    private final int nx;
    private final int n;
    private final int width;
    private final float[] x;
    private final float[] h;
    private final float[] z;
    private final float[] w;
    private final float[] dw;
    private final float[] before;
    private final float[] c;
    private final float[] tanhC;
    private final float[] dh;
    private final float[] dc;

    private RecurrentProfile(int gates, int steps, int m, int nx, int n) {
        this.gates = gates;
        this.m = m;
        this.nx = nx;
        this.n = n;
        width = gates * n;
        x = new float[steps * m * nx];
        h = new float[steps * m * n];
        z = new float[steps * m * width];
        w = new float[nx * width];
        dw = new float[(n + nx) * width];
        before = filled(m * n);
        c = new float[m * n];
        tanhC = new float[m * n];
        dh = filled(m * n);
        dc = new float[m * n];
    }

    private static float[] filled(int size) {
        float[] values = new float[size];
        Arrays.fill(values, 0.5f);
        return values;
    }

    /** Tells where a training step of m sequences goes; gates is 4 for LSTM, 3 for GRU. */
    static String training(Runnable step, int gates, int steps, int m, int nx, int n) {
        RecurrentProfile p = new RecurrentProfile(gates, steps, m, nx, n);
        double product = 2.0 * m * n * p.width;
        double inputs = 2.0 * steps * m * nx * p.width;
        return new Profile(step)
                .part("input sums", inputs, 1, () -> p.inputSums(steps * m))
                .part("recurrent products", product, steps, p.product(n, p.width))
                .part("their way back", product, steps, p.product(p.width, n))
                .part("weight gradients", steps * product + inputs, 1, p::gradients)
                .part("gates", 0, steps, p::cells)
                .text();
    }

    private void inputSums(int rows) {
        FloatGemm.times(rows, width, nx, x, 0, nx, w, 0, width, z, 0, width, false);
    }

    private Runnable product(int rows, int cols) {
        FloatPanels panels = new FloatPanels(rows, cols);
        panels.pack(new float[rows * cols], 0, cols);
        float[] a = new float[m * rows];
        float[] sums = new float[m * cols];
        return () -> FloatGemm.times(m, a, 0, rows, panels, sums, 0, cols, true);
    }

    private void gradients() {
        int rows = h.length / n;
        FloatGemm.transposedTimes(n, width, rows, h, 0, n, z, 0, width, dw, 0, width, true);
        FloatGemm.transposedTimes(
                nx, width, rows, x, 0, nx, z, 0, width, dw, n * width, width, true);
    }

    private void cells() {
        for (int j = 0; j < m; j++) {
            int at = j * n;
            int g = j * width;
            if (gates == 4) {
                Cells.lstmForward(n, z, g, before, at, c, tanhC, h, at);
                Cells.lstmBackward(n, z, g, before, at, tanhC, dh, at, dc, at);
            } else {
                Cells.resetAfterForward(n, z, g, c, before, at, h, at);
                Cells.resetAfterBackward(n, z, g, c, before, at, dh, at, dc, at);
            }
        }
    }

    /** Tells where a step of the name model goes: n units, 27 letters, a name of so many letters. */
    static String names(Runnable step, int n, int letters) {
        int size = 27;
        double[] w = new double[n * n];
        double[] a = new double[letters * n];
        double[] y = new double[letters * size];
        double[] dw = new double[n * n];
        return new Profile(step)
                .part(
                        "products of one row",
                        2.0 * n * n,
                        2 * letters,
                        () -> DoubleGemm.times(1, n, n, a, 0, n, w, 0, n, dw, 0, n, true))
                .part(
                        "products of all letters",
                        2.0 * letters * n * (n + 3 * size),
                        1,
                        () -> {
                            DoubleGemm.timesTransposed(
                                    letters, size, n, a, 0, n, w, 0, n, y, 0, size, true);
                            DoubleGemm.transposedTimes(
                                    size, n, letters, y, 0, size, a, 0, n, dw, 0, n, false);
                            DoubleGemm.times(letters, n, size, y, 0, size, w, 0, n, a, 0, n, false);
                            DoubleGemm.transposedTimes(
                                    n, n, letters, a, 0, n, a, 0, n, dw, 0, n, false);
                        })
                .part("tanh", 0, letters, () -> DoubleMath.tanh(w, 0, dw, 0, n))
                .part("softmax", 0, letters, () -> DoubleMath.softmax(y, 0, y, 0, size))
                .part("update", 0, 2, () -> DoubleMath.descend(0, 5, dw, 0, w, 0, n * n))
                .text();
    }
}
