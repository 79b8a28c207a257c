package org.seqlab.simd;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/** Inner loops of the product, tiles 2 vectors wide. Written by kernels/GenerateTiles.java. */
final class DoubleDirect2 {
    private static final VectorSpecies<Double> S = DoubleVector.SPECIES_PREFERRED;
    private static final int L = S.length();

    private DoubleDirect2() {}

    /** C (rows, 2 L) += A B over kc terms. */
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
            case 12 -> rows12(kc, a, ao, lda, b, bo, ldb, c, co, ldc);
            case 6 -> rows6(kc, a, ao, lda, b, bo, ldb, c, co, ldc);
            case 5 -> rows5(kc, a, ao, lda, b, bo, ldb, c, co, ldc);
            case 4 -> rows4(kc, a, ao, lda, b, bo, ldb, c, co, ldc);
            case 3 -> rows3(kc, a, ao, lda, b, bo, ldb, c, co, ldc);
            case 2 -> rows2(kc, a, ao, lda, b, bo, ldb, c, co, ldc);
            case 1 -> rows1(kc, a, ao, lda, b, bo, ldb, c, co, ldc);
            default -> throw new AssertionError(rows);
        }
    }

    private static void rows12(
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
        int c6 = c5 + ldc;
        int c7 = c6 + ldc;
        int c8 = c7 + ldc;
        int c9 = c8 + ldc;
        int c10 = c9 + ldc;
        int c11 = c10 + ldc;
        int a0 = ao;
        int a1 = a0 + lda;
        int a2 = a1 + lda;
        int a3 = a2 + lda;
        int a4 = a3 + lda;
        int a5 = a4 + lda;
        int a6 = a5 + lda;
        int a7 = a6 + lda;
        int a8 = a7 + lda;
        int a9 = a8 + lda;
        int a10 = a9 + lda;
        int a11 = a10 + lda;
        DoubleVector x0 = DoubleVector.fromArray(S, c, c0);
        DoubleVector x1 = DoubleVector.fromArray(S, c, c0 + L);
        DoubleVector x2 = DoubleVector.fromArray(S, c, c1);
        DoubleVector x3 = DoubleVector.fromArray(S, c, c1 + L);
        DoubleVector x4 = DoubleVector.fromArray(S, c, c2);
        DoubleVector x5 = DoubleVector.fromArray(S, c, c2 + L);
        DoubleVector x6 = DoubleVector.fromArray(S, c, c3);
        DoubleVector x7 = DoubleVector.fromArray(S, c, c3 + L);
        DoubleVector x8 = DoubleVector.fromArray(S, c, c4);
        DoubleVector x9 = DoubleVector.fromArray(S, c, c4 + L);
        DoubleVector x10 = DoubleVector.fromArray(S, c, c5);
        DoubleVector x11 = DoubleVector.fromArray(S, c, c5 + L);
        DoubleVector x12 = DoubleVector.fromArray(S, c, c6);
        DoubleVector x13 = DoubleVector.fromArray(S, c, c6 + L);
        DoubleVector x14 = DoubleVector.fromArray(S, c, c7);
        DoubleVector x15 = DoubleVector.fromArray(S, c, c7 + L);
        DoubleVector x16 = DoubleVector.fromArray(S, c, c8);
        DoubleVector x17 = DoubleVector.fromArray(S, c, c8 + L);
        DoubleVector x18 = DoubleVector.fromArray(S, c, c9);
        DoubleVector x19 = DoubleVector.fromArray(S, c, c9 + L);
        DoubleVector x20 = DoubleVector.fromArray(S, c, c10);
        DoubleVector x21 = DoubleVector.fromArray(S, c, c10 + L);
        DoubleVector x22 = DoubleVector.fromArray(S, c, c11);
        DoubleVector x23 = DoubleVector.fromArray(S, c, c11 + L);
        for (int k = 0; k < kc; k++) {
            int q = bo + k * ldb;
            DoubleVector b0 = DoubleVector.fromArray(S, b, q);
            DoubleVector b1 = DoubleVector.fromArray(S, b, q + L);
            DoubleVector v;
            v = DoubleVector.broadcast(S, a[a0 + k]);
            x0 = v.fma(b0, x0);
            x1 = v.fma(b1, x1);
            v = DoubleVector.broadcast(S, a[a1 + k]);
            x2 = v.fma(b0, x2);
            x3 = v.fma(b1, x3);
            v = DoubleVector.broadcast(S, a[a2 + k]);
            x4 = v.fma(b0, x4);
            x5 = v.fma(b1, x5);
            v = DoubleVector.broadcast(S, a[a3 + k]);
            x6 = v.fma(b0, x6);
            x7 = v.fma(b1, x7);
            v = DoubleVector.broadcast(S, a[a4 + k]);
            x8 = v.fma(b0, x8);
            x9 = v.fma(b1, x9);
            v = DoubleVector.broadcast(S, a[a5 + k]);
            x10 = v.fma(b0, x10);
            x11 = v.fma(b1, x11);
            v = DoubleVector.broadcast(S, a[a6 + k]);
            x12 = v.fma(b0, x12);
            x13 = v.fma(b1, x13);
            v = DoubleVector.broadcast(S, a[a7 + k]);
            x14 = v.fma(b0, x14);
            x15 = v.fma(b1, x15);
            v = DoubleVector.broadcast(S, a[a8 + k]);
            x16 = v.fma(b0, x16);
            x17 = v.fma(b1, x17);
            v = DoubleVector.broadcast(S, a[a9 + k]);
            x18 = v.fma(b0, x18);
            x19 = v.fma(b1, x19);
            v = DoubleVector.broadcast(S, a[a10 + k]);
            x20 = v.fma(b0, x20);
            x21 = v.fma(b1, x21);
            v = DoubleVector.broadcast(S, a[a11 + k]);
            x22 = v.fma(b0, x22);
            x23 = v.fma(b1, x23);
        }
        x0.intoArray(c, c0);
        x1.intoArray(c, c0 + L);
        x2.intoArray(c, c1);
        x3.intoArray(c, c1 + L);
        x4.intoArray(c, c2);
        x5.intoArray(c, c2 + L);
        x6.intoArray(c, c3);
        x7.intoArray(c, c3 + L);
        x8.intoArray(c, c4);
        x9.intoArray(c, c4 + L);
        x10.intoArray(c, c5);
        x11.intoArray(c, c5 + L);
        x12.intoArray(c, c6);
        x13.intoArray(c, c6 + L);
        x14.intoArray(c, c7);
        x15.intoArray(c, c7 + L);
        x16.intoArray(c, c8);
        x17.intoArray(c, c8 + L);
        x18.intoArray(c, c9);
        x19.intoArray(c, c9 + L);
        x20.intoArray(c, c10);
        x21.intoArray(c, c10 + L);
        x22.intoArray(c, c11);
        x23.intoArray(c, c11 + L);
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
        DoubleVector x2 = DoubleVector.fromArray(S, c, c1);
        DoubleVector x3 = DoubleVector.fromArray(S, c, c1 + L);
        DoubleVector x4 = DoubleVector.fromArray(S, c, c2);
        DoubleVector x5 = DoubleVector.fromArray(S, c, c2 + L);
        DoubleVector x6 = DoubleVector.fromArray(S, c, c3);
        DoubleVector x7 = DoubleVector.fromArray(S, c, c3 + L);
        DoubleVector x8 = DoubleVector.fromArray(S, c, c4);
        DoubleVector x9 = DoubleVector.fromArray(S, c, c4 + L);
        DoubleVector x10 = DoubleVector.fromArray(S, c, c5);
        DoubleVector x11 = DoubleVector.fromArray(S, c, c5 + L);
        for (int k = 0; k < kc; k++) {
            int q = bo + k * ldb;
            DoubleVector b0 = DoubleVector.fromArray(S, b, q);
            DoubleVector b1 = DoubleVector.fromArray(S, b, q + L);
            DoubleVector v;
            v = DoubleVector.broadcast(S, a[a0 + k]);
            x0 = v.fma(b0, x0);
            x1 = v.fma(b1, x1);
            v = DoubleVector.broadcast(S, a[a1 + k]);
            x2 = v.fma(b0, x2);
            x3 = v.fma(b1, x3);
            v = DoubleVector.broadcast(S, a[a2 + k]);
            x4 = v.fma(b0, x4);
            x5 = v.fma(b1, x5);
            v = DoubleVector.broadcast(S, a[a3 + k]);
            x6 = v.fma(b0, x6);
            x7 = v.fma(b1, x7);
            v = DoubleVector.broadcast(S, a[a4 + k]);
            x8 = v.fma(b0, x8);
            x9 = v.fma(b1, x9);
            v = DoubleVector.broadcast(S, a[a5 + k]);
            x10 = v.fma(b0, x10);
            x11 = v.fma(b1, x11);
        }
        x0.intoArray(c, c0);
        x1.intoArray(c, c0 + L);
        x2.intoArray(c, c1);
        x3.intoArray(c, c1 + L);
        x4.intoArray(c, c2);
        x5.intoArray(c, c2 + L);
        x6.intoArray(c, c3);
        x7.intoArray(c, c3 + L);
        x8.intoArray(c, c4);
        x9.intoArray(c, c4 + L);
        x10.intoArray(c, c5);
        x11.intoArray(c, c5 + L);
    }

    private static void rows5(
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
        int a0 = ao;
        int a1 = a0 + lda;
        int a2 = a1 + lda;
        int a3 = a2 + lda;
        int a4 = a3 + lda;
        DoubleVector x0 = DoubleVector.fromArray(S, c, c0);
        DoubleVector x1 = DoubleVector.fromArray(S, c, c0 + L);
        DoubleVector x2 = DoubleVector.fromArray(S, c, c1);
        DoubleVector x3 = DoubleVector.fromArray(S, c, c1 + L);
        DoubleVector x4 = DoubleVector.fromArray(S, c, c2);
        DoubleVector x5 = DoubleVector.fromArray(S, c, c2 + L);
        DoubleVector x6 = DoubleVector.fromArray(S, c, c3);
        DoubleVector x7 = DoubleVector.fromArray(S, c, c3 + L);
        DoubleVector x8 = DoubleVector.fromArray(S, c, c4);
        DoubleVector x9 = DoubleVector.fromArray(S, c, c4 + L);
        for (int k = 0; k < kc; k++) {
            int q = bo + k * ldb;
            DoubleVector b0 = DoubleVector.fromArray(S, b, q);
            DoubleVector b1 = DoubleVector.fromArray(S, b, q + L);
            DoubleVector v;
            v = DoubleVector.broadcast(S, a[a0 + k]);
            x0 = v.fma(b0, x0);
            x1 = v.fma(b1, x1);
            v = DoubleVector.broadcast(S, a[a1 + k]);
            x2 = v.fma(b0, x2);
            x3 = v.fma(b1, x3);
            v = DoubleVector.broadcast(S, a[a2 + k]);
            x4 = v.fma(b0, x4);
            x5 = v.fma(b1, x5);
            v = DoubleVector.broadcast(S, a[a3 + k]);
            x6 = v.fma(b0, x6);
            x7 = v.fma(b1, x7);
            v = DoubleVector.broadcast(S, a[a4 + k]);
            x8 = v.fma(b0, x8);
            x9 = v.fma(b1, x9);
        }
        x0.intoArray(c, c0);
        x1.intoArray(c, c0 + L);
        x2.intoArray(c, c1);
        x3.intoArray(c, c1 + L);
        x4.intoArray(c, c2);
        x5.intoArray(c, c2 + L);
        x6.intoArray(c, c3);
        x7.intoArray(c, c3 + L);
        x8.intoArray(c, c4);
        x9.intoArray(c, c4 + L);
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
        DoubleVector x2 = DoubleVector.fromArray(S, c, c1);
        DoubleVector x3 = DoubleVector.fromArray(S, c, c1 + L);
        DoubleVector x4 = DoubleVector.fromArray(S, c, c2);
        DoubleVector x5 = DoubleVector.fromArray(S, c, c2 + L);
        DoubleVector x6 = DoubleVector.fromArray(S, c, c3);
        DoubleVector x7 = DoubleVector.fromArray(S, c, c3 + L);
        for (int k = 0; k < kc; k++) {
            int q = bo + k * ldb;
            DoubleVector b0 = DoubleVector.fromArray(S, b, q);
            DoubleVector b1 = DoubleVector.fromArray(S, b, q + L);
            DoubleVector v;
            v = DoubleVector.broadcast(S, a[a0 + k]);
            x0 = v.fma(b0, x0);
            x1 = v.fma(b1, x1);
            v = DoubleVector.broadcast(S, a[a1 + k]);
            x2 = v.fma(b0, x2);
            x3 = v.fma(b1, x3);
            v = DoubleVector.broadcast(S, a[a2 + k]);
            x4 = v.fma(b0, x4);
            x5 = v.fma(b1, x5);
            v = DoubleVector.broadcast(S, a[a3 + k]);
            x6 = v.fma(b0, x6);
            x7 = v.fma(b1, x7);
        }
        x0.intoArray(c, c0);
        x1.intoArray(c, c0 + L);
        x2.intoArray(c, c1);
        x3.intoArray(c, c1 + L);
        x4.intoArray(c, c2);
        x5.intoArray(c, c2 + L);
        x6.intoArray(c, c3);
        x7.intoArray(c, c3 + L);
    }

    private static void rows3(
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
        int a0 = ao;
        int a1 = a0 + lda;
        int a2 = a1 + lda;
        DoubleVector x0 = DoubleVector.fromArray(S, c, c0);
        DoubleVector x1 = DoubleVector.fromArray(S, c, c0 + L);
        DoubleVector x2 = DoubleVector.fromArray(S, c, c1);
        DoubleVector x3 = DoubleVector.fromArray(S, c, c1 + L);
        DoubleVector x4 = DoubleVector.fromArray(S, c, c2);
        DoubleVector x5 = DoubleVector.fromArray(S, c, c2 + L);
        for (int k = 0; k < kc; k++) {
            int q = bo + k * ldb;
            DoubleVector b0 = DoubleVector.fromArray(S, b, q);
            DoubleVector b1 = DoubleVector.fromArray(S, b, q + L);
            DoubleVector v;
            v = DoubleVector.broadcast(S, a[a0 + k]);
            x0 = v.fma(b0, x0);
            x1 = v.fma(b1, x1);
            v = DoubleVector.broadcast(S, a[a1 + k]);
            x2 = v.fma(b0, x2);
            x3 = v.fma(b1, x3);
            v = DoubleVector.broadcast(S, a[a2 + k]);
            x4 = v.fma(b0, x4);
            x5 = v.fma(b1, x5);
        }
        x0.intoArray(c, c0);
        x1.intoArray(c, c0 + L);
        x2.intoArray(c, c1);
        x3.intoArray(c, c1 + L);
        x4.intoArray(c, c2);
        x5.intoArray(c, c2 + L);
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
        DoubleVector x2 = DoubleVector.fromArray(S, c, c1);
        DoubleVector x3 = DoubleVector.fromArray(S, c, c1 + L);
        for (int k = 0; k < kc; k++) {
            int q = bo + k * ldb;
            DoubleVector b0 = DoubleVector.fromArray(S, b, q);
            DoubleVector b1 = DoubleVector.fromArray(S, b, q + L);
            DoubleVector v;
            v = DoubleVector.broadcast(S, a[a0 + k]);
            x0 = v.fma(b0, x0);
            x1 = v.fma(b1, x1);
            v = DoubleVector.broadcast(S, a[a1 + k]);
            x2 = v.fma(b0, x2);
            x3 = v.fma(b1, x3);
        }
        x0.intoArray(c, c0);
        x1.intoArray(c, c0 + L);
        x2.intoArray(c, c1);
        x3.intoArray(c, c1 + L);
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
        for (int k = 0; k < kc; k++) {
            int q = bo + k * ldb;
            DoubleVector b0 = DoubleVector.fromArray(S, b, q);
            DoubleVector b1 = DoubleVector.fromArray(S, b, q + L);
            DoubleVector v;
            v = DoubleVector.broadcast(S, a[a0 + k]);
            x0 = v.fma(b0, x0);
            x1 = v.fma(b1, x1);
        }
        x0.intoArray(c, c0);
        x1.intoArray(c, c0 + L);
    }
}
