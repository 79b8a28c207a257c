package org.seqlab.attention;

import org.seqlab.math.Activations;
import org.seqlab.math.Matrix;
import org.seqlab.math.Shapes;

/**
 * Scaled dot-product attention of one example; rows are positions.
 *
 * <pre>
 *   weights = softmax over keys of (Q Kᵀ / √d + (1 − mask) · (−1e9))
 *   output  = weights V
 * </pre>
 *
 * <p>Source: Vaswani et al. (2017), arXiv:1706.03762, equation 1.
 *
 * @param output one row a query, (T_q, d_v)
 * @param weights how much each query looks at each key; rows sum to 1, (T_q, T_k)
 * @param q queries, (T_q, d)
 * @param k keys, (T_k, d)
 * @param v values, (T_k, d_v)
 */
public record DotProductAttention(Matrix output, Matrix weights, Matrix q, Matrix k, Matrix v) {
    /**
     * Gradients of a loss.
     *
     * @param dq (T_q, d)
     * @param dk (T_k, d)
     * @param dv (T_k, d_v)
     */
    public record Gradients(Matrix dq, Matrix dk, Matrix dv) {}

    /**
     * Looks up each query among the keys.
     *
     * <p>Arguments are not modified. Cost: 2 T_q T_k (d + d_v) floating-point operations.
     *
     * @param q queries, (T_q, d)
     * @param k keys, (T_k, d)
     * @param v values, (T_k, d_v)
     * @param mask 1 keeps and 0 hides, (T_q, T_k) or (1, T_k); null hides nothing
     * @return output and weights
     * @throws org.seqlab.math.ShapeException if the shapes do not fit
     */
    public static DotProductAttention forward(Matrix q, Matrix k, Matrix v, Matrix mask) {
        String name = "DotProductAttention.forward";
        Shapes.require(name, "k", k, Shapes.ANY, q.cols(), "q has " + q.cols() + " columns");
        Shapes.require(name, "v", v, k.rows(), Shapes.ANY, "k has " + k.rows() + " rows");
        Matrix scores = q.times(k.transpose()).map(s -> s / Math.sqrt(q.cols()));
        Matrix weights = softmaxOfRows(Masks.apply(scores, mask));
        return new DotProductAttention(weights.times(v), weights, q, k, v);
    }

    /**
     * Returns the softmax of every row.
     *
     * @param scores (T_q, T_k)
     * @return rows that sum to 1, (T_q, T_k)
     */
    public static Matrix softmaxOfRows(Matrix scores) {
        return Activations.softmax(scores.transpose()).transpose();
    }

    /**
     * Returns the gradients of a loss whose gradient with respect to the output is given.
     *
     * <pre>
     *   dV = weightsᵀ dOut,   dW = dOut Vᵀ
     *   dS = weights * (dW − sum over keys of weights * dW) / √d
     *   dQ = dS K,   dK = dSᵀ Q
     * </pre>
     *
     * @param dOutput gradient with respect to the output, (T_q, d_v)
     * @return the gradients
     */
    public Gradients backward(Matrix dOutput) {
        Matrix dWeights = dOutput.times(v.transpose());
        Matrix mean = weights.hadamard(dWeights).sumOfColumns();
        Matrix dScores =
                Matrix.build(
                        weights.rows(),
                        weights.cols(),
                        (i, j) ->
                                weights.get(i, j)
                                        * (dWeights.get(i, j) - mean.get(i, 0))
                                        / Math.sqrt(q.cols()));
        return new Gradients(
                dScores.times(k), dScores.transpose().times(q), weights.transpose().times(dOutput));
    }
}
