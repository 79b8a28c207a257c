package org.seqlab.simd;

import java.util.Arrays;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Copies of the factors in the order in which the tiles read them.
 *
 * <p>Floor: no operations; every number read and written once. A packed B is used m times, so that
 * packing costs as much as the product where m is near 10.
 */
final class FloatVectorPack {
    private static final VectorSpecies<Float> S = FloatVector.SPECIES_PREFERRED;
    static final int L = S.length();

    /** Whether there are registers for the large tiles: 32 of 512 bits. */
    static final boolean LARGE = S.vectorBitSize() >= 512;

    private FloatVectorPack() {}

    /** Vectors in the next panel when {@code left} columns are left. */
    static int width(int left) {
        if (left <= L) {
            return 1;
        }
        return left <= 2 * L || !LARGE ? 2 : 4;
    }

    /** As {@link #width(int)} where B is read in place: one or two rows want wider tiles. */
    static int width(int m, int left) {
        return m <= 2 && left > 2 * L ? 4 : width(left);
    }

    /** Columns of all panels of n columns, padding included. */
    static int padded(int n) {
        int full = (LARGE ? 4 : 2) * L;
        int rest = n % full;
        return n - rest + (rest == 0 ? 0 : width(rest) * L);
    }

    /** Rows in the next tile when {@code left} rows are left. */
    static int rows(int left, int width, boolean narrow) {
        if (!LARGE) {
            return even(left, width <= 2 ? 6 : 2);
        }
        int tall = width == 1 ? 16 : 12;
        if (narrow && width <= 2 && left >= tall) {
            return tall;
        }
        return left >= 6 ? 6 : left >= 4 ? 4 : left >= 2 ? 2 : 1;
    }

    /** As few tiles as there must be, all of nearly one height: 20 rows are 5 + 5 + 5 + 5. */
    private static int even(int left, int most) {
        int tiles = (left + most - 1) / most;
        return (left + tiles - 1) / tiles;
    }

    /** Packs rows k0 … k0+kc of B, all n columns, into zero-padded panels. */
    static void right(int n, int kc, float[] b, int bo, int brs, int bcs, float[] panels, int po) {
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
            int w, int nr, int kc, float[] b, int bo, int brs, float[] panels, int po) {
        int whole = w - w % L;
        for (int k = 0; k < kc; k++) {
            int s = bo + k * brs;
            int d = po + k * nr;
            for (int q = 0; q < whole; q += L) {
                FloatVector.fromArray(S, b, s + q).intoArray(panels, d + q);
            }
            for (int q = whole; q < w; q++) {
                panels[d + q] = b[s + q];
            }
            Arrays.fill(panels, d + w, d + nr, 0f);
        }
    }

    private static void columnsOf(
            int w, int nr, int kc, float[] b, int bo, int brs, int bcs, float[] panels, int po) {
        if (w < nr) {
            Arrays.fill(panels, po, po + kc * nr, 0f);
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
            float[] a,
            int ao,
            int ars,
            int acs,
            int width,
            boolean narrow,
            float[] tiles) {
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

    /** Packs kc columns of m rows of A, row after row: a transposed A becomes one with rows. */
    static void leftRows(int m, int kc, float[] a, int ao, int ars, int acs, float[] rows) {
        int r = 0;
        for (; r + 4 <= m; r += 4) {
            int s = ao + r * ars;
            int d = r * kc;
            for (int k = 0; k < kc; k++) {
                rows[d + k] = a[s];
                rows[d + kc + k] = a[s + ars];
                rows[d + 2 * kc + k] = a[s + 2 * ars];
                rows[d + 3 * kc + k] = a[s + 3 * ars];
                s += acs;
            }
        }
        for (; r < m; r++) {
            for (int k = 0; k < kc; k++) {
                rows[r * kc + k] = a[ao + r * ars + k * acs];
            }
        }
    }
}
