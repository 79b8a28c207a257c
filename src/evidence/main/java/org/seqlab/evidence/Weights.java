package org.seqlab.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.seqlab.attention.AdditiveAttention;
import org.seqlab.math.Matrix;
import org.seqlab.seq2seq.KerasLstm;

/** Reads weights in Keras's layout and turns minibatches with examples first around. */
final class Weights {
    private Weights() {}

    static KerasLstm lstm(Values weights, DoubleUnaryOperator gate) {
        return new KerasLstm(
                weights.matrix("kernel"),
                weights.matrix("recurrent_kernel"),
                weights.matrix("bias"),
                gate);
    }

    /** The two dense layers of the course's attention, whose energies go through relu. */
    static AdditiveAttention attention(Matrix w1, Matrix b1, Matrix w2, Matrix b2) {
        return new AdditiveAttention(w1.transpose(), b1, w2.transpose(), b2, true);
    }

    /** Turns (m, T, n) into T matrices (n, m). */
    static List<Matrix> batchToSteps(NdArray array) {
        int[] shape = array.shape();
        List<Matrix> steps = new ArrayList<>();
        for (int t = 0; t < shape[1]; t++) {
            int time = t;
            steps.add(
                    Matrix.build(
                            shape[2],
                            shape[0],
                            (i, j) -> array.data()[(j * shape[1] + time) * shape[2] + i]));
        }
        return steps;
    }

    /** Turns T matrices (n, m) into (m, T, n). */
    static NdArray stepsToBatch(List<Matrix> steps) {
        int n = steps.get(0).rows();
        int m = steps.get(0).cols();
        double[] data = new double[m * steps.size() * n];
        int at = 0;
        for (int j = 0; j < m; j++) {
            for (Matrix step : steps) {
                for (int i = 0; i < n; i++) {
                    data[at++] = step.get(i, j);
                }
            }
        }
        return NdArray.of(data, m, steps.size(), n);
    }

    /** Turns (T, m) into (m, T, 1). */
    static NdArray column(Matrix byTime) {
        return NdArray.of(byTime.transpose().toRowMajor(), byTime.cols(), byTime.rows(), 1);
    }
}
