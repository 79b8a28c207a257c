package org.seqlab.simd;

/** Matrix products of double arrays; two implementations, one meaning. */
interface DoubleProduct {
    /**
     * C = A B, or C += A B. Entry (i, k) of A is {@code a[ao + i·ars + k·acs]}, entry (k, j) of B
     * is {@code b[bo + k·brs + j·bcs]}, entry (i, j) of C is {@code c[co + i·ldc + j]}.
     */
    void multiply(
            int m,
            int n,
            int k,
            double[] a,
            int ao,
            int ars,
            int acs,
            double[] b,
            int bo,
            int brs,
            int bcs,
            double[] c,
            int co,
            int ldc,
            boolean accumulate);

    /** Copies B into the order in which the product reads it. */
    void pack(DoublePanels panels, double[] b, int bo, int brs, int bcs);

    /** C = A B, or C += A B, with a packed B and rows of A that are contiguous. */
    void multiply(
            int m,
            double[] a,
            int ao,
            int lda,
            DoublePanels b,
            double[] c,
            int co,
            int ldc,
            boolean accumulate);
}
