package org.seqlab.simd;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/** Inner loops of the product, tiles 4 vectors wide. Written by kernels/GenerateTiles.java. */
final class DoubleDirect4 {
    private static final VectorSpecies<Double> S = DoubleVector.SPECIES_PREFERRED;
    private static final int L = S.length();

    private DoubleDirect4() {}

    /** C (rows, 4 L) += A B over kc terms. */
    static void run(
            int rows,
            int kc,
            double[] a,
            int ao,
            int lda,
            double[] b,
            int bo,
            int ldb,
            double[] c,
            int co,
            int ldc) {
        switch (rows) {
            case 6 -> rows6(kc, a, ao, lda, b, bo, ldb, c, co, ldc);
            case 4 -> rows4(kc, a, ao, lda, b, bo, ldb, c, co, ldc);
            case 2 -> rows2(kc, a, ao, lda, b, bo, ldb, c, co, ldc);
            case 1 -> rows1(kc, a, ao, lda, b, bo, ldb, c, co, ldc);
            default -> throw new AssertionError(rows);
        }
    }

    private static void rows6(
            int kc,
            double[] a,
            int ao,
            int lda,
            double[] b,
            int bo,
            int ldb,
            double[] c,
            int co,
            int ldc) {
        int c0 = co;
        int c1 = c0 + ldc;
        int c2 = c1 + ldc;
        int c3 = c2 + ldc;
        int c4 = c3 + ldc;
        int c5 = c4 + ldc;
        int a0 = ao;
        int a1 = a0 + lda;
        int a2 = a1 + lda;
        int a3 = a2 + lda;
        int a4 = a3 + lda;
        int a5 = a4 + lda;
        DoubleVector x0 = DoubleVector.fromArray(S, c, c0);
        DoubleVector x1 = DoubleVector.fromArray(S, c, c0 + L);
        DoubleVector x2 = DoubleVector.fromArray(S, c, c0 + 2 * L);
        DoubleVector x3 = DoubleVector.fromArray(S, c, c0 + 3 * L);
        DoubleVector x4 = DoubleVector.fromArray(S, c, c1);
        DoubleVector x5 = DoubleVector.fromArray(S, c, c1 + L);
        DoubleVector x6 = DoubleVector.fromArray(S, c, c1 + 2 * L);
        DoubleVector x7 = DoubleVector.fromArray(S, c, c1 + 3 * L);
        DoubleVector x8 = DoubleVector.fromArray(S, c, c2);
        DoubleVector x9 = DoubleVector.fromArray(S, c, c2 + L);
        DoubleVector x10 = DoubleVector.fromArray(S, c, c2 + 2 * L);
        DoubleVector x11 = DoubleVector.fromArray(S, c, c2 + 3 * L);
        DoubleVector x12 = DoubleVector.fromArray(S, c, c3);
        DoubleVector x13 = DoubleVector.fromArray(S, c, c3 + L);
        DoubleVector x14 = DoubleVector.fromArray(S, c, c3 + 2 * L);
        DoubleVector x15 = DoubleVector.fromArray(S, c, c3 + 3 * L);
        DoubleVector x16 = DoubleVector.fromArray(S, c, c4);
        DoubleVector x17 = DoubleVector.fromArray(S, c, c4 + L);
        DoubleVector x18 = DoubleVector.fromArray(S, c, c4 + 2 * L);
        DoubleVector x19 = DoubleVector.fromArray(S, c, c4 + 3 * L);
        DoubleVector x20 = DoubleVector.fromArray(S, c, c5);
        DoubleVector x21 = DoubleVector.fromArray(S, c, c5 + L);
        DoubleVector x22 = DoubleVector.fromArray(S, c, c5 + 2 * L);
        DoubleVector x23 = DoubleVector.fromArray(S, c, c5 + 3 * L);
        for (int k = 0; k < kc; k++) {
            int q = bo + k * ldb;
            DoubleVector b0 = DoubleVector.fromArray(S, b, q);
            DoubleVector b1 = DoubleVector.fromArray(S, b, q + L);
            DoubleVector b2 = DoubleVector.fromArray(S, b, q + 2 * L);
            DoubleVector b3 = DoubleVector.fromArray(S, b, q + 3 * L);
            DoubleVector v;
            v = DoubleVector.broadcast(S, a[a0 + k]);
            x0 = v.fma(b0, x0);
            x1 = v.fma(b1, x1);
            x2 = v.fma(b2, x2);
            x3 = v.fma(b3, x3);
            v = DoubleVector.broadcast(S, a[a1 + k]);
            x4 = v.fma(b0, x4);
            x5 = v.fma(b1, x5);
            x6 = v.fma(b2, x6);
            x7 = v.fma(b3, x7);
            v = DoubleVector.broadcast(S, a[a2 + k]);
            x8 = v.fma(b0, x8);
            x9 = v.fma(b1, x9);
            x10 = v.fma(b2, x10);
            x11 = v.fma(b3, x11);
            v = DoubleVector.broadcast(S, a[a3 + k]);
            x12 = v.fma(b0, x12);
            x13 = v.fma(b1, x13);
            x14 = v.fma(b2, x14);
            x15 = v.fma(b3, x15);
            v = DoubleVector.broadcast(S, a[a4 + k]);
            x16 = v.fma(b0, x16);
            x17 = v.fma(b1, x17);
            x18 = v.fma(b2, x18);
            x19 = v.fma(b3, x19);
            v = DoubleVector.broadcast(S, a[a5 + k]);
            x20 = v.fma(b0, x20);
            x21 = v.fma(b1, x21);
            x22 = v.fma(b2, x22);
            x23 = v.fma(b3, x23);
        }
        x0.intoArray(c, c0);
        x1.intoArray(c, c0 + L);
        x2.intoArray(c, c0 + 2 * L);
        x3.intoArray(c, c0 + 3 * L);
        x4.intoArray(c, c1);
        x5.intoArray(c, c1 + L);
        x6.intoArray(c, c1 + 2 * L);
        x7.intoArray(c, c1 + 3 * L);
        x8.intoArray(c, c2);
        x9.intoArray(c, c2 + L);
        x10.intoArray(c, c2 + 2 * L);
        x11.intoArray(c, c2 + 3 * L);
        x12.intoArray(c, c3);
        x13.intoArray(c, c3 + L);
        x14.intoArray(c, c3 + 2 * L);
        x15.intoArray(c, c3 + 3 * L);
        x16.intoArray(c, c4);
        x17.intoArray(c, c4 + L);
        x18.intoArray(c, c4 + 2 * L);
        x19.intoArray(c, c4 + 3 * L);
        x20.intoArray(c, c5);
        x21.intoArray(c, c5 + L);
        x22.intoArray(c, c5 + 2 * L);
        x23.intoArray(c, c5 + 3 * L);
    }

    private static void rows4(
            int kc,
            double[] a,
            int ao,
            int lda,
            double[] b,
            int bo,
            int ldb,
            double[] c,
            int co,
            int ldc) {
        int c0 = co;
        int c1 = c0 + ldc;
        int c2 = c1 + ldc;
        int c3 = c2 + ldc;
        int a0 = ao;
        int a1 = a0 + lda;
        int a2 = a1 + lda;
        int a3 = a2 + lda;
        DoubleVector x0 = DoubleVector.fromArray(S, c, c0);
        DoubleVector x1 = DoubleVector.fromArray(S, c, c0 + L);
        DoubleVector x2 = DoubleVector.fromArray(S, c, c0 + 2 * L);
        DoubleVector x3 = DoubleVector.fromArray(S, c, c0 + 3 * L);
        DoubleVector x4 = DoubleVector.fromArray(S, c, c1);
        DoubleVector x5 = DoubleVector.fromArray(S, c, c1 + L);
        DoubleVector x6 = DoubleVector.fromArray(S, c, c1 + 2 * L);
        DoubleVector x7 = DoubleVector.fromArray(S, c, c1 + 3 * L);
        DoubleVector x8 = DoubleVector.fromArray(S, c, c2);
        DoubleVector x9 = DoubleVector.fromArray(S, c, c2 + L);
        DoubleVector x10 = DoubleVector.fromArray(S, c, c2 + 2 * L);
        DoubleVector x11 = DoubleVector.fromArray(S, c, c2 + 3 * L);
        DoubleVector x12 = DoubleVector.fromArray(S, c, c3);
        DoubleVector x13 = DoubleVector.fromArray(S, c, c3 + L);
        DoubleVector x14 = DoubleVector.fromArray(S, c, c3 + 2 * L);
        DoubleVector x15 = DoubleVector.fromArray(S, c, c3 + 3 * L);
        for (int k = 0; k < kc; k++) {
            int q = bo + k * ldb;
            DoubleVector b0 = DoubleVector.fromArray(S, b, q);
            DoubleVector b1 = DoubleVector.fromArray(S, b, q + L);
            DoubleVector b2 = DoubleVector.fromArray(S, b, q + 2 * L);
            DoubleVector b3 = DoubleVector.fromArray(S, b, q + 3 * L);
            DoubleVector v;
            v = DoubleVector.broadcast(S, a[a0 + k]);
            x0 = v.fma(b0, x0);
            x1 = v.fma(b1, x1);
            x2 = v.fma(b2, x2);
            x3 = v.fma(b3, x3);
            v = DoubleVector.broadcast(S, a[a1 + k]);
            x4 = v.fma(b0, x4);
            x5 = v.fma(b1, x5);
            x6 = v.fma(b2, x6);
            x7 = v.fma(b3, x7);
            v = DoubleVector.broadcast(S, a[a2 + k]);
            x8 = v.fma(b0, x8);
            x9 = v.fma(b1, x9);
            x10 = v.fma(b2, x10);
            x11 = v.fma(b3, x11);
            v = DoubleVector.broadcast(S, a[a3 + k]);
            x12 = v.fma(b0, x12);
            x13 = v.fma(b1, x13);
            x14 = v.fma(b2, x14);
            x15 = v.fma(b3, x15);
        }
        x0.intoArray(c, c0);
        x1.intoArray(c, c0 + L);
        x2.intoArray(c, c0 + 2 * L);
        x3.intoArray(c, c0 + 3 * L);
        x4.intoArray(c, c1);
        x5.intoArray(c, c1 + L);
        x6.intoArray(c, c1 + 2 * L);
        x7.intoArray(c, c1 + 3 * L);
        x8.intoArray(c, c2);
        x9.intoArray(c, c2 + L);
        x10.intoArray(c, c2 + 2 * L);
        x11.intoArray(c, c2 + 3 * L);
        x12.intoArray(c, c3);
        x13.intoArray(c, c3 + L);
        x14.intoArray(c, c3 + 2 * L);
        x15.intoArray(c, c3 + 3 * L);
    }

    private static void rows2(
            int kc,
            double[] a,
            int ao,
            int lda,
            double[] b,
            int bo,
            int ldb,
            double[] c,
            int co,
            int ldc) {
        int c0 = co;
        int c1 = c0 + ldc;
        int a0 = ao;
        int a1 = a0 + lda;
        DoubleVector x0 = DoubleVector.fromArray(S, c, c0);
        DoubleVector x1 = DoubleVector.fromArray(S, c, c0 + L);
        DoubleVector x2 = DoubleVector.fromArray(S, c, c0 + 2 * L);
        DoubleVector x3 = DoubleVector.fromArray(S, c, c0 + 3 * L);
        DoubleVector x4 = DoubleVector.fromArray(S, c, c1);
        DoubleVector x5 = DoubleVector.fromArray(S, c, c1 + L);
        DoubleVector x6 = DoubleVector.fromArray(S, c, c1 + 2 * L);
        DoubleVector x7 = DoubleVector.fromArray(S, c, c1 + 3 * L);
        for (int k = 0; k < kc; k++) {
            int q = bo + k * ldb;
            DoubleVector b0 = DoubleVector.fromArray(S, b, q);
            DoubleVector b1 = DoubleVector.fromArray(S, b, q + L);
            DoubleVector b2 = DoubleVector.fromArray(S, b, q + 2 * L);
            DoubleVector b3 = DoubleVector.fromArray(S, b, q + 3 * L);
            DoubleVector v;
            v = DoubleVector.broadcast(S, a[a0 + k]);
            x0 = v.fma(b0, x0);
            x1 = v.fma(b1, x1);
            x2 = v.fma(b2, x2);
            x3 = v.fma(b3, x3);
            v = DoubleVector.broadcast(S, a[a1 + k]);
            x4 = v.fma(b0, x4);
            x5 = v.fma(b1, x5);
            x6 = v.fma(b2, x6);
            x7 = v.fma(b3, x7);
        }
        x0.intoArray(c, c0);
        x1.intoArray(c, c0 + L);
        x2.intoArray(c, c0 + 2 * L);
        x3.intoArray(c, c0 + 3 * L);
        x4.intoArray(c, c1);
        x5.intoArray(c, c1 + L);
        x6.intoArray(c, c1 + 2 * L);
        x7.intoArray(c, c1 + 3 * L);
    }

    private static void rows1(
            int kc,
            double[] a,
            int ao,
            int lda,
            double[] b,
            int bo,
            int ldb,
            double[] c,
            int co,
            int ldc) {
        int c0 = co;
        int a0 = ao;
        DoubleVector x0 = DoubleVector.fromArray(S, c, c0);
        DoubleVector x1 = DoubleVector.fromArray(S, c, c0 + L);
        DoubleVector x2 = DoubleVector.fromArray(S, c, c0 + 2 * L);
        DoubleVector x3 = DoubleVector.fromArray(S, c, c0 + 3 * L);
        for (int k = 0; k < kc; k++) {
            int q = bo + k * ldb;
            DoubleVector b0 = DoubleVector.fromArray(S, b, q);
            DoubleVector b1 = DoubleVector.fromArray(S, b, q + L);
            DoubleVector b2 = DoubleVector.fromArray(S, b, q + 2 * L);
            DoubleVector b3 = DoubleVector.fromArray(S, b, q + 3 * L);
            DoubleVector v;
            v = DoubleVector.broadcast(S, a[a0 + k]);
            x0 = v.fma(b0, x0);
            x1 = v.fma(b1, x1);
            x2 = v.fma(b2, x2);
            x3 = v.fma(b3, x3);
        }
        x0.intoArray(c, c0);
        x1.intoArray(c, c0 + L);
        x2.intoArray(c, c0 + 2 * L);
        x3.intoArray(c, c0 + 3 * L);
    }
}
