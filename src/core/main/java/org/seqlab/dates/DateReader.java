package org.seqlab.dates;

import java.util.Arrays;
import org.seqlab.simd.Cells;
import org.seqlab.simd.FloatMath;
import org.seqlab.tape.LstmWeights;

/**
 * The pre-attention LSTM of one pass: reads m texts in both directions.
 *
 * <p>Rows are steps, in a step examples. Both directions write their halves of the same rows {@code
 * a}, so nothing is put together afterwards. One-hot vectors are never made: their product with the
 * kernel is a row of it.
 */
final class DateReader {
    private final int steps;
    private final int m;
    private final int units;
    private final int d;

    /** Activations of all steps, (T_x m, 2 n_a). */
    final float[] a;

    /** Their gradient. */
    final float[] da;

    private final float[] c;
    private final float[] tanhC;
    private final float[] zero;
    private final float[] dc;
    private final Direction forward;
    private final Direction backward;

    DateReader(DateFactors factors, int steps, int m, boolean training) {
        this.steps = steps;
        this.m = m;
        units = factors.weights().forward().units();
        d = 2 * units;
        int size = steps * m * d;
        a = new float[size];
        c = new float[size];
        tanhC = new float[size];
        da = new float[training ? size : 0];
        zero = new float[m * units];
        dc = new float[m * units];
        forward = new Direction(factors.forward(), 0, false);
        backward = new Direction(factors.backward(), units, true);
    }

    /** Reads m texts of T_x tokens, step after step. */
    void read(int[] tokens) {
        forward.run(tokens);
        backward.run(tokens);
    }

    /** Goes back, given the gradient of all activations. */
    void back(int[] tokens, Gradients gradients) {
        forward.back(tokens, gradients);
        backward.back(tokens, gradients);
    }

    private final class Direction {
        private final DateFactors.Reading reading;
        private final int column;
        private final boolean reverse;
        private final int gates = 4 * units;
        private final float[] z = new float[steps * m * gates];

        private Direction(DateFactors.Reading reading, int column, boolean reverse) {
            this.reading = reading;
            this.column = column;
            this.reverse = reverse;
        }

        private int step(int k) {
            return reverse ? steps - 1 - k : k;
        }

        private int at(int t, int j) {
            return (t * m + j) * d + column;
        }

        private void run(int[] tokens) {
            for (int row = 0; row < tokens.length; row++) {
                reading.input(tokens[row], z, row * gates);
            }
            for (int k = 0; k < steps; k++) {
                int t = step(k);
                if (k > 0) {
                    reading.recurrent().times(m, a, at(step(k - 1), 0), d, z, t * m * gates);
                }
                float[] before = k == 0 ? zero : c;
                for (int j = 0; j < m; j++) {
                    int p = k == 0 ? j * units : at(step(k - 1), j);
                    int g = (t * m + j) * gates;
                    Cells.lstmForward(units, z, g, before, p, c, tanhC, a, at(t, j));
                }
            }
        }

        private void back(int[] tokens, Gradients gradients) {
            Arrays.fill(dc, 0);
            for (int k = steps - 1; k >= 0; k--) {
                int t = step(k);
                float[] before = k == 0 ? zero : c;
                for (int j = 0; j < m; j++) {
                    int p = k == 0 ? j * units : at(step(k - 1), j);
                    int g = (t * m + j) * gates;
                    Cells.lstmBackward(units, z, g, before, p, tanhC, da, at(t, j), dc, j * units);
                }
                if (k > 0) {
                    int to = at(step(k - 1), 0);
                    reading.recurrent().timesTransposed(m, z, t * m * gates, da, to, d);
                }
            }
            weights(tokens, gradients);
        }

        private void weights(int[] tokens, Gradients gradients) {
            LstmWeights w = reading.weights();
            int later = (steps - 1) * m;
            int first = reverse ? 0 : m * gates;
            gradients.addProduct(
                    w.recurrent(), later, a, at(reverse ? 1 : 0, 0), d, z, first, gates);
            float[] sums = new float[w.kernel().size()];
            for (int row = 0; row < tokens.length; row++) {
                FloatMath.axpy(1, z, row * gates, sums, tokens[row] * gates, gates);
            }
            FloatMath.axpy(1, sums, 0, gradients.of(w.kernel()), 0, sums.length);
            gradients.addRows(w.bias(), w.kernel().rows(), sums);
        }
    }
}
