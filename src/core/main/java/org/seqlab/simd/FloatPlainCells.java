package org.seqlab.simd;

/** Recurrent steps as plain loops: the twin of the vector ones. */
final class FloatPlainCells implements FloatCells {
    private static final FloatFunctions F = new FloatPlainFunctions();

    @Override
    public void lstmForward(
            int n,
            float[] gates,
            int g,
            float[] cPrev,
            int p,
            float[] c,
            float[] tanhC,
            float[] h,
            int at) {
        F.sigmoid(gates, g, gates, g, 3 * n);
        F.tanh(gates, g + 3 * n, gates, g + 3 * n, n);
        for (int i = 0; i < n; i++) {
            float gammaU = gates[g + i];
            float gammaF = gates[g + n + i];
            float cTilde = gates[g + 3 * n + i];
            c[at + i] = gammaU * cTilde + gammaF * cPrev[p + i];
        }
        F.tanh(c, at, tanhC, at, n);
        for (int i = 0; i < n; i++) {
            h[at + i] = gates[g + 2 * n + i] * tanhC[at + i];
        }
    }

    @Override
    public void lstmBackward(
            int n,
            float[] gates,
            int g,
            float[] cPrev,
            int p,
            float[] tanhC,
            float[] dh,
            int at,
            float[] dc,
            int d) {
        lstmBackwardFrom(0, n, gates, g, cPrev, p, tanhC, dh, at, dc, d);
    }

    static void lstmBackwardFrom(
            int from,
            int n,
            float[] gates,
            int g,
            float[] cPrev,
            int p,
            float[] tanhC,
            float[] dh,
            int at,
            float[] dc,
            int d) {
        for (int i = from; i < n; i++) {
            float u = gates[g + i];
            float f = gates[g + n + i];
            float o = gates[g + 2 * n + i];
            float a = gates[g + 3 * n + i];
            float t = tanhC[at + i];
            float v = dh[at + i];
            float dcell = v * o * (1 - t * t) + dc[d + i];
            gates[g + i] = dcell * a * u * (1 - u);
            gates[g + n + i] = dcell * cPrev[p + i] * f * (1 - f);
            gates[g + 2 * n + i] = v * t * o * (1 - o);
            gates[g + 3 * n + i] = dcell * u * (1 - a * a);
            dc[d + i] = dcell * f;
        }
    }

    @Override
    public void product(int n, float[] x, int xo, float[] y, int yo, float[] out, int at) {
        for (int i = 0; i < n; i++) {
            out[at + i] = x[xo + i] * y[yo + i];
        }
    }

    @Override
    public void gruForward(
            int n, float[] gates, int u, int c, float[] prev, int p, float[] h, int at) {
        for (int i = 0; i < n; i++) {
            h[at + i] = prev[p + i] + gates[u + i] * (gates[c + i] - prev[p + i]);
        }
    }

    @Override
    public void gruBackward(
            int n,
            float[] gates,
            int u,
            int c,
            float[] prev,
            int p,
            float[] dh,
            int at,
            float[] dPrev,
            int d) {
        for (int i = 0; i < n; i++) {
            float gammaU = gates[u + i];
            float cTilde = gates[c + i];
            float v = dh[at + i];
            dPrev[d + i] += v * (1 - gammaU);
            gates[u + i] = v * (cTilde - prev[p + i]) * gammaU * (1 - gammaU);
            gates[c + i] = v * gammaU * (1 - cTilde * cTilde);
        }
    }

    @Override
    public void gruResetBackward(
            int n,
            float[] gates,
            int r,
            float[] prev,
            int p,
            float[] dReset,
            int at,
            float[] dPrev,
            int d) {
        for (int i = 0; i < n; i++) {
            float gammaR = gates[r + i];
            float v = dReset[at + i];
            dPrev[d + i] += v * gammaR;
            gates[r + i] = v * prev[p + i] * gammaR * (1 - gammaR);
        }
    }

    @Override
    public void resetAfterForward(
            int n, float[] gates, int g, float[] hn, float[] prev, int p, float[] h, int at) {
        F.sigmoid(gates, g, gates, g, 2 * n);
        for (int i = 0; i < n; i++) {
            gates[g + 2 * n + i] += gates[g + n + i] * hn[at + i];
        }
        F.tanh(gates, g + 2 * n, gates, g + 2 * n, n);
        for (int i = 0; i < n; i++) {
            float candidate = gates[g + 2 * n + i];
            h[at + i] = candidate + gates[g + i] * (prev[p + i] - candidate);
        }
    }

    @Override
    public void resetAfterBackward(
            int n,
            float[] gates,
            int g,
            float[] hn,
            float[] prev,
            int p,
            float[] dh,
            int at,
            float[] dPrev,
            int d) {
        resetAfterBackwardFrom(0, n, gates, g, hn, prev, p, dh, at, dPrev, d);
    }

    static void resetAfterBackwardFrom(
            int from,
            int n,
            float[] gates,
            int g,
            float[] hn,
            float[] prev,
            int p,
            float[] dh,
            int at,
            float[] dPrev,
            int d) {
        for (int i = from; i < n; i++) {
            float z = gates[g + i];
            float r = gates[g + n + i];
            float a = gates[g + 2 * n + i];
            float v = dh[at + i];
            float da = v * (1 - z) * (1 - a * a);
            dPrev[d + i] += v * z;
            gates[g + i] = v * (prev[p + i] - a) * z * (1 - z);
            gates[g + n + i] = da * hn[at + i] * r * (1 - r);
            gates[g + 2 * n + i] = da;
            hn[at + i] = da * r;
        }
    }

    @Override
    public void tanhBackward(int n, float[] y, int at, float[] dy, float[] dz, int d) {
        for (int i = 0; i < n; i++) {
            dz[d + i] = dy[at + i] * (1 - y[at + i] * y[at + i]);
        }
    }
}
