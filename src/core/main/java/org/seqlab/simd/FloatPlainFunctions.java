package org.seqlab.simd;

/** Functions of arrays as plain loops: the twin of the vector ones. */
final class FloatPlainFunctions implements FloatFunctions {
    @Override
    public void exp(float[] x, int xo, float[] y, int yo, int n) {
        for (int i = 0; i < n; i++) {
            y[yo + i] = (float) Math.exp(x[xo + i]);
        }
    }

    @Override
    public void tanh(float[] x, int xo, float[] y, int yo, int n) {
        for (int i = 0; i < n; i++) {
            y[yo + i] = (float) Math.tanh(x[xo + i]);
        }
    }

    @Override
    public void sigmoid(float[] x, int xo, float[] y, int yo, int n) {
        for (int i = 0; i < n; i++) {
            y[yo + i] = (float) (1 / (1 + Math.exp(-x[xo + i])));
        }
    }

    @Override
    public void softmax(float[] x, int xo, float[] y, int yo, int n) {
        float max = Float.NEGATIVE_INFINITY;
        for (int i = 0; i < n; i++) {
            max = Math.max(max, x[xo + i]);
        }
        float sum = 0;
        for (int i = 0; i < n; i++) {
            y[yo + i] = (float) Math.exp(x[xo + i] - max);
            sum += y[yo + i];
        }
        for (int i = 0; i < n; i++) {
            y[yo + i] /= sum;
        }
    }

    @Override
    public float dot(float[] x, int xo, float[] y, int yo, int n) {
        float sum = 0;
        for (int i = 0; i < n; i++) {
            sum += x[xo + i] * y[yo + i];
        }
        return sum;
    }

    @Override
    public void axpy(float alpha, float[] x, int xo, float[] y, int yo, int n) {
        for (int i = 0; i < n; i++) {
            y[yo + i] += alpha * x[xo + i];
        }
    }

    @Override
    public void descend(float rate, float bound, float[] g, int go, float[] w, int wo, int n) {
        for (int i = 0; i < n; i++) {
            w[wo + i] -= rate * Math.max(-bound, Math.min(bound, g[go + i]));
        }
    }
}
