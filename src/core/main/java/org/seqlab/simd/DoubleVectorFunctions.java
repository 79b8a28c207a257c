package org.seqlab.simd;

import static jdk.incubator.vector.VectorOperators.GT;
import static jdk.incubator.vector.VectorOperators.LT;
import static jdk.incubator.vector.VectorOperators.MAX;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Functions of arrays on the Vector API.
 *
 * <p>What fills no whole vector is computed in a padded copy, one for each thread.
 */
final class DoubleVectorFunctions implements DoubleFunctions {
    private static final VectorSpecies<Double> S = DoubleVector.SPECIES_PREFERRED;
    private static final int L = S.length();
    private static final DoubleFunctions SHORT = new DoublePlainFunctions();
    private static final ThreadLocal<double[]> REST = ThreadLocal.withInitial(() -> new double[L]);

    @Override
    public void exp(double[] x, int xo, double[] y, int yo, int n) {
        int whole = S.loopBound(n);
        DoubleVectorMath.exp(x, xo, y, yo, whole);
        if (whole < n) {
            double[] rest = rest(x, xo + whole, n - whole);
            DoubleVectorMath.exp(rest, 0, rest, 0, L);
            System.arraycopy(rest, 0, y, yo + whole, n - whole);
        }
    }

    /** With t = exp(2x) − 1, tanh x = t / (t + 2): exact to rounding for small x as well. */
    @Override
    public void tanh(double[] x, int xo, double[] y, int yo, int n) {
        expMinusOne(2, x, xo, y, yo, n);
        int whole = S.loopBound(n);
        for (int i = 0; i < whole; i += L) {
            DoubleVector t = DoubleVector.fromArray(S, y, yo + i);
            t.div(t.add(2)).intoArray(y, yo + i);
        }
        for (int i = yo + whole; i < yo + n; i++) {
            y[i] /= y[i] + 2;
        }
    }

    @Override
    public void sigmoid(double[] x, int xo, double[] y, int yo, int n) {
        expMinusOne(-1, x, xo, y, yo, n);
        int whole = S.loopBound(n);
        for (int i = 0; i < whole; i += L) {
            DoubleVector t = DoubleVector.fromArray(S, y, yo + i);
            DoubleVector.broadcast(S, 1).div(t.add(2)).intoArray(y, yo + i);
        }
        for (int i = yo + whole; i < yo + n; i++) {
            y[i] = 1 / (y[i] + 2);
        }
    }

    private static void expMinusOne(double a, double[] x, int xo, double[] y, int yo, int n) {
        int whole = S.loopBound(n);
        DoubleVectorMath.expMinusOne(a, x, xo, y, yo, whole);
        if (whole < n) {
            double[] rest = rest(x, xo + whole, n - whole);
            DoubleVectorMath.expMinusOne(a, rest, 0, rest, 0, L);
            System.arraycopy(rest, 0, y, yo + whole, n - whole);
        }
    }

    private static double[] rest(double[] x, int xo, int n) {
        double[] rest = REST.get();
        System.arraycopy(x, xo, rest, 0, n);
        return rest;
    }

    @Override
    public void softmax(double[] x, int xo, double[] y, int yo, int n) {
        if (n < L) {
            SHORT.softmax(x, xo, y, yo, n);
            return;
        }
        double max = max(x, xo, n);
        for (int i = 0; i < n; i++) {
            y[yo + i] = x[xo + i] - max;
        }
        exp(y, yo, y, yo, n);
        double factor = 1 / sum(y, yo, n);
        for (int i = 0; i < n; i++) {
            y[yo + i] *= factor;
        }
    }

    private static double max(double[] x, int xo, int n) {
        DoubleVector max = DoubleVector.fromArray(S, x, xo + n - L);
        for (int i = 0; i < S.loopBound(n); i += L) {
            max = max.max(DoubleVector.fromArray(S, x, xo + i));
        }
        return max.reduceLanes(MAX);
    }

    private static double sum(double[] x, int xo, int n) {
        DoubleVector sums = DoubleVector.zero(S);
        int whole = S.loopBound(n);
        for (int i = 0; i < whole; i += L) {
            sums = sums.add(DoubleVector.fromArray(S, x, xo + i));
        }
        double sum = LaneSum.of(sums);
        for (int i = whole; i < n; i++) {
            sum += x[xo + i];
        }
        return sum;
    }

    @Override
    public double dot(double[] x, int xo, double[] y, int yo, int n) {
        return DoubleVectorColumn.dot(n, x, xo, y, yo);
    }

    @Override
    public void axpy(double alpha, double[] x, int xo, double[] y, int yo, int n) {
        DoubleVector factor = DoubleVector.broadcast(S, alpha);
        int whole = S.loopBound(n);
        for (int i = 0; i < whole; i += L) {
            DoubleVector.fromArray(S, x, xo + i)
                    .fma(factor, DoubleVector.fromArray(S, y, yo + i))
                    .intoArray(y, yo + i);
        }
        for (int i = whole; i < n; i++) {
            y[yo + i] += alpha * x[xo + i];
        }
    }

    @Override
    public void descend(double rate, double bound, double[] g, int go, double[] w, int wo, int n) {
        int whole = S.loopBound(n);
        for (int i = 0; i < whole; i += L) {
            DoubleVector v = DoubleVector.fromArray(S, g, go + i);
            v = v.blend(bound, v.compare(GT, bound)).blend(-bound, v.compare(LT, -bound));
            DoubleVector.fromArray(S, w, wo + i).sub(v.mul(rate)).intoArray(w, wo + i);
        }
        SHORT.descend(rate, bound, g, go + whole, w, wo + whole, n - whole);
    }
}
