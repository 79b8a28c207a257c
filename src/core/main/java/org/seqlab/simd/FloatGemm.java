package org.seqlab.simd;

import java.util.Objects;

/**
 * Products of row-major float matrices in arrays: {@code A B}, {@code Aᵀ B}, {@code A Bᵀ}.
 *
 * <p>A matrix is an array, the index of its first entry and its leading dimension, the distance
 * between the starts of two rows. C must not share entries with A or B. Products of more than about
 * a million operations are split between the {@link Workers}; the result is the same.
 *
 * <p>Floor: 2 m n k operations, two vector fused multiply-adds a cycle; m k + k n numbers read and
 * m n written, once each. That bounds products of few rows: one row has two operations for a number
 * of B.
 */
public final class FloatGemm {
    private static final long ALONE = 500_000;

    private FloatGemm() {}

    /**
     * Computes {@code C = A B} or {@code C += A B}.
     *
     * @param m rows of A and C
     * @param n columns of B and C
     * @param k columns of A, rows of B
     * @param a A, (m, k)
     * @param ao index of A's first entry
     * @param lda leading dimension of A
     * @param b B, (k, n)
     * @param bo index of B's first entry
     * @param ldb leading dimension of B
     * @param c C, (m, n), changed
     * @param co index of C's first entry
     * @param ldc leading dimension of C
     * @param accumulate whether the product is added to C
     * @throws IndexOutOfBoundsException if a matrix does not fit into its array
     */
    public static void times(
            int m,
            int n,
            int k,
            float[] a,
            int ao,
            int lda,
            float[] b,
            int bo,
            int ldb,
            float[] c,
            int co,
            int ldc,
            boolean accumulate) {
        inside(m, k, a.length, ao, lda);
        inside(k, n, b.length, bo, ldb);
        run(m, n, k, a, ao, lda, 1, b, bo, ldb, 1, c, co, ldc, accumulate);
    }

    /**
     * Computes {@code C = Aᵀ B} or {@code C += Aᵀ B}: weight gradients.
     *
     * @param m columns of A, rows of C
     * @param n columns of B and C
     * @param k rows of A and B
     * @param a A, (k, m)
     * @param ao index of A's first entry
     * @param lda leading dimension of A
     * @param b B, (k, n)
     * @param bo index of B's first entry
     * @param ldb leading dimension of B
     * @param c C, (m, n), changed
     * @param co index of C's first entry
     * @param ldc leading dimension of C
     * @param accumulate whether the product is added to C
     * @throws IndexOutOfBoundsException if a matrix does not fit into its array
     */
    public static void transposedTimes(
            int m,
            int n,
            int k,
            float[] a,
            int ao,
            int lda,
            float[] b,
            int bo,
            int ldb,
            float[] c,
            int co,
            int ldc,
            boolean accumulate) {
        inside(k, m, a.length, ao, lda);
        inside(k, n, b.length, bo, ldb);
        run(m, n, k, a, ao, 1, lda, b, bo, ldb, 1, c, co, ldc, accumulate);
    }

    /**
     * Computes {@code C = A Bᵀ} or {@code C += A Bᵀ}: gradients of inputs.
     *
     * @param m rows of A and C
     * @param n rows of B, columns of C
     * @param k columns of A and B
     * @param a A, (m, k)
     * @param ao index of A's first entry
     * @param lda leading dimension of A
     * @param b B, (n, k)
     * @param bo index of B's first entry
     * @param ldb leading dimension of B
     * @param c C, (m, n), changed
     * @param co index of C's first entry
     * @param ldc leading dimension of C
     * @param accumulate whether the product is added to C
     * @throws IndexOutOfBoundsException if a matrix does not fit into its array
     */
    public static void timesTransposed(
            int m,
            int n,
            int k,
            float[] a,
            int ao,
            int lda,
            float[] b,
            int bo,
            int ldb,
            float[] c,
            int co,
            int ldc,
            boolean accumulate) {
        inside(m, k, a.length, ao, lda);
        inside(n, k, b.length, bo, ldb);
        run(m, n, k, a, ao, lda, 1, b, bo, 1, ldb, c, co, ldc, accumulate);
    }

    /**
     * Computes {@code C = A B} or {@code C += A B} with a packed B, on the calling thread alone.
     *
     * @param m rows of A and C
     * @param a A, (m, k), k that of the panels
     * @param ao index of A's first entry
     * @param lda leading dimension of A
     * @param b B, (k, n), packed
     * @param c C, (m, n), changed
     * @param co index of C's first entry
     * @param ldc leading dimension of C
     * @param accumulate whether the product is added to C
     * @throws IndexOutOfBoundsException if A or C does not fit into its array
     */
    public static void times(
            int m,
            float[] a,
            int ao,
            int lda,
            FloatPanels b,
            float[] c,
            int co,
            int ldc,
            boolean accumulate) {
        inside(m, b.k, a.length, ao, lda);
        inside(m, b.n, c.length, co, ldc);
        Simd.FLOAT_PRODUCT.multiply(m, a, ao, lda, b, c, co, ldc, accumulate);
    }

    private static void run(
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
            boolean accumulate) {
        inside(m, n, c.length, co, ldc);
        FloatProduct product = Simd.FLOAT_PRODUCT;
        if ((long) m * n * k < ALONE || Workers.threads() == 1) {
            product.multiply(m, n, k, a, ao, ars, acs, b, bo, brs, bcs, c, co, ldc, accumulate);
        } else if (n >= m && n >= 128) {
            Workers.split(
                    n,
                    64,
                    (f, t) ->
                            product.multiply(
                                    m,
                                    t - f,
                                    k,
                                    a,
                                    ao,
                                    ars,
                                    acs,
                                    b,
                                    bo + f * bcs,
                                    brs,
                                    bcs,
                                    c,
                                    co + f,
                                    ldc,
                                    accumulate));
        } else {
            Workers.split(
                    m,
                    6,
                    (f, t) ->
                            product.multiply(
                                    t - f,
                                    n,
                                    k,
                                    a,
                                    ao + f * ars,
                                    ars,
                                    acs,
                                    b,
                                    bo,
                                    brs,
                                    bcs,
                                    c,
                                    co + f * ldc,
                                    ldc,
                                    accumulate));
        }
    }

    private static void inside(int rows, int cols, int length, int offset, int ld) {
        if (rows < 0 || cols < 0 || rows > 1 && ld < cols) {
            throw new IllegalArgumentException(
                    "FloatGemm: a matrix must have at least 0 rows and columns and a leading"
                            + " dimension of at least its columns, but it is ("
                            + rows
                            + ", "
                            + cols
                            + ") with "
                            + ld
                            + ".");
        }
        if (rows > 0 && cols > 0) {
            Objects.checkFromIndexSize(offset, (rows - 1L) * ld + cols, length);
        }
    }
}
