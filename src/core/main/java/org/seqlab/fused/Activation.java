package org.seqlab.fused;

import org.seqlab.simd.FloatMath;

/** An activation function of every entry. */
public final class Activation extends Layer {
    /** Which function. */
    public enum Kind {
        /** {@code tanh(x)}. */
        TANH,
        /** {@code 1 / (1 + exp(−x))}. */
        SIGMOID,
        /** {@code max(0, x)}. */
        RELU
    }

    private final Kind kind;
    private final Steps y = new Steps();
    private final Steps dx = new Steps();

    /**
     * Creates a layer.
     *
     * @param kind which function
     */
    public Activation(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Steps forward(Steps x) {
        y.shape(x.steps(), x.batch(), x.size(), x.lengths());
        int n = x.rows() * x.size();
        switch (kind) {
            case TANH -> FloatMath.tanh(x.data(), 0, y.data(), 0, n);
            case SIGMOID -> FloatMath.sigmoid(x.data(), 0, y.data(), 0, n);
            case RELU -> relu(x.data(), y.data(), n);
        }
        return y;
    }

    private static void relu(float[] x, float[] y, int n) {
        for (int i = 0; i < n; i++) {
            y[i] = Math.max(0, x[i]);
        }
    }

    @Override
    public Steps backward(Steps dy) {
        dy.requireLike("Activation.backward", "dy", y);
        dx.shape(y.steps(), y.batch(), y.size(), y.lengths());
        int n = y.rows() * y.size();
        float[] a = y.data();
        float[] d = dy.data();
        float[] out = dx.data();
        for (int i = 0; i < n; i++) {
            out[i] =
                    d[i]
                            * switch (kind) {
                                case TANH -> 1 - a[i] * a[i];
                                case SIGMOID -> a[i] * (1 - a[i]);
                                case RELU -> a[i] > 0 ? 1 : 0;
                            };
        }
        return dx;
    }
}
