package org.seqlab.simd;

import static jdk.incubator.vector.VectorOperators.MAX;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Functions of arrays on the Vector API.
 *
 * <p>What fills no whole vector is computed in a padded copy. Each loop has one call of its function:
 * with two, the compiler reaches its node limit, does not inline and boxes every vector.
 */
final class DoubleVectorFunctions implements DoubleFunctions {
    private static final VectorSpecies<Double> S = DoubleVector.SPECIES_PREFERRED;
    private static final int L = S.length();
    private static final DoubleFunctions SHORT = new DoublePlainFunctions();

    @Override
    public void exp(double[] x, int xo, double[] y, int yo, int n) {
        int whole = S.loopBound(n);
        for (int i = 0; i < whole; i += L) {
            DoubleVectorMath.exp(DoubleVector.fromArray(S, x, xo + i)).intoArray(y, yo + i);
        }
        if (whole < n) {
            double[] rest = rest(x, xo + whole, n - whole);
            exp(rest, 0, rest, 0, L);
            System.arraycopy(rest, 0, y, yo + whole, n - whole);
        }
    }

    @Override
    public void tanh(double[] x, int xo, double[] y, int yo, int n) {
        int whole = S.loopBound(n);
        for (int i = 0; i < whole; i += L) {
            DoubleVectorMath.tanh(DoubleVector.fromArray(S, x, xo + i)).intoArray(y, yo + i);
        }
        if (whole < n) {
            double[] rest = rest(x, xo + whole, n - whole);
            tanh(rest, 0, rest, 0, L);
            System.arraycopy(rest, 0, y, yo + whole, n - whole);
        }
    }

    @Override
    public void sigmoid(double[] x, int xo, double[] y, int yo, int n) {
        int whole = S.loopBound(n);
        for (int i = 0; i < whole; i += L) {
            DoubleVectorMath.sigmoid(DoubleVector.fromArray(S, x, xo + i)).intoArray(y, yo + i);
        }
        if (whole < n) {
            double[] rest = rest(x, xo + whole, n - whole);
            sigmoid(rest, 0, rest, 0, L);
            System.arraycopy(rest, 0, y, yo + whole, n - whole);
        }
    }

    private static double[] rest(double[] x, int xo, int n) {
        double[] rest = new double[L];
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
}
