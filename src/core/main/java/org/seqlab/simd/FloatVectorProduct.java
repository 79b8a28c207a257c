package org.seqlab.simd;

import java.util.Arrays;

/**
 * Matrix product on the Vector API: packed panels of B, tiles of up to 6 × 4 vectors in registers.
 *
 * <p>Every entry of C is one chain of fused multiply-adds in the order of k, whatever the sizes,
 * the blocking and the number of threads; only a product with a single row or column may sum in
 * lanes.
 * Source of the scheme: K. Goto and R. van de Geijn (2008), Anatomy of high-performance matrix
 * multiplication, doi:10.1145/1356052.1356053. Floor: 2 m n k operations, two vector fused
 * multiply-adds a cycle; A, B and C once through memory. A tile of r rows and v vectors loads r + v
 * times for r v multiply-adds, 8 for 12 at 6 × 2.
 */
final class FloatVectorProduct implements FloatProduct {
    private static final int KC = 256;
    private static final int MC = 240;
    private static final int NC = 2048;
    private static final int L = FloatVectorPack.L;

    private static final ThreadLocal<Workspace> WORKSPACE = ThreadLocal.withInitial(Workspace::new);

    private static final class Workspace {
        final float[] a = new float[MC * KC];
        float[] b = new float[0];
        final float[] tile = new float[16 * 4 * L];

        float[] panels(int size) {
            if (b.length < size) {
                b = new float[size];
            }
            return b;
        }
    }

    @Override
    public void multiply(
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
        if (!accumulate) {
            clear(m, n, c, co, ldc);
        }
        if (m == 0 || n == 0 || k == 0) {
            return;
        }
        if (n == 1 && acs == 1 && brs == 1) {
            FloatVectorColumn.multiply(m, k, a, ao, ars, b, bo, c, co, ldc);
        } else if (m == 1 && acs == 1 && brs == 1) {
            FloatVectorColumn.multiply(n, k, b, bo, bcs, a, ao, c, co, 1);
        } else if (n == 1 && ars == 1 && brs == 1 && ldc == 1) {
            fewRows(1, m, k, b, bo, 1, a, ao, acs, c, co, 1);
        } else if (m <= 6 && acs == 1 && bcs == 1) {
            fewRows(m, n, k, a, ao, ars, b, bo, brs, c, co, ldc);
        } else if (!FloatVectorPack.LARGE && small(m, n, k) && bcs == 1) {
            smallFactors(m, n, k, a, ao, ars, acs, b, bo, brs, c, co, ldc);
        } else {
            blocks(m, n, k, a, ao, ars, acs, b, bo, brs, bcs, c, co, ldc);
        }
    }

    /** Whether B stays in the first cache, and A in the buffer, so that packing B gains nothing. */
    private static boolean small(int m, int n, int k) {
        return n >= L && k <= KC && m <= MC && n * k <= 512 * L;
    }

    private static void smallFactors(
            int m,
            int n,
            int k,
            float[] a,
            int ao,
            int ars,
            int acs,
            float[] b,
            int bo,
            int ldb,
            float[] c,
            int co,
            int ldc) {
        if (acs == 1) {
            fewRows(m, n, k, a, ao, ars, b, bo, ldb, c, co, ldc);
        } else {
            float[] rows = WORKSPACE.get().a;
            FloatVectorPack.leftRows(m, k, a, ao, ars, acs, rows);
            fewRows(m, n, k, rows, 0, k, b, bo, ldb, c, co, ldc);
        }
    }

    private static void clear(int m, int n, float[] c, int co, int ldc) {
        for (int i = 0; i < m; i++) {
            Arrays.fill(c, co + i * ldc, co + i * ldc + n, 0f);
        }
    }

    private static void blocks(
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
            int ldc) {
        Workspace w = WORKSPACE.get();
        float[] panels = w.panels(Math.min(k, KC) * FloatVectorPack.padded(Math.min(n, NC)));
        for (int j = 0; j < n; j += NC) {
            int nc = Math.min(NC, n - j);
            for (int p = 0; p < k; p += KC) {
                int kc = Math.min(KC, k - p);
                FloatVectorPack.right(nc, kc, b, bo + p * brs + j * bcs, brs, bcs, panels, 0);
                block(m, nc, kc, a, ao + p * acs, ars, acs, panels, 0, c, co + j, ldc, w);
            }
        }
    }

    @Override
    public void pack(FloatPanels panels, float[] b, int bo, int brs, int bcs) {
        int padded = FloatVectorPack.padded(panels.n);
        panels.reserve(panels.k * padded);
        for (int p = 0; p < panels.k; p += KC) {
            int kc = Math.min(KC, panels.k - p);
            int to = p * padded;
            FloatVectorPack.right(panels.n, kc, b, bo + p * brs, brs, bcs, panels.data, to);
        }
    }

    @Override
    public void multiply(
            int m,
            float[] a,
            int ao,
            int lda,
            FloatPanels b,
            float[] c,
            int co,
            int ldc,
            boolean accumulate) {
        if (!accumulate) {
            clear(m, b.n, c, co, ldc);
        }
        Workspace w = WORKSPACE.get();
        int padded = FloatVectorPack.padded(b.n);
        for (int p = 0; p < b.k; p += KC) {
            int kc = Math.min(KC, b.k - p);
            block(m, b.n, kc, a, ao + p, lda, 1, b.data, p * padded, c, co, ldc, w);
        }
    }

    private static void block(
            int m,
            int n,
            int kc,
            float[] a,
            int ao,
            int ars,
            int acs,
            float[] panels,
            int po,
            float[] c,
            int co,
            int ldc,
            Workspace w) {
        int width = FloatVectorPack.width(n);
        boolean narrow = n <= width * L;
        if (acs == 1 && (n <= 16 * L || m <= 6)) {
            direct(m, n, kc, a, ao, ars, panels, po, c, co, ldc, w, narrow);
            return;
        }
        for (int i = 0; i < m; i += MC) {
            int mc = Math.min(MC, m - i);
            int from = ao + i * ars;
            int to = co + i * ldc;
            if (FloatVectorPack.LARGE) {
                FloatVectorPack.left(mc, kc, a, from, ars, acs, width, narrow, w.a);
                packed(mc, n, kc, panels, po, c, to, ldc, w, narrow);
            } else if (acs == 1) {
                direct(mc, n, kc, a, from, ars, panels, po, c, to, ldc, w, narrow);
            } else {
                FloatVectorPack.leftRows(mc, kc, a, from, ars, acs, w.a);
                direct(mc, n, kc, w.a, 0, kc, panels, po, c, to, ldc, w, narrow);
            }
        }
    }

    private static void packed(
            int m,
            int n,
            int kc,
            float[] panels,
            int po,
            float[] c,
            int co,
            int ldc,
            Workspace w,
            boolean narrow) {
        int first = FloatVectorPack.width(n);
        int b = po;
        for (int j = 0; j < n; ) {
            int width = FloatVectorPack.width(n - j);
            int cols = Math.min(width * L, n - j);
            int a = 0;
            for (int i = 0; i < m; ) {
                int rows = FloatVectorPack.rows(m - i, first, narrow);
                int at = co + i * ldc + j;
                if (cols == width * L) {
                    packedTile(width, rows, kc, w.a, a, panels, b, c, at, ldc);
                } else {
                    load(rows, cols, width * L, c, at, ldc, w.tile, 0);
                    packedTile(width, rows, kc, w.a, a, panels, b, w.tile, 0, width * L);
                    store(rows, cols, width * L, c, at, ldc, w.tile, 0);
                }
                a += rows * kc;
                i += rows;
            }
            b += kc * width * L;
            j += width * L;
        }
    }

    private static void direct(
            int m,
            int n,
            int kc,
            float[] a,
            int ao,
            int lda,
            float[] panels,
            int po,
            float[] c,
            int co,
            int ldc,
            Workspace w,
            boolean narrow) {
        int b = po;
        for (int j = 0; j < n; ) {
            int width = FloatVectorPack.width(n - j);
            directPanel(
                    m,
                    Math.min(width * L, n - j),
                    width,
                    kc,
                    a,
                    ao,
                    lda,
                    panels,
                    b,
                    width * L,
                    c,
                    co + j,
                    ldc,
                    w,
                    narrow);
            b += kc * width * L;
            j += width * L;
        }
    }

    private static void directPanel(
            int m,
            int cols,
            int width,
            int kc,
            float[] a,
            int ao,
            int lda,
            float[] b,
            int bo,
            int ldb,
            float[] c,
            int co,
            int ldc,
            Workspace w,
            boolean narrow) {
        int nr = width * L;
        for (int i = 0; i < m; ) {
            int rows = FloatVectorPack.rows(m - i, width, narrow);
            int from = ao + i * lda;
            int at = co + i * ldc;
            if (cols == nr) {
                directTile(width, rows, kc, a, from, lda, b, bo, ldb, c, at, ldc);
            } else {
                load(rows, cols, nr, c, at, ldc, w.tile, 0);
                directTile(width, rows, kc, a, from, lda, b, bo, ldb, w.tile, 0, nr);
                store(rows, cols, nr, c, at, ldc, w.tile, 0);
            }
            i += rows;
        }
    }

    /**
     * For few rows packing B costs as much as the product: read it where it is. The last panel
     * overlaps its neighbor, and only what is new of it is kept.
     */
    private static void fewRows(
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
            int ldc) {
        Workspace w = WORKSPACE.get();
        for (int j = 0; j < n; ) {
            int width = fitting(n, FloatVectorPack.width(m, n - j));
            int nr = width * L;
            int cols = Math.min(nr, n - j);
            int at = co + j;
            if (cols == nr) {
                directPanel(m, cols, width, k, a, ao, lda, b, bo + j, ldb, c, at, ldc, w, false);
            } else if (n >= nr) {
                overlap(m, cols, width, k, a, ao, lda, b, bo + n - nr, ldb, c, at, ldc, w);
            } else {
                float[] panel = w.panels(k * nr);
                FloatVectorPack.right(cols, k, b, bo + j, ldb, 1, panel, 0);
                directPanel(m, cols, width, k, a, ao, lda, panel, 0, nr, c, at, ldc, w, false);
            }
            j += nr;
        }
    }

    /** A panel of which only the last columns are new, some rows at a time in a copy of C. */
    private static void overlap(
            int m,
            int cols,
            int width,
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
            Workspace w) {
        int nr = width * L;
        int skip = nr - cols;
        for (int i = 0; i < m; i += 12) {
            int rows = Math.min(12, m - i);
            int from = ao + i * lda;
            int at = co + i * ldc;
            load(rows, cols, nr, c, at, ldc, w.tile, skip);
            directPanel(rows, nr, width, k, a, from, lda, b, bo, ldb, w.tile, 0, nr, w, false);
            store(rows, cols, nr, c, at, ldc, w.tile, skip);
        }
    }

    /** The widest panel, at most as wide as wanted, that fits into n columns. */
    private static int fitting(int n, int wanted) {
        int width = wanted;
        while (width > 1 && width * L > n) {
            width /= 2;
        }
        return width;
    }

    private static void load(
            int rows, int cols, int nr, float[] c, int at, int ldc, float[] tile, int skip) {
        for (int r = 0; r < rows; r++) {
            System.arraycopy(c, at + r * ldc, tile, r * nr + skip, cols);
        }
    }

    private static void store(
            int rows, int cols, int nr, float[] c, int at, int ldc, float[] tile, int skip) {
        for (int r = 0; r < rows; r++) {
            System.arraycopy(tile, r * nr + skip, c, at + r * ldc, cols);
        }
    }

    private static void packedTile(
            int width,
            int rows,
            int kc,
            float[] a,
            int ao,
            float[] b,
            int bo,
            float[] c,
            int co,
            int ldc) {
        switch (width) {
            case 4 -> FloatPacked4.run(rows, kc, a, ao, b, bo, c, co, ldc);
            case 2 -> FloatPacked2.run(rows, kc, a, ao, b, bo, c, co, ldc);
            default -> FloatPacked1.run(rows, kc, a, ao, b, bo, c, co, ldc);
        }
    }

    private static void directTile(
            int width,
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
        switch (width) {
            case 4 -> FloatDirect4.run(rows, kc, a, ao, lda, b, bo, ldb, c, co, ldc);
            case 2 -> FloatDirect2.run(rows, kc, a, ao, lda, b, bo, ldb, c, co, ldc);
            default -> FloatDirect1.run(rows, kc, a, ao, lda, b, bo, ldb, c, co, ldc);
        }
    }
}
