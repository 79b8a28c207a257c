package org.seqlab.tape;

import java.util.Arrays;
import org.seqlab.simd.Cells;
import org.seqlab.simd.FloatGemm;
import org.seqlab.simd.FloatMath;

/**
 * LSTM steps on rows, gates in the order i, f, o, c beside each other.
 *
 * <pre>
 *   [zi zf zo zc] = input + h recurrent
 *   c' = σ(zf) * c + σ(zi) * tanh(zc),   h' = σ(zo) * tanh(c')
 * </pre>
 *
 * <p>The input's share (product with the kernel, bias) comes ready: for a whole sequence it is one
 * product before the loop, and its gradient one after it; so is that of the recurrent weights. Twin:
 * {@link org.seqlab.seq2seq.KerasLstm}.
 *
 * @param h hidden states, (T · m, n)
 * @param c memory cells, (T · m, n)
 */
public record Lstm(Tensor h, Tensor c) {
    /**
     * Takes one step.
     *
     * @param tape the tape
     * @param input share of the input, (m, 4n)
     * @param recurrent weights of the state before, (n, 4n)
     * @param before state before, both (m, n)
     * @return state after, both (m, n)
     */
    public static Lstm step(Tape tape, Tensor input, Tensor recurrent, Lstm before) {
        int n = recurrent.rows();
        int m = input.rows();
        input.require("Lstm.step", "input", -1, 4 * n);
        before.h.require("Lstm.step", "before.h", m, n);
        Pass pass = new Pass(tape, m, n, 1, input, recurrent, false);
        pass.step(0, before.h.value, before.c.value, 0);
        tape.onBackward(
                () -> {
                    float[] dc = pass.carry();
                    pass.back(0, dc, before.c.value, 0);
                    pass.weights(before.h.value, 0, 0, m);
                    FloatGemm.timesTransposed(
                            m,
                            n,
                            4 * n,
                            pass.z,
                            0,
                            4 * n,
                            recurrent.value,
                            0,
                            4 * n,
                            before.h.gradient,
                            0,
                            n,
                            true);
                    FloatMath.axpy(1, dc, 0, before.c.gradient, 0, m * n);
                    FloatMath.axpy(1, pass.z, 0, input.gradient, 0, 4 * m * n);
                });
        return pass.out;
    }

    /**
     * Runs over a sequence from the zero state.
     *
     * @param tape the tape
     * @param input share of the inputs of all steps, (T · m, 4n)
     * @param recurrent weights of the state before, (n, 4n)
     * @param steps T, at least 1
     * @param reverse whether to read from the last step to the first
     * @return states at every step, both (T · m, n)
     */
    public static Lstm sequence(
            Tape tape, Tensor input, Tensor recurrent, int steps, boolean reverse) {
        int n = recurrent.rows();
        input.require("Lstm.sequence", "input", -1, 4 * n);
        int m = input.rows() / steps;
        Pass pass = new Pass(tape, m, n, steps, input, recurrent, reverse);
        float[] zero = tape.zeros(m, n).value;
        for (int k = 0; k < steps; k++) {
            int t = reverse ? steps - 1 - k : k;
            int prev = reverse ? t + 1 : t - 1;
            boolean first = k == 0;
            pass.step(
                    t,
                    first ? null : pass.out.h.value,
                    first ? zero : pass.out.c.value,
                    first ? 0 : prev * m * n);
        }
        tape.onBackward(() -> pass.backSequence(zero));
        return pass.out;
    }

    /** One pass over some steps and its way back, which turns the gates z into gradients. */
    private static final class Pass {
        private final Tape tape;
        private final int m;
        private final int n;
        private final int steps;
        private final Tensor input;
        private final Tensor recurrent;
        private final boolean reverse;
        private final float[] z;
        private final float[] tanhC;
        private final Lstm out;

        private Pass(
                Tape tape,
                int m,
                int n,
                int steps,
                Tensor input,
                Tensor recurrent,
                boolean reverse) {
            this.tape = tape;
            this.m = m;
            this.n = n;
            this.steps = steps;
            this.input = input;
            this.recurrent = recurrent;
            this.reverse = reverse;
            z = tape.array(4 * n * m * steps);
            tanhC = tape.array(n * m * steps);
            out = new Lstm(tape.tensor(steps * m, n), tape.tensor(steps * m, n));
            System.arraycopy(input.value, 0, z, 0, 4 * n * m * steps);
        }

        private float[] carry() {
            float[] dc = tape.array(m * n);
            Arrays.fill(dc, 0);
            return dc;
        }

        /** Computes step t from states that start at an index; a null h is zero. */
        private void step(int t, float[] hPrev, float[] cPrev, int at) {
            int gates = 4 * n;
            if (hPrev != null) {
                FloatGemm.times(
                        m,
                        gates,
                        n,
                        hPrev,
                        at,
                        n,
                        recurrent.value,
                        0,
                        gates,
                        z,
                        t * m * gates,
                        gates,
                        true);
            }
            for (int j = 0; j < m; j++) {
                int row = t * m + j;
                Cells.lstmForward(
                        n,
                        z,
                        row * gates,
                        cPrev,
                        at + j * n,
                        out.c.value,
                        tanhC,
                        out.h.value,
                        row * n);
            }
        }

        /**
         * Goes one step back. On entry dc holds what comes from later steps, on exit what goes to
         * the earlier one; the step's gates become their gradients.
         */
        private void back(int t, float[] dc, float[] cPrev, int at) {
            FloatMath.axpy(1, out.c.gradient, t * m * n, dc, 0, m * n);
            for (int j = 0; j < m; j++) {
                int row = t * m + j;
                Cells.lstmBackward(
                        n,
                        z,
                        row * 4 * n,
                        cPrev,
                        at + j * n,
                        tanhC,
                        out.h.gradient,
                        row * n,
                        dc,
                        j * n);
            }
        }

        private void weights(float[] hPrev, int at, int t, int rows) {
            FloatGemm.transposedTimes(
                    n,
                    4 * n,
                    rows,
                    hPrev,
                    at,
                    n,
                    z,
                    4 * t * m * n,
                    4 * n,
                    recurrent.gradient,
                    0,
                    4 * n,
                    true);
        }

        private void backSequence(float[] zero) {
            float[] dc = carry();
            int size = m * n;
            for (int k = steps - 1; k >= 0; k--) {
                int t = reverse ? steps - 1 - k : k;
                int later = reverse ? t - 1 : t + 1;
                int prev = reverse ? t + 1 : t - 1;
                if (k < steps - 1) {
                    FloatGemm.timesTransposed(
                            m,
                            n,
                            4 * n,
                            z,
                            4 * later * size,
                            4 * n,
                            recurrent.value,
                            0,
                            4 * n,
                            out.h.gradient,
                            t * size,
                            n,
                            true);
                }
                back(t, dc, k == 0 ? zero : out.c.value, k == 0 ? 0 : prev * size);
            }
            int rows = (steps - 1) * m;
            weights(out.h.value, reverse ? size : 0, reverse ? 0 : 1, rows);
            FloatMath.axpy(1, z, 0, input.gradient, 0, 4 * size * steps);
        }
    }
}
