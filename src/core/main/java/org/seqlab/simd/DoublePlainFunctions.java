package org.seqlab.simd;

/** Functions of arrays as plain loops: the twin of the vector ones. */
final class DoublePlainFunctions implements DoubleFunctions {
    @Override
    public void exp(double[] x, int xo, double[] y, int yo, int n) {
        for (int i = 0; i < n; i++) {
            y[yo + i] = Math.exp(x[xo + i]);
        }
    }

    @Override
    public void tanh(double[] x, int xo, double[] y, int yo, int n) {
        for (int i = 0; i < n; i++) {
            y[yo + i] = Math.tanh(x[xo + i]);
        }
    }

    @Override
    public void sigmoid(double[] x, int xo, double[] y, int yo, int n) {
        for (int i = 0; i < n; i++) {
            y[yo + i] = (1 / (1 + Math.exp(-x[xo + i])));
        }
    }

    @Override
    public void softmax(double[] x, int xo, double[] y, int yo, int n) {
        double max = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < n; i++) {
            max = Math.max(max, x[xo + i]);
        }
        double sum = 0;
        for (int i = 0; i < n; i++) {
            y[yo + i] = Math.exp(x[xo + i] - max);
            sum += y[yo + i];
        }
        for (int i = 0; i < n; i++) {
            y[yo + i] /= sum;
        }
    }

    @Override
    public double dot(double[] x, int xo, double[] y, int yo, int n) {
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += x[xo + i] * y[yo + i];
        }
        return sum;
    }

    @Override
    public void axpy(double alpha, double[] x, int xo, double[] y, int yo, int n) {
        for (int i = 0; i < n; i++) {
            y[yo + i] += alpha * x[xo + i];
        }
    }

    @Override
    public void descend(double rate, double bound, double[] g, int go, double[] w, int wo, int n) {
        for (int i = 0; i < n; i++) {
            w[wo + i] -= rate * Math.max(-bound, Math.min(bound, g[go + i]));
        }
    }
}
