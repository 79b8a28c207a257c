package org.seqlab.language;

import java.util.Arrays;
import org.seqlab.math.Matrix;
import org.seqlab.params.RnnParameters;
import org.seqlab.simd.DoubleGemm;
import org.seqlab.simd.DoubleMath;

/**
 * The course's character model in {@code double} on the tuned kernels: the same loss and the same steps
 * as {@link CharacterRnn#optimize} to rounding, without a matrix allocated.
 *
 * <p>Rows of the work arrays are time steps. The products with all steps are done at once; Waa is kept
 * with its transpose, because the walk needs one and the way back the other. Deterministic: the same
 * calls on the same machine give the same bits.
 */
final class FusedCharacterRnn {
    private final int na;
    private final int size;
    private final double[] waa;
    private final double[] waaT;
    private final double[] waxT;
    private final double[] wya;
    private final double[] b;
    private final double[] by;
    private final double[] dWaaT;
    private final double[] dWaxT;
    private final double[] dWya;
    private final double[] db;
    private final double[] dby;
    private final boolean[] touched;
    private int room;
    private double[] a;
    private double[] z;
    private double[] y;
    private double[] da;

    FusedCharacterRnn(RnnParameters p) {
        na = p.stateSize();
        size = p.inputSize();
        waa = p.Waa().toRowMajor();
        waaT = p.Waa().transpose().toRowMajor();
        waxT = p.Wax().transpose().toRowMajor();
        wya = p.Wya().toRowMajor();
        b = p.ba().toRowMajor();
        by = p.by().toRowMajor();
        dWaaT = new double[na * na];
        dWaxT = new double[size * na];
        dWya = new double[size * na];
        db = new double[na];
        dby = new double[size];
        touched = new boolean[size];
        a = new double[na];
    }

    /** Returns the parameters as they are now. */
    RnnParameters parameters() {
        return new RnnParameters(
                Matrix.of(na, na, waa),
                Matrix.of(size, na, waxT).transpose(),
                Matrix.of(size, na, wya),
                Matrix.column(b),
                Matrix.column(by));
    }

    /** Does one step of learning, changes the state and returns the loss before the step. */
    double step(int[] x, int[] target, double[] state, double learningRate) {
        int steps = x.length;
        reserve(steps);
        double loss = forward(x, target, state);
        backward(x, steps);
        System.arraycopy(a, steps * na, state, 0, na);
        update(learningRate);
        return loss;
    }

    private void reserve(int steps) {
        if (room < steps) {
            room = steps;
            a = new double[(steps + 1) * na];
            z = new double[steps * na];
            y = new double[steps * size];
            da = new double[steps * na];
        }
    }

    /** Row t of a is the state before step t + 1; row t of y becomes ŷ − y. */
    private double forward(int[] x, int[] target, double[] state) {
        int steps = x.length;
        System.arraycopy(state, 0, a, 0, na);
        for (int t = 0; t < steps; t++) {
            int at = t * na;
            System.arraycopy(b, 0, z, at, na);
            if (x[t] >= 0) {
                DoubleMath.axpy(1, waxT, x[t] * na, z, at, na);
            }
            DoubleGemm.times(1, na, na, a, at, na, waaT, 0, na, z, at, na, true);
            DoubleMath.tanh(z, at, a, at + na, na);
        }
        for (int t = 0; t < steps; t++) {
            System.arraycopy(by, 0, y, t * size, size);
        }
        DoubleGemm.timesTransposed(steps, size, na, a, na, na, wya, 0, na, y, 0, size, true);
        double loss = 0;
        for (int t = 0; t < steps; t++) {
            int at = t * size;
            DoubleMath.softmax(y, at, y, at, size);
            loss -= Math.log(y[at + target[t]]);
            y[at + target[t]] -= 1;
        }
        return loss;
    }

    private void backward(int[] x, int steps) {
        DoubleGemm.transposedTimes(size, na, steps, y, 0, size, a, na, na, dWya, 0, na, false);
        DoubleGemm.times(steps, na, size, y, 0, size, wya, 0, na, da, 0, na, false);
        Arrays.fill(db, 0);
        Arrays.fill(dby, 0);
        for (int t = steps - 1; t >= 0; t--) {
            int at = t * na;
            for (int i = 0; i < na; i++) {
                double s = a[at + na + i];
                da[at + i] = (1 - s * s) * da[at + i];
            }
            if (t > 0) {
                DoubleGemm.times(1, na, na, da, at, na, waa, 0, na, da, at - na, na, true);
            }
            DoubleMath.axpy(1, da, at, db, 0, na);
            DoubleMath.axpy(1, y, t * size, dby, 0, size);
            if (x[t] >= 0) {
                DoubleMath.axpy(1, da, at, dWaxT, x[t] * na, na);
                touched[x[t]] = true;
            }
        }
        DoubleGemm.transposedTimes(na, na, steps, a, 0, na, da, 0, na, dWaaT, 0, na, false);
    }

    private void update(double learningRate) {
        move(waaT, dWaaT, 0, na * na, learningRate);
        move(wya, dWya, 0, size * na, learningRate);
        move(b, db, 0, na, learningRate);
        move(by, dby, 0, size, learningRate);
        for (int c = 0; c < size; c++) {
            if (touched[c]) {
                move(waxT, dWaxT, c * na, (c + 1) * na, learningRate);
                Arrays.fill(dWaxT, c * na, (c + 1) * na, 0);
                touched[c] = false;
            }
        }
        for (int i = 0; i < na; i++) {
            for (int j = 0; j < na; j++) {
                waa[i * na + j] = waaT[j * na + i];
            }
        }
    }

    private static void move(double[] w, double[] g, int from, int to, double learningRate) {
        DoubleMath.descend(learningRate, CharacterRnn.CLIP, g, from, w, from, to - from);
    }
}
