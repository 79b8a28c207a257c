package org.seqlab.simd;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Matrix times one column, and the dot product: sums in lanes.
 *
 * <p>Floor: 2 m k operations and m k numbers read. Every entry of A is used once, so that memory, or
 * the cache that holds A, is what bounds it.
 */
final class DoubleVectorColumn {
    private static final VectorSpecies<Double> S = DoubleVector.SPECIES_PREFERRED;
    private static final int L = S.length();

    private DoubleVectorColumn() {}

    /** c += A x with contiguous rows of A and a contiguous x: four rows share each load of x. */
    static void multiply(
            int m,
            int k,
            double[] a,
            int ao,
            int lda,
            double[] x,
            int xo,
            double[] c,
            int co,
            int ldc) {
        int i = 0;
        for (; i + 4 <= m; i += 4) {
            fourRows(k, a, ao + i * lda, lda, x, xo, c, co + i * ldc, ldc);
        }
        for (; i < m; i++) {
            c[co + i * ldc] += dot(k, a, ao + i * lda, x, xo);
        }
    }

    private static void fourRows(
            int k, double[] a, int a0, int lda, double[] x, int xo, double[] c, int co, int ldc) {
        int a1 = a0 + lda;
        int a2 = a1 + lda;
        int a3 = a2 + lda;
        DoubleVector s0 = DoubleVector.zero(S);
        DoubleVector s1 = s0;
        DoubleVector s2 = s0;
        DoubleVector s3 = s0;
        int whole = S.loopBound(k);
        for (int p = 0; p < whole; p += L) {
            DoubleVector v = DoubleVector.fromArray(S, x, xo + p);
            s0 = DoubleVector.fromArray(S, a, a0 + p).fma(v, s0);
            s1 = DoubleVector.fromArray(S, a, a1 + p).fma(v, s1);
            s2 = DoubleVector.fromArray(S, a, a2 + p).fma(v, s2);
            s3 = DoubleVector.fromArray(S, a, a3 + p).fma(v, s3);
        }
        double t0 = LaneSum.of(s0);
        double t1 = LaneSum.of(s1);
        double t2 = LaneSum.of(s2);
        double t3 = LaneSum.of(s3);
        for (int p = whole; p < k; p++) {
            double v = x[xo + p];
            t0 += a[a0 + p] * v;
            t1 += a[a1 + p] * v;
            t2 += a[a2 + p] * v;
            t3 += a[a3 + p] * v;
        }
        c[co] += t0;
        c[co + ldc] += t1;
        c[co + 2 * ldc] += t2;
        c[co + 3 * ldc] += t3;
    }

    /** Returns the sum of products; four chains hide the latency of the addition. */
    static double dot(int n, double[] a, int ao, double[] b, int bo) {
        DoubleVector s0 = DoubleVector.zero(S);
        DoubleVector s1 = s0;
        DoubleVector s2 = s0;
        DoubleVector s3 = s0;
        int p = 0;
        for (; p + 4 * L <= n; p += 4 * L) {
            s0 = DoubleVector.fromArray(S, a, ao + p).fma(DoubleVector.fromArray(S, b, bo + p), s0);
            s1 = at(a, ao + p + L).fma(at(b, bo + p + L), s1);
            s2 = at(a, ao + p + 2 * L).fma(at(b, bo + p + 2 * L), s2);
            s3 = at(a, ao + p + 3 * L).fma(at(b, bo + p + 3 * L), s3);
        }
        for (; p + L <= n; p += L) {
            s0 = at(a, ao + p).fma(at(b, bo + p), s0);
        }
        double sum = LaneSum.of(s0.add(s1).add(s2.add(s3)));
        for (; p < n; p++) {
            sum += a[ao + p] * b[bo + p];
        }
        return sum;
    }

    private static DoubleVector at(double[] a, int index) {
        return DoubleVector.fromArray(S, a, index);
    }
}
