package org.seqlab.simd;

import static jdk.incubator.vector.VectorOperators.GT;
import static jdk.incubator.vector.VectorOperators.LT;
import static jdk.incubator.vector.VectorOperators.MAX;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Functions of arrays on the Vector API.
 *
 * <p>What fills no whole vector is computed in a padded copy, one for each thread.
 */
final class FloatVectorFunctions implements FloatFunctions {
    private static final VectorSpecies<Float> S = FloatVector.SPECIES_PREFERRED;
    private static final int L = S.length();
    private static final FloatFunctions SHORT = new FloatPlainFunctions();
    private static final ThreadLocal<float[]> REST = ThreadLocal.withInitial(() -> new float[L]);

    @Override
    public void exp(float[] x, int xo, float[] y, int yo, int n) {
        int whole = S.loopBound(n);
        FloatVectorMath.exp(x, xo, y, yo, whole);
        if (whole < n) {
            float[] rest = rest(x, xo + whole, n - whole);
            FloatVectorMath.exp(rest, 0, rest, 0, L);
            System.arraycopy(rest, 0, y, yo + whole, n - whole);
        }
    }

    /** With t = exp(2x) − 1, tanh x = t / (t + 2): exact to rounding for small x as well. */
    @Override
    public void tanh(float[] x, int xo, float[] y, int yo, int n) {
        expMinusOne(2, x, xo, y, yo, n);
        int whole = S.loopBound(n);
        for (int i = 0; i < whole; i += L) {
            FloatVector t = FloatVector.fromArray(S, y, yo + i);
            t.div(t.add(2f)).intoArray(y, yo + i);
        }
        for (int i = yo + whole; i < yo + n; i++) {
            y[i] /= y[i] + 2;
        }
    }

    @Override
    public void sigmoid(float[] x, int xo, float[] y, int yo, int n) {
        expMinusOne(-1, x, xo, y, yo, n);
        int whole = S.loopBound(n);
        for (int i = 0; i < whole; i += L) {
            FloatVector t = FloatVector.fromArray(S, y, yo + i);
            FloatVector.broadcast(S, 1f).div(t.add(2f)).intoArray(y, yo + i);
        }
        for (int i = yo + whole; i < yo + n; i++) {
            y[i] = 1 / (y[i] + 2);
        }
    }

    private static void expMinusOne(float a, float[] x, int xo, float[] y, int yo, int n) {
        int whole = S.loopBound(n);
        FloatVectorMath.expMinusOne(a, x, xo, y, yo, whole);
        if (whole < n) {
            float[] rest = rest(x, xo + whole, n - whole);
            FloatVectorMath.expMinusOne(a, rest, 0, rest, 0, L);
            System.arraycopy(rest, 0, y, yo + whole, n - whole);
        }
    }

    private static float[] rest(float[] x, int xo, int n) {
        float[] rest = REST.get();
        System.arraycopy(x, xo, rest, 0, n);
        return rest;
    }

    @Override
    public void softmax(float[] x, int xo, float[] y, int yo, int n) {
        if (n < L) {
            SHORT.softmax(x, xo, y, yo, n);
            return;
        }
        float max = max(x, xo, n);
        for (int i = 0; i < n; i++) {
            y[yo + i] = x[xo + i] - max;
        }
        exp(y, yo, y, yo, n);
        float factor = 1 / sum(y, yo, n);
        for (int i = 0; i < n; i++) {
            y[yo + i] *= factor;
        }
    }

    private static float max(float[] x, int xo, int n) {
        FloatVector max = FloatVector.fromArray(S, x, xo + n - L);
        for (int i = 0; i < S.loopBound(n); i += L) {
            max = max.max(FloatVector.fromArray(S, x, xo + i));
        }
        return max.reduceLanes(MAX);
    }

    private static float sum(float[] x, int xo, int n) {
        FloatVector sums = FloatVector.zero(S);
        int whole = S.loopBound(n);
        for (int i = 0; i < whole; i += L) {
            sums = sums.add(FloatVector.fromArray(S, x, xo + i));
        }
        float sum = LaneSum.of(sums);
        for (int i = whole; i < n; i++) {
            sum += x[xo + i];
        }
        return sum;
    }

    @Override
    public float dot(float[] x, int xo, float[] y, int yo, int n) {
        return FloatVectorColumn.dot(n, x, xo, y, yo);
    }

    @Override
    public void axpy(float alpha, float[] x, int xo, float[] y, int yo, int n) {
        FloatVector factor = FloatVector.broadcast(S, alpha);
        int whole = S.loopBound(n);
        for (int i = 0; i < whole; i += L) {
            FloatVector.fromArray(S, x, xo + i)
                    .fma(factor, FloatVector.fromArray(S, y, yo + i))
                    .intoArray(y, yo + i);
        }
        for (int i = whole; i < n; i++) {
            y[yo + i] += alpha * x[xo + i];
        }
    }

    @Override
    public void descend(float rate, float bound, float[] g, int go, float[] w, int wo, int n) {
        int whole = S.loopBound(n);
        for (int i = 0; i < whole; i += L) {
            FloatVector v = FloatVector.fromArray(S, g, go + i);
            v = v.blend(bound, v.compare(GT, bound)).blend(-bound, v.compare(LT, -bound));
            FloatVector.fromArray(S, w, wo + i).sub(v.mul(rate)).intoArray(w, wo + i);
        }
        SHORT.descend(rate, bound, g, go + whole, w, wo + whole, n - whole);
    }
}
