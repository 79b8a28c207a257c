package org.seqlab.simd;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/** Inner loops of the product, tiles 4 vectors wide. Written by kernels/GenerateTiles.java. */
final class FloatDirect4 {
    private static final VectorSpecies<Float> S = FloatVector.SPECIES_PREFERRED;
    private static final int L = S.length();

    private FloatDirect4() {}

    /** C (rows, 4 L) += A B over kc terms. */
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
            case 6 -> rows6(kc, a, ao, lda, b, bo, ldb, c, co, ldc);
            case 4 -> rows4(kc, a, ao, lda, b, bo, ldb, c, co, ldc);
            case 2 -> rows2(kc, a, ao, lda, b, bo, ldb, c, co, ldc);
            case 1 -> rows1(kc, a, ao, lda, b, bo, ldb, c, co, ldc);
            default -> throw new AssertionError(rows);
        }
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
        FloatVector x2 = FloatVector.fromArray(S, c, c0 + 2 * L);
        FloatVector x3 = FloatVector.fromArray(S, c, c0 + 3 * L);
        FloatVector x4 = FloatVector.fromArray(S, c, c1);
        FloatVector x5 = FloatVector.fromArray(S, c, c1 + L);
        FloatVector x6 = FloatVector.fromArray(S, c, c1 + 2 * L);
        FloatVector x7 = FloatVector.fromArray(S, c, c1 + 3 * L);
        FloatVector x8 = FloatVector.fromArray(S, c, c2);
        FloatVector x9 = FloatVector.fromArray(S, c, c2 + L);
        FloatVector x10 = FloatVector.fromArray(S, c, c2 + 2 * L);
        FloatVector x11 = FloatVector.fromArray(S, c, c2 + 3 * L);
        FloatVector x12 = FloatVector.fromArray(S, c, c3);
        FloatVector x13 = FloatVector.fromArray(S, c, c3 + L);
        FloatVector x14 = FloatVector.fromArray(S, c, c3 + 2 * L);
        FloatVector x15 = FloatVector.fromArray(S, c, c3 + 3 * L);
        FloatVector x16 = FloatVector.fromArray(S, c, c4);
        FloatVector x17 = FloatVector.fromArray(S, c, c4 + L);
        FloatVector x18 = FloatVector.fromArray(S, c, c4 + 2 * L);
        FloatVector x19 = FloatVector.fromArray(S, c, c4 + 3 * L);
        FloatVector x20 = FloatVector.fromArray(S, c, c5);
        FloatVector x21 = FloatVector.fromArray(S, c, c5 + L);
        FloatVector x22 = FloatVector.fromArray(S, c, c5 + 2 * L);
        FloatVector x23 = FloatVector.fromArray(S, c, c5 + 3 * L);
        for (int k = 0; k < kc; k++) {
            int q = bo + k * ldb;
            FloatVector b0 = FloatVector.fromArray(S, b, q);
            FloatVector b1 = FloatVector.fromArray(S, b, q + L);
            FloatVector b2 = FloatVector.fromArray(S, b, q + 2 * L);
            FloatVector b3 = FloatVector.fromArray(S, b, q + 3 * L);
            FloatVector v;
            v = FloatVector.broadcast(S, a[a0 + k]);
            x0 = v.fma(b0, x0);
            x1 = v.fma(b1, x1);
            x2 = v.fma(b2, x2);
            x3 = v.fma(b3, x3);
            v = FloatVector.broadcast(S, a[a1 + k]);
            x4 = v.fma(b0, x4);
            x5 = v.fma(b1, x5);
            x6 = v.fma(b2, x6);
            x7 = v.fma(b3, x7);
            v = FloatVector.broadcast(S, a[a2 + k]);
            x8 = v.fma(b0, x8);
            x9 = v.fma(b1, x9);
            x10 = v.fma(b2, x10);
            x11 = v.fma(b3, x11);
            v = FloatVector.broadcast(S, a[a3 + k]);
            x12 = v.fma(b0, x12);
            x13 = v.fma(b1, x13);
            x14 = v.fma(b2, x14);
            x15 = v.fma(b3, x15);
            v = FloatVector.broadcast(S, a[a4 + k]);
            x16 = v.fma(b0, x16);
            x17 = v.fma(b1, x17);
            x18 = v.fma(b2, x18);
            x19 = v.fma(b3, x19);
            v = FloatVector.broadcast(S, a[a5 + k]);
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
        FloatVector x2 = FloatVector.fromArray(S, c, c0 + 2 * L);
        FloatVector x3 = FloatVector.fromArray(S, c, c0 + 3 * L);
        FloatVector x4 = FloatVector.fromArray(S, c, c1);
        FloatVector x5 = FloatVector.fromArray(S, c, c1 + L);
        FloatVector x6 = FloatVector.fromArray(S, c, c1 + 2 * L);
        FloatVector x7 = FloatVector.fromArray(S, c, c1 + 3 * L);
        FloatVector x8 = FloatVector.fromArray(S, c, c2);
        FloatVector x9 = FloatVector.fromArray(S, c, c2 + L);
        FloatVector x10 = FloatVector.fromArray(S, c, c2 + 2 * L);
        FloatVector x11 = FloatVector.fromArray(S, c, c2 + 3 * L);
        FloatVector x12 = FloatVector.fromArray(S, c, c3);
        FloatVector x13 = FloatVector.fromArray(S, c, c3 + L);
        FloatVector x14 = FloatVector.fromArray(S, c, c3 + 2 * L);
        FloatVector x15 = FloatVector.fromArray(S, c, c3 + 3 * L);
        for (int k = 0; k < kc; k++) {
            int q = bo + k * ldb;
            FloatVector b0 = FloatVector.fromArray(S, b, q);
            FloatVector b1 = FloatVector.fromArray(S, b, q + L);
            FloatVector b2 = FloatVector.fromArray(S, b, q + 2 * L);
            FloatVector b3 = FloatVector.fromArray(S, b, q + 3 * L);
            FloatVector v;
            v = FloatVector.broadcast(S, a[a0 + k]);
            x0 = v.fma(b0, x0);
            x1 = v.fma(b1, x1);
            x2 = v.fma(b2, x2);
            x3 = v.fma(b3, x3);
            v = FloatVector.broadcast(S, a[a1 + k]);
            x4 = v.fma(b0, x4);
            x5 = v.fma(b1, x5);
            x6 = v.fma(b2, x6);
            x7 = v.fma(b3, x7);
            v = FloatVector.broadcast(S, a[a2 + k]);
            x8 = v.fma(b0, x8);
            x9 = v.fma(b1, x9);
            x10 = v.fma(b2, x10);
            x11 = v.fma(b3, x11);
            v = FloatVector.broadcast(S, a[a3 + k]);
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
        FloatVector x2 = FloatVector.fromArray(S, c, c0 + 2 * L);
        FloatVector x3 = FloatVector.fromArray(S, c, c0 + 3 * L);
        FloatVector x4 = FloatVector.fromArray(S, c, c1);
        FloatVector x5 = FloatVector.fromArray(S, c, c1 + L);
        FloatVector x6 = FloatVector.fromArray(S, c, c1 + 2 * L);
        FloatVector x7 = FloatVector.fromArray(S, c, c1 + 3 * L);
        for (int k = 0; k < kc; k++) {
            int q = bo + k * ldb;
            FloatVector b0 = FloatVector.fromArray(S, b, q);
            FloatVector b1 = FloatVector.fromArray(S, b, q + L);
            FloatVector b2 = FloatVector.fromArray(S, b, q + 2 * L);
            FloatVector b3 = FloatVector.fromArray(S, b, q + 3 * L);
            FloatVector v;
            v = FloatVector.broadcast(S, a[a0 + k]);
            x0 = v.fma(b0, x0);
            x1 = v.fma(b1, x1);
            x2 = v.fma(b2, x2);
            x3 = v.fma(b3, x3);
            v = FloatVector.broadcast(S, a[a1 + k]);
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
        FloatVector x2 = FloatVector.fromArray(S, c, c0 + 2 * L);
        FloatVector x3 = FloatVector.fromArray(S, c, c0 + 3 * L);
        for (int k = 0; k < kc; k++) {
            int q = bo + k * ldb;
            FloatVector b0 = FloatVector.fromArray(S, b, q);
            FloatVector b1 = FloatVector.fromArray(S, b, q + L);
            FloatVector b2 = FloatVector.fromArray(S, b, q + 2 * L);
            FloatVector b3 = FloatVector.fromArray(S, b, q + 3 * L);
            FloatVector v;
            v = FloatVector.broadcast(S, a[a0 + k]);
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
