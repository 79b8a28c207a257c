package org.seqlab.simd;

/**
 * The elementwise halves of recurrent steps, one example at a time; two implementations.
 *
 * <p>{@code g} is where the gates of the example begin. Backward methods write the gradients before
 * the activation over the gates themselves.
 */
interface FloatCells {
    void lstmForward(
            int n,
            float[] gates,
            int g,
            float[] cPrev,
            int p,
            float[] c,
            float[] tanhC,
            float[] h,
            int at);

    void lstmBackward(
            int n,
            float[] gates,
            int g,
            float[] cPrev,
            int p,
            float[] tanhC,
            float[] dh,
            int at,
            float[] dc,
            int d);

    void product(int n, float[] x, int xo, float[] y, int yo, float[] out, int at);

    void gruForward(int n, float[] gates, int u, int c, float[] prev, int p, float[] h, int at);

    void gruBackward(
            int n,
            float[] gates,
            int u,
            int c,
            float[] prev,
            int p,
            float[] dh,
            int at,
            float[] dPrev,
            int d);

    void gruResetBackward(
            int n,
            float[] gates,
            int r,
            float[] prev,
            int p,
            float[] dReset,
            int at,
            float[] dPrev,
            int d);

    void resetAfterForward(
            int n, float[] gates, int g, float[] hn, float[] prev, int p, float[] h, int at);

    void resetAfterBackward(
            int n,
            float[] gates,
            int g,
            float[] hn,
            float[] prev,
            int p,
            float[] dh,
            int at,
            float[] dPrev,
            int d);

    void tanhBackward(int n, float[] y, int at, float[] dy, float[] dz, int d);
}
