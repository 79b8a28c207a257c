package org.seqlab.dates;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.seqlab.simd.FloatGemm;
import org.seqlab.simd.FloatMath;
import org.seqlab.train.FloatParameter;

/** Where a pass adds its gradients: to the parameters, or, on the second thread, to its own sums. */
final class Gradients {
    private final Map<FloatParameter, float[]> own = new HashMap<>();
    private final boolean apart;

    Gradients(boolean apart) {
        this.apart = apart;
    }

    float[] of(FloatParameter p) {
        return apart ? own.computeIfAbsent(p, q -> new float[q.size()]) : p.gradient();
    }

    /** Adds the product of k rows of inputs and k rows of gradients, {@code xᵀ dy}. */
    void addProduct(
            FloatParameter p, int k, float[] x, int xo, int ldx, float[] dy, int dyo, int ldy) {
        int n = p.cols();
        FloatGemm.transposedTimes(p.rows(), n, k, x, xo, ldx, dy, dyo, ldy, of(p), 0, n, true);
    }

    /** Adds each of some rows. */
    void addRows(FloatParameter p, int rows, float[] dy) {
        for (int i = 0; i < rows; i++) {
            FloatMath.axpy(1, dy, i * p.cols(), of(p), 0, p.cols());
        }
    }

    /** Adds the own sums to the gradients of the parameters and starts again at zero. */
    void handOver() {
        own.forEach(
                (p, sum) -> {
                    FloatMath.axpy(1, sum, 0, p.gradient(), 0, p.size());
                    Arrays.fill(sum, 0);
                });
    }
}
