package org.seqlab.simd;

/** Functions of float arrays; two implementations, one meaning. */
interface FloatFunctions {
    void exp(float[] x, int xo, float[] y, int yo, int n);

    void tanh(float[] x, int xo, float[] y, int yo, int n);

    void sigmoid(float[] x, int xo, float[] y, int yo, int n);

    void softmax(float[] x, int xo, float[] y, int yo, int n);

    float dot(float[] x, int xo, float[] y, int yo, int n);

    void axpy(float alpha, float[] x, int xo, float[] y, int yo, int n);

    void descend(float rate, float bound, float[] g, int go, float[] w, int wo, int n);
}
