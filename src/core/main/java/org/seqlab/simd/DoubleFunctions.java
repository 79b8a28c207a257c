package org.seqlab.simd;

/** Functions of double arrays; two implementations, one meaning. */
interface DoubleFunctions {
    void exp(double[] x, int xo, double[] y, int yo, int n);

    void tanh(double[] x, int xo, double[] y, int yo, int n);

    void sigmoid(double[] x, int xo, double[] y, int yo, int n);

    void softmax(double[] x, int xo, double[] y, int yo, int n);

    double dot(double[] x, int xo, double[] y, int yo, int n);

    void axpy(double alpha, double[] x, int xo, double[] y, int yo, int n);

    void descend(double rate, double bound, double[] g, int go, double[] w, int wo, int n);
}
