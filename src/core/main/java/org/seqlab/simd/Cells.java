package org.seqlab.simd;

/**
 * The elementwise halves of recurrent steps, fused, for one example: what stands between the
 * matrix products of a layer. {@code *} is elementwise.
 *
 * <p>Floor, a unit: LSTM forward 5 exponentials, about 170 operations, 5 floats read and 7 written (48
 * bytes), backward 25 operations and 52 bytes; GRU forward 3 exponentials, about 100 operations and
 * 36 bytes, backward 20 operations and 48 bytes; product, tanh backward and the GRU's separate parts
 * 1 to 10 operations on 12 to 32 bytes. The way back is bound by memory, the way ahead by operations.
 *
 * <p>The caller checks sizes once for a whole sequence; an index outside an array is an {@link
 * IndexOutOfBoundsException}.
 */
public final class Cells {
    private static final FloatCells C = Simd.FLOAT_CELLS;

    private Cells() {}

    /**
     * One LSTM step of one example: gates (4 n) hold the sums before activation in the order Γu
     * Γf Γo c̃; afterwards the activations.
     *
     * <pre>
     *   c = Γu * c̃ + Γf * cPrev;  h = Γo * tanh(c)
     * </pre>
     *
     * @param n units
     * @param gates gates of all examples, changed in forward and backward steps
     * @param g index of this example's gates
     * @param cPrev memory before the step
     * @param p index of this example's previous state
     * @param c memory after the step, changed
     * @param tanhC tanh of the memory
     * @param h output, changed
     * @param at index of this example in the arrays of this step
     */
    public static void lstmForward(
            int n,
            float[] gates,
            int g,
            float[] cPrev,
            int p,
            float[] c,
            float[] tanhC,
            float[] h,
            int at) {
        C.lstmForward(n, gates, g, cPrev, p, c, tanhC, h, at);
    }

    /**
     * Gradients of that step: the gates become the gradients of the sums before activation; dc
     * becomes that of cPrev.
     *
     * <pre>
     *   dcell = dh * Γo * (1 − tanh²(c)) + dc;  dc = dcell * Γf
     * </pre>
     *
     * @param n units
     * @param gates gates of all examples, changed in forward and backward steps
     * @param g index of this example's gates
     * @param cPrev memory before the step
     * @param p index of this example's previous state
     * @param tanhC tanh of the memory
     * @param dh gradient of the output
     * @param at index of this example in the arrays of this step
     * @param dc gradient of the memory, changed
     * @param d index of this example's changed gradient
     */
    public static void lstmBackward(
            int n,
            float[] gates,
            int g,
            float[] cPrev,
            int p,
            float[] tanhC,
            float[] dh,
            int at,
            float[] dc,
            int d) {
        C.lstmBackward(n, gates, g, cPrev, p, tanhC, dh, at, dc, d);
    }

    /**
     * Elementwise product.
     *
     * <pre>
     *   out = x * y
     * </pre>
     *
     * @param n units
     * @param x one factor
     * @param xo index of its first entry
     * @param y the other factor, or the value
     * @param yo index of its first entry
     * @param out product, changed
     * @param at index of this example in the arrays of this step
     */
    public static void product(int n, float[] x, int xo, float[] y, int yo, float[] out, int at) {
        C.product(n, x, xo, y, yo, out, at);
    }

    /**
     * One GRU output of one example, lecture convention: the update gate at u weights the new
     * value at c.
     *
     * <pre>
     *   h = Γu * c̃ + (1 − Γu) * prev
     * </pre>
     *
     * @param n units
     * @param gates gates of all examples, changed in forward and backward steps
     * @param u index of this example's update gate
     * @param c index of this example's candidate
     * @param prev state before the step
     * @param p index of this example's previous state
     * @param h output, changed
     * @param at index of this example in the arrays of this step
     */
    public static void gruForward(
            int n, float[] gates, int u, int c, float[] prev, int p, float[] h, int at) {
        C.gruForward(n, gates, u, c, prev, p, h, at);
    }

    /**
     * Gradients of that output: the gates become gradients of the sums before activation; the
     * share of prev is added to dPrev.
     *
     * <pre>
     *   dPrev += dh * (1 − Γu)
     * </pre>
     *
     * @param n units
     * @param gates gates of all examples, changed in forward and backward steps
     * @param u index of this example's update gate
     * @param c index of this example's candidate
     * @param prev state before the step
     * @param p index of this example's previous state
     * @param dh gradient of the output
     * @param at index of this example in the arrays of this step
     * @param dPrev gradient of the state before, added to
     * @param d index of this example's changed gradient
     */
    public static void gruBackward(
            int n,
            float[] gates,
            int u,
            int c,
            float[] prev,
            int p,
            float[] dh,
            int at,
            float[] dPrev,
            int d) {
        C.gruBackward(n, gates, u, c, prev, p, dh, at, dPrev, d);
    }

    /**
     * Gradients of the product Γr * prev, given that of the product.
     *
     * <pre>
     *   dPrev += dReset * Γr
     * </pre>
     *
     * @param n units
     * @param gates gates of all examples, changed in forward and backward steps
     * @param r index of this example's reset gate
     * @param prev state before the step
     * @param p index of this example's previous state
     * @param dReset gradient of Γr * prev
     * @param at index of this example in the arrays of this step
     * @param dPrev gradient of the state before, added to
     * @param d index of this example's changed gradient
     */
    public static void gruResetBackward(
            int n,
            float[] gates,
            int r,
            float[] prev,
            int p,
            float[] dReset,
            int at,
            float[] dPrev,
            int d) {
        C.gruResetBackward(n, gates, r, prev, p, dReset, at, dPrev, d);
    }

    /**
     * One GRU step of one example with the reset gate after the product; gates in the order z r
     * n, hn is the recurrent part of n with its bias.
     *
     * <pre>
     *   n = tanh(gates_n + r * hn);  h = (1 − z) * n + z * prev
     * </pre>
     *
     * @param n units
     * @param gates gates of all examples, changed in forward and backward steps
     * @param g index of this example's gates
     * @param hn recurrent part of the candidate
     * @param prev state before the step
     * @param p index of this example's previous state
     * @param h output, changed
     * @param at index of this example in the arrays of this step
     */
    public static void resetAfterForward(
            int n, float[] gates, int g, float[] hn, float[] prev, int p, float[] h, int at) {
        C.resetAfterForward(n, gates, g, hn, prev, p, h, at);
    }

    /**
     * Gradients of that step: gates become the gradients of the sums before activation, hn that
     * of itself; the share of prev is added to dPrev.
     *
     * <pre>
     *   dPrev += dh * z
     * </pre>
     *
     * @param n units
     * @param gates gates of all examples, changed in forward and backward steps
     * @param g index of this example's gates
     * @param hn recurrent part of the candidate
     * @param prev state before the step
     * @param p index of this example's previous state
     * @param dh gradient of the output
     * @param at index of this example in the arrays of this step
     * @param dPrev gradient of the state before, added to
     * @param d index of this example's changed gradient
     */
    public static void resetAfterBackward(
            int n,
            float[] gates,
            int g,
            float[] hn,
            float[] prev,
            int p,
            float[] dh,
            int at,
            float[] dPrev,
            int d) {
        C.resetAfterBackward(n, gates, g, hn, prev, p, dh, at, dPrev, d);
    }

    /**
     * Gradient before a tanh, given its value y.
     *
     * <pre>
     *   dz = dy * (1 − y²)
     * </pre>
     *
     * @param n units
     * @param y the other factor, or the value
     * @param at index of this example in the arrays of this step
     * @param dy gradient of y
     * @param dz gradient before the tanh, changed
     * @param d index of this example's changed gradient
     */
    public static void tanhBackward(int n, float[] y, int at, float[] dy, float[] dz, int d) {
        C.tanhBackward(n, y, at, dy, dz, d);
    }
}
