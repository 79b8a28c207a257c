package org.seqlab.simd;

import static jdk.incubator.vector.VectorOperators.MAX;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Functions of arrays on the Vector API.
 *
 * <p>What fills no whole vector is computed in a padded copy. Each loop has one call of its function:
 * with two, the compiler reaches its node limit, does not inline and boxes every vector.
 */
final class FloatVectorFunctions implements FloatFunctions {
    private static final VectorSpecies<Float> S = FloatVector.SPECIES_PREFERRED;
    private static final int L = S.length();
    private static final FloatFunctions SHORT = new FloatPlainFunctions();

    @Override
    public void exp(float[] x, int xo, float[] y, int yo, int n) {
        int whole = S.loopBound(n);
        for (int i = 0; i < whole; i += L) {
            FloatVectorMath.exp(FloatVector.fromArray(S, x, xo + i)).intoArray(y, yo + i);
        }
        if (whole < n) {
            float[] rest = rest(x, xo + whole, n - whole);
            exp(rest, 0, rest, 0, L);
            System.arraycopy(rest, 0, y, yo + whole, n - whole);
        }
    }

    @Override
    public void tanh(float[] x, int xo, float[] y, int yo, int n) {
        int whole = S.loopBound(n);
        for (int i = 0; i < whole; i += L) {
            FloatVectorMath.tanh(FloatVector.fromArray(S, x, xo + i)).intoArray(y, yo + i);
        }
        if (whole < n) {
            float[] rest = rest(x, xo + whole, n - whole);
            tanh(rest, 0, rest, 0, L);
            System.arraycopy(rest, 0, y, yo + whole, n - whole);
        }
    }

    @Override
    public void sigmoid(float[] x, int xo, float[] y, int yo, int n) {
        int whole = S.loopBound(n);
        for (int i = 0; i < whole; i += L) {
            FloatVectorMath.sigmoid(FloatVector.fromArray(S, x, xo + i)).intoArray(y, yo + i);
        }
        if (whole < n) {
            float[] rest = rest(x, xo + whole, n - whole);
            sigmoid(rest, 0, rest, 0, L);
            System.arraycopy(rest, 0, y, yo + whole, n - whole);
        }
    }

    private static float[] rest(float[] x, int xo, int n) {
        float[] rest = new float[L];
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
}
