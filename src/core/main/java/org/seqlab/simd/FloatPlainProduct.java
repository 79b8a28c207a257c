package org.seqlab.simd;

/** Matrix product in plain loops: the twin of the vector one, and what serves without the module. */
final class FloatPlainProduct implements FloatProduct {
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
        float[] sum = new float[n];
        float[][] right = rows(k, n, b, bo, brs, bcs);
        for (int i = 0; i < m; i++) {
            start(n, c, co + i * ldc, accumulate, sum);
            for (int p = 0; p < k; p++) {
                add(a[ao + i * ars + p * acs], right[p], sum);
            }
            System.arraycopy(sum, 0, c, co + i * ldc, n);
        }
    }

    /** Rows in arrays of their own: with offsets into one array the compiler does not vectorize. */
    private static float[][] rows(int k, int n, float[] b, int bo, int brs, int bcs) {
        float[][] rows = new float[k][n];
        for (int p = 0; p < k; p++) {
            for (int j = 0; j < n; j++) {
                rows[p][j] = b[bo + p * brs + j * bcs];
            }
        }
        return rows;
    }

    private static void start(int n, float[] c, int at, boolean accumulate, float[] sum) {
        for (int j = 0; j < n; j++) {
            sum[j] = accumulate ? c[at + j] : 0;
        }
    }

    private static void add(float factor, float[] row, float[] sum) {
        for (int j = 0; j < row.length; j++) {
            sum[j] += factor * row[j];
        }
    }

    @Override
    public void pack(FloatPanels panels, float[] b, int bo, int brs, int bcs) {
        panels.reserve(panels.k * panels.n);
        for (int p = 0; p < panels.k; p++) {
            for (int j = 0; j < panels.n; j++) {
                panels.data[p * panels.n + j] = b[bo + p * brs + j * bcs];
            }
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
        multiply(m, b.n, b.k, a, ao, lda, 1, b.data, 0, b.n, 1, c, co, ldc, accumulate);
    }
}
