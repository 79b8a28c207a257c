package org.seqlab.dates;

import org.seqlab.simd.FloatGemm;
import org.seqlab.simd.FloatPanels;
import org.seqlab.train.FloatParameter;

/**
 * A matrix of weights that multiplies many rows again and again: packed once for a minibatch. For a
 * few rows packing costs more than it gains, and the weights are read where they are.
 */
final class Factor {
    private static final int FEW = 6;

    private final FloatParameter w;
    private final FloatPanels ahead;
    private final FloatPanels back;
    private boolean packed;

    Factor(FloatParameter w) {
        this.w = w;
        ahead = new FloatPanels(w.rows(), w.cols());
        back = new FloatPanels(w.cols(), w.rows());
    }

    /** Takes the weights as they are now. */
    void pack(int rows, boolean training) {
        packed = rows > FEW;
        if (packed) {
            ahead.pack(w.value(), 0, w.cols());
        }
        if (packed && training) {
            back.packTransposed(w.value(), 0, w.cols());
        }
    }

    /** Computes {@code c += a w} for m rows. */
    void times(int m, float[] a, int ao, int lda, float[] c, int co) {
        int n = w.cols();
        if (packed) {
            FloatGemm.times(m, a, ao, lda, ahead, c, co, n, true);
        } else {
            FloatGemm.times(m, n, w.rows(), a, ao, lda, w.value(), 0, n, c, co, n, true);
        }
    }

    /** Computes {@code c += a wᵀ} for m rows. */
    void timesTransposed(int m, float[] a, int ao, float[] c, int co, int ldc) {
        int k = w.cols();
        if (packed) {
            FloatGemm.times(m, a, ao, k, back, c, co, ldc, true);
        } else {
            FloatGemm.timesTransposed(m, w.rows(), k, a, ao, k, w.value(), 0, k, c, co, ldc, true);
        }
    }
}
