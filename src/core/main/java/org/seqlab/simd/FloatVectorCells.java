package org.seqlab.simd;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/** Recurrent steps on the Vector API; the rest that fills no vector is left to plain loops. */
final class FloatVectorCells implements FloatCells {
    private static final VectorSpecies<Float> S = FloatVector.SPECIES_PREFERRED;
    private static final int L = S.length();
    private static final FloatFunctions F = new FloatVectorFunctions();
    private static final FloatPlainCells REST = new FloatPlainCells();

    private static FloatVector at(float[] a, int index) {
        return FloatVector.fromArray(S, a, index);
    }

    /** x (1 − x), the derivative of the sigmoid at its value. */
    private static FloatVector slope(FloatVector x) {
        return x.sub(x.mul(x));
    }

    /** 1 − x², the derivative of tanh at its value. */
    private static FloatVector tanhSlope(FloatVector x) {
        return x.neg().fma(x, FloatVector.broadcast(S, 1f));
    }

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
        if (n < L) {
            REST.lstmForward(n, gates, g, cPrev, p, c, tanhC, h, at);
            return;
        }
        F.sigmoid(gates, g, gates, g, 3 * n);
        F.tanh(gates, g + 3 * n, gates, g + 3 * n, n);
        int w = S.loopBound(n);
        for (int i = 0; i < w; i += L) {
            FloatVector written = at(gates, g + i).mul(at(gates, g + 3 * n + i));
            at(gates, g + n + i).fma(at(cPrev, p + i), written).intoArray(c, at + i);
        }
        for (int i = w; i < n; i++) {
            c[at + i] = gates[g + i] * gates[g + 3 * n + i] + gates[g + n + i] * cPrev[p + i];
        }
        F.tanh(c, at, tanhC, at, n);
        product(n, gates, g + 2 * n, tanhC, at, h, at);
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
        int whole = S.loopBound(n);
        for (int i = 0; i < whole; i += L) {
            FloatVector u = at(gates, g + i);
            FloatVector f = at(gates, g + n + i);
            FloatVector o = at(gates, g + 2 * n + i);
            FloatVector a = at(gates, g + 3 * n + i);
            FloatVector t = at(tanhC, at + i);
            FloatVector v = at(dh, at + i);
            FloatVector cell = v.mul(o).fma(tanhSlope(t), at(dc, d + i));
            cell.mul(a).mul(slope(u)).intoArray(gates, g + i);
            cell.mul(at(cPrev, p + i)).mul(slope(f)).intoArray(gates, g + n + i);
            v.mul(t).mul(slope(o)).intoArray(gates, g + 2 * n + i);
            cell.mul(u).mul(tanhSlope(a)).intoArray(gates, g + 3 * n + i);
            cell.mul(f).intoArray(dc, d + i);
        }
        FloatPlainCells.lstmBackwardFrom(whole, n, gates, g, cPrev, p, tanhC, dh, at, dc, d);
    }

    @Override
    public void product(int n, float[] x, int xo, float[] y, int yo, float[] out, int at) {
        int w = S.loopBound(n);
        for (int i = 0; i < w; i += L) {
            at(x, xo + i).mul(at(y, yo + i)).intoArray(out, at + i);
        }
        REST.product(n - w, x, xo + w, y, yo + w, out, at + w);
    }

    @Override
    public void gruForward(
            int n, float[] gates, int u, int c, float[] prev, int p, float[] h, int at) {
        int w = S.loopBound(n);
        for (int i = 0; i < w; i += L) {
            FloatVector old = at(prev, p + i);
            at(gates, c + i).sub(old).fma(at(gates, u + i), old).intoArray(h, at + i);
        }
        REST.gruForward(n - w, gates, u + w, c + w, prev, p + w, h, at + w);
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
        int w = S.loopBound(n);
        for (int i = 0; i < w; i += L) {
            FloatVector gammaU = at(gates, u + i);
            FloatVector cTilde = at(gates, c + i);
            FloatVector v = at(dh, at + i);
            FloatVector fresh = v.mul(gammaU);
            at(dPrev, d + i).add(v.sub(fresh)).intoArray(dPrev, d + i);
            FloatVector change = cTilde.sub(at(prev, p + i));
            v.mul(change).mul(slope(gammaU)).intoArray(gates, u + i);
            fresh.mul(tanhSlope(cTilde)).intoArray(gates, c + i);
        }
        REST.gruBackward(n - w, gates, u + w, c + w, prev, p + w, dh, at + w, dPrev, d + w);
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
        int w = S.loopBound(n);
        for (int i = 0; i < w; i += L) {
            FloatVector gammaR = at(gates, r + i);
            FloatVector v = at(dReset, at + i);
            v.fma(gammaR, at(dPrev, d + i)).intoArray(dPrev, d + i);
            v.mul(at(prev, p + i)).mul(slope(gammaR)).intoArray(gates, r + i);
        }
        REST.gruResetBackward(n - w, gates, r + w, prev, p + w, dReset, at + w, dPrev, d + w);
    }

    @Override
    public void resetAfterForward(
            int n, float[] gates, int g, float[] hn, float[] prev, int p, float[] h, int at) {
        if (n < L) {
            REST.resetAfterForward(n, gates, g, hn, prev, p, h, at);
            return;
        }
        F.sigmoid(gates, g, gates, g, 2 * n);
        int w = S.loopBound(n);
        int a = g + 2 * n;
        for (int i = 0; i < w; i += L) {
            at(gates, g + n + i).fma(at(hn, at + i), at(gates, a + i)).intoArray(gates, a + i);
        }
        for (int i = w; i < n; i++) {
            gates[a + i] += gates[g + n + i] * hn[at + i];
        }
        F.tanh(gates, a, gates, a, n);
        for (int i = 0; i < w; i += L) {
            FloatVector fresh = at(gates, a + i);
            at(prev, p + i).sub(fresh).fma(at(gates, g + i), fresh).intoArray(h, at + i);
        }
        for (int i = w; i < n; i++) {
            h[at + i] = gates[a + i] + gates[g + i] * (prev[p + i] - gates[a + i]);
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
        int whole = S.loopBound(n);
        for (int i = 0; i < whole; i += L) {
            FloatVector z = at(gates, g + i);
            FloatVector r = at(gates, g + n + i);
            FloatVector a = at(gates, g + 2 * n + i);
            FloatVector v = at(dh, at + i);
            FloatVector old = v.mul(z);
            FloatVector da = v.sub(old).mul(tanhSlope(a));
            at(dPrev, d + i).add(old).intoArray(dPrev, d + i);
            v.mul(at(prev, p + i).sub(a)).mul(slope(z)).intoArray(gates, g + i);
            da.mul(at(hn, at + i)).mul(slope(r)).intoArray(gates, g + n + i);
            da.intoArray(gates, g + 2 * n + i);
            da.mul(r).intoArray(hn, at + i);
        }
        FloatPlainCells.resetAfterBackwardFrom(whole, n, gates, g, hn, prev, p, dh, at, dPrev, d);
    }

    @Override
    public void tanhBackward(int n, float[] y, int at, float[] dy, float[] dz, int d) {
        int w = S.loopBound(n);
        for (int i = 0; i < w; i += L) {
            at(dy, at + i).mul(tanhSlope(at(y, at + i))).intoArray(dz, d + i);
        }
        REST.tanhBackward(n - w, y, at + w, dy, dz, d + w);
    }
}
