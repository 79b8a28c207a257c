package org.seqlab.words.glove;

import org.seqlab.simd.Simd;

/**
 * The two steps of GloVe for one count. A row holds n padded numbers and, behind them, as many rates
 * of AdaGrad: 32 ld bytes read and written for each count, which is its floor where the rows are far
 * away.
 */
interface GloveKernel {
    /** The kernel on the Vector API where it is there, else plain loops. */
    GloveKernel BEST = Simd.isVector() ? new VectorGloveKernel() : new PlainGloveKernel();

    /** Returns {@code u · v} of the first ld numbers. */
    float dot(float[] u, int uo, float[] v, int vo, int ld);

    /**
     * Moves both vectors against a gradient, {@code du = step · v} and {@code dv = step · u}. The
     * rate r of a number is {@code 1 / sqrt(1 + sum of its squared gradients)}; it is kept instead
     * of the sum, because it needs no root for the move and can be followed by a short series:
     *
     * <pre>
     *   m = du · r,   u −= m,   r = r / sqrt(1 + m²)
     * </pre>
     *
     * <p>and v likewise, with u as it was.
     */
    void update(float[] u, int uo, float[] v, int vo, float step, int ld);
}
