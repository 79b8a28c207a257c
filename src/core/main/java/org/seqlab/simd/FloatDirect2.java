package org.seqlab.simd;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/** Inner loops of the product, tiles 2 vectors wide. Written by kernels/GenerateTiles.java. */
final class FloatDirect2 {
    private static final VectorSpecies<Float> S = FloatVector.SPECIES_PREFERRED;
    private static final int L = S.length();

    private FloatDirect2() {}

    /** C (rows, 2 L) += A B over kc terms. */
    static void run(
            int rows,
            int kc,
            float[] a,
            int ao,
            int lda,
            float[] b,
            int bo,
            int ldb,
            float[] c,
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
            float[] a,
            int ao,
            int lda,
            float[] b,
            int bo,
            int ldb,
            float[] c,
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
        FloatVector x0 = FloatVector.fromArray(S, c, c0);
        FloatVector x1 = FloatVector.fromArray(S, c, c0 + L);
        FloatVector x2 = FloatVector.fromArray(S, c, c1);
        FloatVector x3 = FloatVector.fromArray(S, c, c1 + L);
        FloatVector x4 = FloatVector.fromArray(S, c, c2);
        FloatVector x5 = FloatVector.fromArray(S, c, c2 + L);
        FloatVector x6 = FloatVector.fromArray(S, c, c3);
        FloatVector x7 = FloatVector.fromArray(S, c, c3 + L);
        FloatVector x8 = FloatVector.fromArray(S, c, c4);
        FloatVector x9 = FloatVector.fromArray(S, c, c4 + L);
        FloatVector x10 = FloatVector.fromArray(S, c, c5);
        FloatVector x11 = FloatVector.fromArray(S, c, c5 + L);
        FloatVector x12 = FloatVector.fromArray(S, c, c6);
        FloatVector x13 = FloatVector.fromArray(S, c, c6 + L);
        FloatVector x14 = FloatVector.fromArray(S, c, c7);
        FloatVector x15 = FloatVector.fromArray(S, c, c7 + L);
        FloatVector x16 = FloatVector.fromArray(S, c, c8);
        FloatVector x17 = FloatVector.fromArray(S, c, c8 + L);
        FloatVector x18 = FloatVector.fromArray(S, c, c9);
        FloatVector x19 = FloatVector.fromArray(S, c, c9 + L);
        FloatVector x20 = FloatVector.fromArray(S, c, c10);
        FloatVector x21 = FloatVector.fromArray(S, c, c10 + L);
        FloatVector x22 = FloatVector.fromArray(S, c, c11);
        FloatVector x23 = FloatVector.fromArray(S, c, c11 + L);
        for (int k = 0; k < kc; k++) {
            int q = bo + k * ldb;
            FloatVector b0 = FloatVector.fromArray(S, b, q);
            FloatVector b1 = FloatVector.fromArray(S, b, q + L);
            FloatVector v;
            v = FloatVector.broadcast(S, a[a0 + k]);
            x0 = v.fma(b0, x0);
            x1 = v.fma(b1, x1);
            v = FloatVector.broadcast(S, a[a1 + k]);
            x2 = v.fma(b0, x2);
            x3 = v.fma(b1, x3);
            v = FloatVector.broadcast(S, a[a2 + k]);
            x4 = v.fma(b0, x4);
            x5 = v.fma(b1, x5);
            v = FloatVector.broadcast(S, a[a3 + k]);
            x6 = v.fma(b0, x6);
            x7 = v.fma(b1, x7);
            v = FloatVector.broadcast(S, a[a4 + k]);
            x8 = v.fma(b0, x8);
            x9 = v.fma(b1, x9);
            v = FloatVector.broadcast(S, a[a5 + k]);
            x10 = v.fma(b0, x10);
            x11 = v.fma(b1, x11);
            v = FloatVector.broadcast(S, a[a6 + k]);
            x12 = v.fma(b0, x12);
            x13 = v.fma(b1, x13);
            v = FloatVector.broadcast(S, a[a7 + k]);
            x14 = v.fma(b0, x14);
            x15 = v.fma(b1, x15);
            v = FloatVector.broadcast(S, a[a8 + k]);
            x16 = v.fma(b0, x16);
            x17 = v.fma(b1, x17);
            v = FloatVector.broadcast(S, a[a9 + k]);
            x18 = v.fma(b0, x18);
            x19 = v.fma(b1, x19);
            v = FloatVector.broadcast(S, a[a10 + k]);
            x20 = v.fma(b0, x20);
            x21 = v.fma(b1, x21);
            v = FloatVector.broadcast(S, a[a11 + k]);
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
            float[] a,
            int ao,
            int lda,
            float[] b,
            int bo,
            int ldb,
            float[] c,
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
        FloatVector x0 = FloatVector.fromArray(S, c, c0);
        FloatVector x1 = FloatVector.fromArray(S, c, c0 + L);
        FloatVector x2 = FloatVector.fromArray(S, c, c1);
        FloatVector x3 = FloatVector.fromArray(S, c, c1 + L);
        FloatVector x4 = FloatVector.fromArray(S, c, c2);
        FloatVector x5 = FloatVector.fromArray(S, c, c2 + L);
        FloatVector x6 = FloatVector.fromArray(S, c, c3);
        FloatVector x7 = FloatVector.fromArray(S, c, c3 + L);
        FloatVector x8 = FloatVector.fromArray(S, c, c4);
        FloatVector x9 = FloatVector.fromArray(S, c, c4 + L);
        FloatVector x10 = FloatVector.fromArray(S, c, c5);
        FloatVector x11 = FloatVector.fromArray(S, c, c5 + L);
        for (int k = 0; k < kc; k++) {
            int q = bo + k * ldb;
            FloatVector b0 = FloatVector.fromArray(S, b, q);
            FloatVector b1 = FloatVector.fromArray(S, b, q + L);
            FloatVector v;
            v = FloatVector.broadcast(S, a[a0 + k]);
            x0 = v.fma(b0, x0);
            x1 = v.fma(b1, x1);
            v = FloatVector.broadcast(S, a[a1 + k]);
            x2 = v.fma(b0, x2);
            x3 = v.fma(b1, x3);
            v = FloatVector.broadcast(S, a[a2 + k]);
            x4 = v.fma(b0, x4);
            x5 = v.fma(b1, x5);
            v = FloatVector.broadcast(S, a[a3 + k]);
            x6 = v.fma(b0, x6);
            x7 = v.fma(b1, x7);
            v = FloatVector.broadcast(S, a[a4 + k]);
            x8 = v.fma(b0, x8);
            x9 = v.fma(b1, x9);
            v = FloatVector.broadcast(S, a[a5 + k]);
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
            float[] a,
            int ao,
            int lda,
            float[] b,
            int bo,
            int ldb,
            float[] c,
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
        FloatVector x0 = FloatVector.fromArray(S, c, c0);
        FloatVector x1 = FloatVector.fromArray(S, c, c0 + L);
        FloatVector x2 = FloatVector.fromArray(S, c, c1);
        FloatVector x3 = FloatVector.fromArray(S, c, c1 + L);
        FloatVector x4 = FloatVector.fromArray(S, c, c2);
        FloatVector x5 = FloatVector.fromArray(S, c, c2 + L);
        FloatVector x6 = FloatVector.fromArray(S, c, c3);
        FloatVector x7 = FloatVector.fromArray(S, c, c3 + L);
        FloatVector x8 = FloatVector.fromArray(S, c, c4);
        FloatVector x9 = FloatVector.fromArray(S, c, c4 + L);
        for (int k = 0; k < kc; k++) {
            int q = bo + k * ldb;
            FloatVector b0 = FloatVector.fromArray(S, b, q);
            FloatVector b1 = FloatVector.fromArray(S, b, q + L);
            FloatVector v;
            v = FloatVector.broadcast(S, a[a0 + k]);
            x0 = v.fma(b0, x0);
            x1 = v.fma(b1, x1);
            v = FloatVector.broadcast(S, a[a1 + k]);
            x2 = v.fma(b0, x2);
            x3 = v.fma(b1, x3);
            v = FloatVector.broadcast(S, a[a2 + k]);
            x4 = v.fma(b0, x4);
            x5 = v.fma(b1, x5);
            v = FloatVector.broadcast(S, a[a3 + k]);
            x6 = v.fma(b0, x6);
            x7 = v.fma(b1, x7);
            v = FloatVector.broadcast(S, a[a4 + k]);
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
            float[] a,
            int ao,
            int lda,
            float[] b,
            int bo,
            int ldb,
            float[] c,
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
        FloatVector x0 = FloatVector.fromArray(S, c, c0);
        FloatVector x1 = FloatVector.fromArray(S, c, c0 + L);
        FloatVector x2 = FloatVector.fromArray(S, c, c1);
        FloatVector x3 = FloatVector.fromArray(S, c, c1 + L);
        FloatVector x4 = FloatVector.fromArray(S, c, c2);
        FloatVector x5 = FloatVector.fromArray(S, c, c2 + L);
        FloatVector x6 = FloatVector.fromArray(S, c, c3);
        FloatVector x7 = FloatVector.fromArray(S, c, c3 + L);
        for (int k = 0; k < kc; k++) {
            int q = bo + k * ldb;
            FloatVector b0 = FloatVector.fromArray(S, b, q);
            FloatVector b1 = FloatVector.fromArray(S, b, q + L);
            FloatVector v;
            v = FloatVector.broadcast(S, a[a0 + k]);
            x0 = v.fma(b0, x0);
            x1 = v.fma(b1, x1);
            v = FloatVector.broadcast(S, a[a1 + k]);
            x2 = v.fma(b0, x2);
            x3 = v.fma(b1, x3);
            v = FloatVector.broadcast(S, a[a2 + k]);
            x4 = v.fma(b0, x4);
            x5 = v.fma(b1, x5);
            v = FloatVector.broadcast(S, a[a3 + k]);
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
            float[] a,
            int ao,
            int lda,
            float[] b,
            int bo,
            int ldb,
            float[] c,
            int co,
            int ldc) {
        int c0 = co;
        int c1 = c0 + ldc;
        int c2 = c1 + ldc;
        int a0 = ao;
        int a1 = a0 + lda;
        int a2 = a1 + lda;
        FloatVector x0 = FloatVector.fromArray(S, c, c0);
        FloatVector x1 = FloatVector.fromArray(S, c, c0 + L);
        FloatVector x2 = FloatVector.fromArray(S, c, c1);
        FloatVector x3 = FloatVector.fromArray(S, c, c1 + L);
        FloatVector x4 = FloatVector.fromArray(S, c, c2);
        FloatVector x5 = FloatVector.fromArray(S, c, c2 + L);
        for (int k = 0; k < kc; k++) {
            int q = bo + k * ldb;
            FloatVector b0 = FloatVector.fromArray(S, b, q);
            FloatVector b1 = FloatVector.fromArray(S, b, q + L);
            FloatVector v;
            v = FloatVector.broadcast(S, a[a0 + k]);
            x0 = v.fma(b0, x0);
            x1 = v.fma(b1, x1);
            v = FloatVector.broadcast(S, a[a1 + k]);
            x2 = v.fma(b0, x2);
            x3 = v.fma(b1, x3);
            v = FloatVector.broadcast(S, a[a2 + k]);
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
            float[] a,
            int ao,
            int lda,
            float[] b,
            int bo,
            int ldb,
            float[] c,
            int co,
            int ldc) {
        int c0 = co;
        int c1 = c0 + ldc;
        int a0 = ao;
        int a1 = a0 + lda;
        FloatVector x0 = FloatVector.fromArray(S, c, c0);
        FloatVector x1 = FloatVector.fromArray(S, c, c0 + L);
        FloatVector x2 = FloatVector.fromArray(S, c, c1);
        FloatVector x3 = FloatVector.fromArray(S, c, c1 + L);
        for (int k = 0; k < kc; k++) {
            int q = bo + k * ldb;
            FloatVector b0 = FloatVector.fromArray(S, b, q);
            FloatVector b1 = FloatVector.fromArray(S, b, q + L);
            FloatVector v;
            v = FloatVector.broadcast(S, a[a0 + k]);
            x0 = v.fma(b0, x0);
            x1 = v.fma(b1, x1);
            v = FloatVector.broadcast(S, a[a1 + k]);
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
            float[] a,
            int ao,
            int lda,
            float[] b,
            int bo,
            int ldb,
            float[] c,
            int co,
            int ldc) {
        int c0 = co;
        int a0 = ao;
        FloatVector x0 = FloatVector.fromArray(S, c, c0);
        FloatVector x1 = FloatVector.fromArray(S, c, c0 + L);
        for (int k = 0; k < kc; k++) {
            int q = bo + k * ldb;
            FloatVector b0 = FloatVector.fromArray(S, b, q);
            FloatVector b1 = FloatVector.fromArray(S, b, q + L);
            FloatVector v;
            v = FloatVector.broadcast(S, a[a0 + k]);
            x0 = v.fma(b0, x0);
            x1 = v.fma(b1, x1);
        }
        x0.intoArray(c, c0);
        x1.intoArray(c, c0 + L);
    }
}
