package org.seqlab.fused;

/**
 * Three matrices that compute m neighboring outputs of a filter of r taps with m + r − 1
 * multiplications instead of m r:
 *
 * <pre>
 *   y = A ((G g) * (B d)),   d the m + r − 1 inputs, g the taps, * elementwise
 * </pre>
 *
 * <p>A product of polynomials is known from its values at m + r − 1 points, here 0, 1, −1, 2, −2, …
 * and infinity; a filter is that product turned round. Source: Winograd (1980), Arithmetic Complexity
 * of Computations; Lavin and Gray (2016), arXiv:1509.09308. More points lose digits: with six, about
 * one of float's seven.
 *
 * @param a (m, n), n = m + r − 1
 * @param g (n, r)
 * @param b (n, n)
 */
record ToomCook(double[][] a, double[][] g, double[][] b) {
    static ToomCook of(int m, int r) {
        int n = m + r - 1;
        double[][] a = new double[m][n];
        double[][] g = new double[n][r];
        double[][] b = new double[n][n];
        for (int i = 0; i < n - 1; i++) {
            double[] others = polynomial(n - 1, i);
            System.arraycopy(others, 0, b[i], 0, others.length);
            double norm = value(others, point(i));
            for (int k = 0; k < m; k++) {
                a[k][i] = Math.pow(point(i), k);
            }
            for (int k = 0; k < r; k++) {
                g[i][k] = Math.pow(point(i), k) / norm;
            }
        }
        b[n - 1] = polynomial(n - 1, -1);
        a[m - 1][n - 1] = 1;
        g[n - 1][r - 1] = 1;
        return new ToomCook(a, g, b);
    }

    /** 0, 1, −1, 2, −2, … */
    private static double point(int i) {
        return (i + 1) / 2 * (i % 2 == 1 ? 1 : -1);
    }

    /** Coefficients of the product of (x − point) over some points but one, lowest power first. */
    private static double[] polynomial(int points, int without) {
        double[] p = {1};
        for (int i = 0; i < points; i++) {
            if (i == without) {
                continue;
            }
            double[] next = new double[p.length + 1];
            System.arraycopy(p, 0, next, 1, p.length);
            for (int k = 0; k < p.length; k++) {
                next[k] -= point(i) * p[k];
            }
            p = next;
        }
        return p;
    }

    private static double value(double[] p, double x) {
        double sum = 0;
        for (int k = p.length - 1; k >= 0; k--) {
            sum = sum * x + p[k];
        }
        return sum;
    }
}
