package org.seqlab.simd;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/** Inner loops of the product, tiles 1 vector wide. Written by kernels/GenerateTiles.java. */
final class DoubleDirect1 {
    private static final VectorSpecies<Double> S = DoubleVector.SPECIES_PREFERRED;
    private static final int L = S.length();

    private DoubleDirect1() {}

    /** C (rows, 1 L) += A B over kc terms. */
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
            case 16 -> rows16(kc, a, ao, lda, b, bo, ldb, c, co, ldc);
            case 6 -> rows6(kc, a, ao, lda, b, bo, ldb, c, co, ldc);
            case 5 -> rows5(kc, a, ao, lda, b, bo, ldb, c, co, ldc);
            case 4 -> rows4(kc, a, ao, lda, b, bo, ldb, c, co, ldc);
            case 3 -> rows3(kc, a, ao, lda, b, bo, ldb, c, co, ldc);
            case 2 -> rows2(kc, a, ao, lda, b, bo, ldb, c, co, ldc);
            case 1 -> rows1(kc, a, ao, lda, b, bo, ldb, c, co, ldc);
            default -> throw new AssertionError(rows);
        }
    }

    private static void rows16(
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
        int c12 = c11 + ldc;
        int c13 = c12 + ldc;
        int c14 = c13 + ldc;
        int c15 = c14 + ldc;
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
        int a12 = a11 + lda;
        int a13 = a12 + lda;
        int a14 = a13 + lda;
        int a15 = a14 + lda;
        DoubleVector x0 = DoubleVector.fromArray(S, c, c0);
        DoubleVector x1 = DoubleVector.fromArray(S, c, c1);
        DoubleVector x2 = DoubleVector.fromArray(S, c, c2);
        DoubleVector x3 = DoubleVector.fromArray(S, c, c3);
        DoubleVector x4 = DoubleVector.fromArray(S, c, c4);
        DoubleVector x5 = DoubleVector.fromArray(S, c, c5);
        DoubleVector x6 = DoubleVector.fromArray(S, c, c6);
        DoubleVector x7 = DoubleVector.fromArray(S, c, c7);
        DoubleVector x8 = DoubleVector.fromArray(S, c, c8);
        DoubleVector x9 = DoubleVector.fromArray(S, c, c9);
        DoubleVector x10 = DoubleVector.fromArray(S, c, c10);
        DoubleVector x11 = DoubleVector.fromArray(S, c, c11);
        DoubleVector x12 = DoubleVector.fromArray(S, c, c12);
        DoubleVector x13 = DoubleVector.fromArray(S, c, c13);
        DoubleVector x14 = DoubleVector.fromArray(S, c, c14);
        DoubleVector x15 = DoubleVector.fromArray(S, c, c15);
        for (int k = 0; k < kc; k++) {
            int q = bo + k * ldb;
            DoubleVector b0 = DoubleVector.fromArray(S, b, q);
            DoubleVector v;
            v = DoubleVector.broadcast(S, a[a0 + k]);
            x0 = v.fma(b0, x0);
            v = DoubleVector.broadcast(S, a[a1 + k]);
            x1 = v.fma(b0, x1);
            v = DoubleVector.broadcast(S, a[a2 + k]);
            x2 = v.fma(b0, x2);
            v = DoubleVector.broadcast(S, a[a3 + k]);
            x3 = v.fma(b0, x3);
            v = DoubleVector.broadcast(S, a[a4 + k]);
            x4 = v.fma(b0, x4);
            v = DoubleVector.broadcast(S, a[a5 + k]);
            x5 = v.fma(b0, x5);
            v = DoubleVector.broadcast(S, a[a6 + k]);
            x6 = v.fma(b0, x6);
            v = DoubleVector.broadcast(S, a[a7 + k]);
            x7 = v.fma(b0, x7);
            v = DoubleVector.broadcast(S, a[a8 + k]);
            x8 = v.fma(b0, x8);
            v = DoubleVector.broadcast(S, a[a9 + k]);
            x9 = v.fma(b0, x9);
            v = DoubleVector.broadcast(S, a[a10 + k]);
            x10 = v.fma(b0, x10);
            v = DoubleVector.broadcast(S, a[a11 + k]);
            x11 = v.fma(b0, x11);
            v = DoubleVector.broadcast(S, a[a12 + k]);
            x12 = v.fma(b0, x12);
            v = DoubleVector.broadcast(S, a[a13 + k]);
            x13 = v.fma(b0, x13);
            v = DoubleVector.broadcast(S, a[a14 + k]);
            x14 = v.fma(b0, x14);
            v = DoubleVector.broadcast(S, a[a15 + k]);
            x15 = v.fma(b0, x15);
        }
        x0.intoArray(c, c0);
        x1.intoArray(c, c1);
        x2.intoArray(c, c2);
        x3.intoArray(c, c3);
        x4.intoArray(c, c4);
        x5.intoArray(c, c5);
        x6.intoArray(c, c6);
        x7.intoArray(c, c7);
        x8.intoArray(c, c8);
        x9.intoArray(c, c9);
        x10.intoArray(c, c10);
        x11.intoArray(c, c11);
        x12.intoArray(c, c12);
        x13.intoArray(c, c13);
        x14.intoArray(c, c14);
        x15.intoArray(c, c15);
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
        DoubleVector x1 = DoubleVector.fromArray(S, c, c1);
        DoubleVector x2 = DoubleVector.fromArray(S, c, c2);
        DoubleVector x3 = DoubleVector.fromArray(S, c, c3);
        DoubleVector x4 = DoubleVector.fromArray(S, c, c4);
        DoubleVector x5 = DoubleVector.fromArray(S, c, c5);
        for (int k = 0; k < kc; k++) {
            int q = bo + k * ldb;
            DoubleVector b0 = DoubleVector.fromArray(S, b, q);
            DoubleVector v;
            v = DoubleVector.broadcast(S, a[a0 + k]);
            x0 = v.fma(b0, x0);
            v = DoubleVector.broadcast(S, a[a1 + k]);
            x1 = v.fma(b0, x1);
            v = DoubleVector.broadcast(S, a[a2 + k]);
            x2 = v.fma(b0, x2);
            v = DoubleVector.broadcast(S, a[a3 + k]);
            x3 = v.fma(b0, x3);
            v = DoubleVector.broadcast(S, a[a4 + k]);
            x4 = v.fma(b0, x4);
            v = DoubleVector.broadcast(S, a[a5 + k]);
            x5 = v.fma(b0, x5);
        }
        x0.intoArray(c, c0);
        x1.intoArray(c, c1);
        x2.intoArray(c, c2);
        x3.intoArray(c, c3);
        x4.intoArray(c, c4);
        x5.intoArray(c, c5);
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
        DoubleVector x1 = DoubleVector.fromArray(S, c, c1);
        DoubleVector x2 = DoubleVector.fromArray(S, c, c2);
        DoubleVector x3 = DoubleVector.fromArray(S, c, c3);
        DoubleVector x4 = DoubleVector.fromArray(S, c, c4);
        for (int k = 0; k < kc; k++) {
            int q = bo + k * ldb;
            DoubleVector b0 = DoubleVector.fromArray(S, b, q);
            DoubleVector v;
            v = DoubleVector.broadcast(S, a[a0 + k]);
            x0 = v.fma(b0, x0);
            v = DoubleVector.broadcast(S, a[a1 + k]);
            x1 = v.fma(b0, x1);
            v = DoubleVector.broadcast(S, a[a2 + k]);
            x2 = v.fma(b0, x2);
            v = DoubleVector.broadcast(S, a[a3 + k]);
            x3 = v.fma(b0, x3);
            v = DoubleVector.broadcast(S, a[a4 + k]);
            x4 = v.fma(b0, x4);
        }
        x0.intoArray(c, c0);
        x1.intoArray(c, c1);
        x2.intoArray(c, c2);
        x3.intoArray(c, c3);
        x4.intoArray(c, c4);
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
        DoubleVector x1 = DoubleVector.fromArray(S, c, c1);
        DoubleVector x2 = DoubleVector.fromArray(S, c, c2);
        DoubleVector x3 = DoubleVector.fromArray(S, c, c3);
        for (int k = 0; k < kc; k++) {
            int q = bo + k * ldb;
            DoubleVector b0 = DoubleVector.fromArray(S, b, q);
            DoubleVector v;
            v = DoubleVector.broadcast(S, a[a0 + k]);
            x0 = v.fma(b0, x0);
            v = DoubleVector.broadcast(S, a[a1 + k]);
            x1 = v.fma(b0, x1);
            v = DoubleVector.broadcast(S, a[a2 + k]);
            x2 = v.fma(b0, x2);
            v = DoubleVector.broadcast(S, a[a3 + k]);
            x3 = v.fma(b0, x3);
        }
        x0.intoArray(c, c0);
        x1.intoArray(c, c1);
        x2.intoArray(c, c2);
        x3.intoArray(c, c3);
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
        DoubleVector x1 = DoubleVector.fromArray(S, c, c1);
        DoubleVector x2 = DoubleVector.fromArray(S, c, c2);
        for (int k = 0; k < kc; k++) {
            int q = bo + k * ldb;
            DoubleVector b0 = DoubleVector.fromArray(S, b, q);
            DoubleVector v;
            v = DoubleVector.broadcast(S, a[a0 + k]);
            x0 = v.fma(b0, x0);
            v = DoubleVector.broadcast(S, a[a1 + k]);
            x1 = v.fma(b0, x1);
            v = DoubleVector.broadcast(S, a[a2 + k]);
            x2 = v.fma(b0, x2);
        }
        x0.intoArray(c, c0);
        x1.intoArray(c, c1);
        x2.intoArray(c, c2);
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
        DoubleVector x1 = DoubleVector.fromArray(S, c, c1);
        for (int k = 0; k < kc; k++) {
            int q = bo + k * ldb;
            DoubleVector b0 = DoubleVector.fromArray(S, b, q);
            DoubleVector v;
            v = DoubleVector.broadcast(S, a[a0 + k]);
            x0 = v.fma(b0, x0);
            v = DoubleVector.broadcast(S, a[a1 + k]);
            x1 = v.fma(b0, x1);
        }
        x0.intoArray(c, c0);
        x1.intoArray(c, c1);
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
        for (int k = 0; k < kc; k++) {
            int q = bo + k * ldb;
            DoubleVector b0 = DoubleVector.fromArray(S, b, q);
            DoubleVector v;
            v = DoubleVector.broadcast(S, a[a0 + k]);
            x0 = v.fma(b0, x0);
        }
        x0.intoArray(c, c0);
    }
}
