package org.seqlab.simd;

/** Matrix products of float arrays; two implementations, one meaning. */
interface FloatProduct {
    /**
     * C = A B, or C += A B. Entry (i, k) of A is {@code a[ao + i·ars + k·acs]}, entry (k, j) of B
     * is {@code b[bo + k·brs + j·bcs]}, entry (i, j) of C is {@code c[co + i·ldc + j]}.
     */
    void multiply(
            int m,
            int n,
            int k,
            float[] a,
            int ao,
            int ars,
            int acs,
            float[] b,
            int bo,
            int brs,
            int bcs,
            float[] c,
            int co,
            int ldc,
            boolean accumulate);

    /** Copies B into the order in which the product reads it. */
    void pack(FloatPanels panels, float[] b, int bo, int brs, int bcs);

    /** C = A B, or C += A B, with a packed B and rows of A that are contiguous. */
    void multiply(
            int m,
            float[] a,
            int ao,
            int lda,
            FloatPanels b,
            float[] c,
            int co,
            int ldc,
            boolean accumulate);
}
