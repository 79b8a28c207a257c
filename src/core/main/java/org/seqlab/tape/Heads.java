package org.seqlab.tape;

import java.util.Arrays;
import org.seqlab.simd.FloatGemm;
import org.seqlab.simd.FloatMath;

/**
 * Scaled dot-product attention with several heads on minibatches of sequences; twin: {@link
 * org.seqlab.transformer.MultiHeadAttention}.
 *
 * <p>Rows are t · m + j as everywhere on the tape, the heads lie beside each other in the columns. So
 * one example's head is a matrix whose rows are m · H · K apart, which the products take as it is.
 *
 * @param output (T_q · m, H · K)
 * @param weights for each example and head T_q rows of T_k
 */
public record Heads(Tensor output, float[] weights) {
    /**
     * How queries may look.
     *
     * @param heads H
     * @param lengths number of keys that count for each example; m entries
     * @param causal whether query t may look at keys 0 to t only
     */
    public record View(int heads, int[] lengths, boolean causal) {}

    /**
     * Looks up queries among keys.
     *
     * @param tape the tape
     * @param q (T_q · m, H · K)
     * @param k (T_k · m, H · K)
     * @param v (T_k · m, H · K)
     * @param view heads and masks
     * @return output and weights
     */
    public static Heads forward(Tape tape, Tensor q, Tensor k, Tensor v, View view) {
        int d = q.cols();
        k.require("Heads.forward", "k", -1, d);
        v.require("Heads.forward", "v", k.rows(), d);
        int m = view.lengths.length;
        Pass pass = new Pass(q, k, v, view, m, q.rows() / m, k.rows() / m, d / view.heads);
        float[] weights = tape.array(m * view.heads * pass.tq * pass.tk);
        Tensor output = tape.tensor(q.rows(), d);
        for (int j = 0; j < m; j++) {
            for (int h = 0; h < view.heads; h++) {
                pass.forward(j, h, weights, output);
            }
        }
        tape.onBackward(
                () -> {
                    float[] scores = tape.array(pass.tq * pass.tk);
                    for (int j = 0; j < m; j++) {
                        for (int h = 0; h < view.heads; h++) {
                            pass.back(j, h, weights, output, scores);
                        }
                    }
                });
        return new Heads(output, weights);
    }

    private record Pass(Tensor q, Tensor k, Tensor v, View view, int m, int tq, int tk, int width) {
        private int apart() {
            return m * q.cols();
        }

        private int start(int j, int h) {
            return j * q.cols() + h * width;
        }

        private int weightsOf(int j, int h) {
            return (j * view.heads + h) * tq * tk;
        }

        private void forward(int j, int h, float[] weights, Tensor output) {
            int at = start(j, h);
            int w = weightsOf(j, h);
            FloatGemm.timesTransposed(
                    tq, tk, width, q.value, at, apart(), k.value, at, apart(), weights, w, tk,
                    false);
            float scale = (float) (1 / Math.sqrt(width));
            for (int t = 0; t < tq; t++) {
                int row = w + t * tk;
                int seen = seen(j, t);
                for (int s = row; s < row + seen; s++) {
                    weights[s] *= scale;
                }
                FloatMath.softmax(weights, row, weights, row, seen);
                Arrays.fill(weights, row + seen, row + tk, 0);
            }
            FloatGemm.times(
                    tq,
                    width,
                    tk,
                    weights,
                    w,
                    tk,
                    v.value,
                    at,
                    apart(),
                    output.value,
                    at,
                    apart(),
                    false);
        }

        private int seen(int j, int t) {
            return view.causal ? Math.min(t + 1, view.lengths[j]) : view.lengths[j];
        }

        private void back(int j, int h, float[] weights, Tensor output, float[] scores) {
            int at = start(j, h);
            int w = weightsOf(j, h);
            FloatGemm.transposedTimes(
                    tk,
                    width,
                    tq,
                    weights,
                    w,
                    tk,
                    output.gradient,
                    at,
                    apart(),
                    v.gradient,
                    at,
                    apart(),
                    true);
            FloatGemm.timesTransposed(
                    tq,
                    tk,
                    width,
                    output.gradient,
                    at,
                    apart(),
                    v.value,
                    at,
                    apart(),
                    scores,
                    0,
                    tk,
                    false);
            throughSoftmax(weights, w, scores);
            FloatGemm.times(
                    tq,
                    width,
                    tk,
                    scores,
                    0,
                    tk,
                    k.value,
                    at,
                    apart(),
                    q.gradient,
                    at,
                    apart(),
                    true);
            FloatGemm.transposedTimes(
                    tk,
                    width,
                    tq,
                    scores,
                    0,
                    tk,
                    q.value,
                    at,
                    apart(),
                    k.gradient,
                    at,
                    apart(),
                    true);
        }

        /** Turns the gradient of the weights into that of the unscaled products. */
        private void throughSoftmax(float[] weights, int w, float[] scores) {
            float scale = (float) (1 / Math.sqrt(width));
            for (int t = 0; t < tq; t++) {
                int row = t * tk;
                float mean = FloatMath.dot(weights, w + row, scores, row, tk);
                for (int s = 0; s < tk; s++) {
                    scores[row + s] = scale * weights[w + row + s] * (scores[row + s] - mean);
                }
            }
        }
    }
}
