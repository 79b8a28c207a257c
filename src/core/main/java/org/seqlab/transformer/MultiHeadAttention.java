package org.seqlab.transformer;

import java.util.List;
import org.seqlab.attention.DotProductAttention;
import org.seqlab.math.Matrix;

/**
 * Several attentions side by side, each on its own projection, joined by one more.
 *
 * <pre>
 *   head_h = attention(Q Wq_h + bq_h, K Wk_h + bk_h, V Wv_h + bv_h)
 *   output = [head_1 … head_H] Wo + bo
 * </pre>
 *
 * <p>The width of a head is free: the course takes the full embedding width for each, so H · d need
 * not be the width of the input.
 *
 * @param heads the projections of each head
 * @param output the joining layer, from the sum of the heads' value widths
 */
public record MultiHeadAttention(List<Head> heads, Linear output) {
    /** Keeps an unmodifiable copy. */
    public MultiHeadAttention {
        heads = List.copyOf(heads);
        if (heads.isEmpty()) {
            throw new IllegalArgumentException(
                    "MultiHeadAttention: heads must have at least one entry, but it is empty.");
        }
    }

    /**
     * The projections of one head.
     *
     * @param query (d_model, d)
     * @param key (d_model, d)
     * @param value (d_model, d_v)
     */
    public record Head(Linear query, Linear key, Linear value) {}

    /**
     * What came out.
     *
     * @param output one row a query, (T_q, d_model)
     * @param weights for each head, (T_q, T_k)
     */
    public record Result(Matrix output, List<Matrix> weights) {}

    /**
     * Looks up queries among keys with every head.
     *
     * @param q what asks, (T_q, d_model)
     * @param k what is compared, (T_k, d_model)
     * @param v what is returned, (T_k, d_model)
     * @param mask 1 keeps and 0 hides, (T_q, T_k) or (1, T_k); null hides nothing
     * @return output and the weights of each head
     */
    public Result forward(Matrix q, Matrix k, Matrix v, Matrix mask) {
        List<DotProductAttention> attended =
                heads.stream()
                        .map(
                                head ->
                                        DotProductAttention.forward(
                                                head.query().forward(q),
                                                head.key().forward(k),
                                                head.value().forward(v),
                                                mask))
                        .toList();
        Matrix joined =
                Matrix.beside(
                        attended.stream().map(DotProductAttention::output).toArray(Matrix[]::new));
        return new Result(
                output.forward(joined),
                attended.stream().map(DotProductAttention::weights).toList());
    }
}
