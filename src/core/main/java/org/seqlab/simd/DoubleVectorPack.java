package org.seqlab.simd;

import java.util.Arrays;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/** Copies of the factors in the order in which the tiles read them. */
final class DoubleVectorPack {
    private static final VectorSpecies<Double> S = DoubleVector.SPECIES_PREFERRED;
    static final int L = S.length();

    /** Whether there are registers for the large tiles: 32 of 512 bits. */
    static final boolean LARGE = S.vectorBitSize() >= 512;

    private DoubleVectorPack() {}

    /** Vectors in the next panel when {@code left} columns are left. */
    static int width(int left) {
        if (left <= L) {
            return 1;
        }
        return left <= 2 * L || !LARGE ? 2 : 4;
    }

    /** Columns of all panels of n columns, padding included. */
    static int padded(int n) {
        int full = (LARGE ? 4 : 2) * L;
        int rest = n % full;
        return n - rest + (rest == 0 ? 0 : width(rest) * L);
    }

    /** Rows in the next tile when {@code left} rows are left. */
    static int rows(int left, int width, boolean narrow) {
        int tall = width == 1 ? 16 : 12;
        if (narrow && LARGE && width <= 2 && left >= tall) {
            return tall;
        }
        if (left >= 6) {
            return LARGE || width <= 2 ? 6 : 2;
        }
        return left >= 4 ? 4 : left >= 2 ? 2 : 1;
    }

    /** Packs rows k0 … k0+kc of B, all n columns, into zero-padded panels. */
    static void right(
            int n, int kc, double[] b, int bo, int brs, int bcs, double[] panels, int po) {
        int d = po;
        for (int j = 0; j < n; ) {
            int nr = width(n - j) * L;
            int w = Math.min(nr, n - j);
            if (bcs == 1) {
                rowsOf(w, nr, kc, b, bo + j, brs, panels, d);
            } else {
                columnsOf(w, nr, kc, b, bo + j * bcs, brs, bcs, panels, d);
            }
            d += kc * nr;
            j += nr;
        }
    }

    private static void rowsOf(
            int w, int nr, int kc, double[] b, int bo, int brs, double[] panels, int po) {
        int whole = w - w % L;
        for (int k = 0; k < kc; k++) {
            int s = bo + k * brs;
            int d = po + k * nr;
            for (int q = 0; q < whole; q += L) {
                DoubleVector.fromArray(S, b, s + q).intoArray(panels, d + q);
            }
            for (int q = whole; q < w; q++) {
                panels[d + q] = b[s + q];
            }
            Arrays.fill(panels, d + w, d + nr, 0);
        }
    }

    private static void columnsOf(
            int w, int nr, int kc, double[] b, int bo, int brs, int bcs, double[] panels, int po) {
        if (w < nr) {
            Arrays.fill(panels, po, po + kc * nr, 0);
        }
        int q = 0;
        for (; q + 4 <= w; q += 4) {
            int s = bo + q * bcs;
            int d = po + q;
            for (int k = 0; k < kc; k++) {
                panels[d] = b[s];
                panels[d + 1] = b[s + bcs];
                panels[d + 2] = b[s + 2 * bcs];
                panels[d + 3] = b[s + 3 * bcs];
                s += brs;
                d += nr;
            }
        }
        for (; q < w; q++) {
            for (int k = 0; k < kc; k++) {
                panels[po + q + k * nr] = b[bo + q * bcs + k * brs];
            }
        }
    }

    /** Packs kc columns of m rows of A: tile after tile, each with its rows side by side. */
    static void left(
            int m,
            int kc,
            double[] a,
            int ao,
            int ars,
            int acs,
            int width,
            boolean narrow,
            double[] tiles) {
        int d = 0;
        for (int i = 0; i < m; ) {
            int rows = rows(m - i, width, narrow);
            for (int r = 0; r < rows; r++) {
                int s = ao + (i + r) * ars;
                int e = d + r;
                for (int k = 0; k < kc; k++) {
                    tiles[e] = a[s];
                    s += acs;
                    e += rows;
                }
            }
            d += rows * kc;
            i += rows;
        }
    }
}
