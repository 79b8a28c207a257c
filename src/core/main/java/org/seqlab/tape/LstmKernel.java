package org.seqlab.tape;

import org.seqlab.simd.FloatMath;

/** What an LSTM step does entry by entry; gates i, f, o, c beside each other in a row. */
final class LstmKernel {
    private LstmKernel() {}

    /** Turns scores into gates (in place), and writes c', tanh(c') and h' from an index on. */
    static void forward(
            int m,
            int n,
            float[] z,
            int zo,
            float[] cPrev,
            int po,
            float[] c,
            float[] tanhC,
            float[] h,
            int to) {
        for (int j = 0; j < m; j++) {
            int g = zo + j * 4 * n;
            FloatMath.sigmoid(z, g, z, g, 3 * n);
            FloatMath.tanh(z, g + 3 * n, z, g + 3 * n, n);
            remember(n, z, g, cPrev, po + j * n, c, to + j * n);
        }
        FloatMath.tanh(c, to, tanhC, to, m * n);
        for (int j = 0; j < m; j++) {
            int o = zo + j * 4 * n + 2 * n;
            int at = to + j * n;
            for (int i = 0; i < n; i++) {
                h[at + i] = z[o + i] * tanhC[at + i];
            }
        }
    }

    private static void remember(
            int n, float[] z, int g, float[] cPrev, int po, float[] c, int to) {
        for (int i = 0; i < n; i++) {
            c[to + i] = z[g + n + i] * cPrev[po + i] + z[g + i] * z[g + 3 * n + i];
        }
    }

    /** Turns dh and dc (of this step) into dz, and dc into that of the step before. */
    static void backward(
            int m,
            int n,
            float[] z,
            int zo,
            float[] cPrev,
            int po,
            float[] tanhC,
            int to,
            float[] dh,
            float[] dc,
            float[] dz) {
        for (int j = 0; j < m; j++) {
            row(n, z, zo + j * 4 * n, cPrev, po + j * n, tanhC, to + j * n, dh, dc, j * n, dz);
        }
    }

    private static void row(
            int n,
            float[] z,
            int g,
            float[] cPrev,
            int po,
            float[] tanhC,
            int to,
            float[] dh,
            float[] dc,
            int at,
            float[] dz) {
        for (int i = 0; i < n; i++) {
            float gammaI = z[g + i];
            float gammaF = z[g + n + i];
            float gammaO = z[g + 2 * n + i];
            float cTilde = z[g + 3 * n + i];
            float t = tanhC[to + i];
            float dNext = dh[at + i];
            float dCell = dc[at + i] + dNext * gammaO * (1 - t * t);
            dz[g + i] = dCell * cTilde * gammaI * (1 - gammaI);
            dz[g + n + i] = dCell * cPrev[po + i] * gammaF * (1 - gammaF);
            dz[g + 2 * n + i] = dNext * t * gammaO * (1 - gammaO);
            dz[g + 3 * n + i] = dCell * gammaI * (1 - cTilde * cTilde);
            dc[at + i] = dCell * gammaF;
        }
    }
}
