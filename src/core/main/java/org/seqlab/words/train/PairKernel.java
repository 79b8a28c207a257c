package org.seqlab.words.train;

import org.seqlab.simd.Simd;

/**
 * The two steps of every pair: products of one input row with some output rows, then the update of
 * all of them.
 *
 * <p>Rows are ld numbers long, ld a multiple of 16. Per target: 6 ld floating-point operations, 12 ld
 * bytes read and 4 ld written, which is what bounds it once the rows leave the cache.
 */
interface PairKernel {
    /** Returns a kernel for one thread: on the Vector API where it is there, else plain loops. */
    static PairKernel best() {
        return Simd.isVector() ? new VectorPairKernel() : new PlainPairKernel();
    }

    /** Sets {@code f[j] = h · w[rows[j]]} for the first count rows. */
    void dots(float[] h, int ho, float[] w, int[] rows, int count, int ld, float[] f);

    /**
     * Adds {@code g[j] · h} to each row and {@code sum_j g[j] · w[rows[j]]} to h, with the rows as
     * they were before, one after the other.
     */
    void update(float[] h, int ho, float[] w, int[] rows, float[] g, int count, int ld);
}
