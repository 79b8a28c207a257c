package org.seqlab.transformer;

import org.seqlab.math.Matrix;

/**
 * One layer of the encoder: every position looks at all others, then thinks for itself.
 *
 * <pre>
 *   a = norm1(x + attention(x, x, x))
 *   y = norm2(a + feedForward(a))
 * </pre>
 *
 * @param attention self-attention
 * @param feedForward the layers applied to every position
 * @param norm1 after the attention
 * @param norm2 after the layers
 */
public record EncoderLayer(
        MultiHeadAttention attention, FeedForward feedForward, LayerNorm norm1, LayerNorm norm2) {
    /**
     * Applies the layer.
     *
     * @param x one row a position, (T, d)
     * @param mask hides padding: (T, T) or (1, T), 1 keeps; null hides nothing
     * @return (T, d)
     */
    public Matrix forward(Matrix x, Matrix mask) {
        Matrix a = norm1.forward(x.plus(attention.forward(x, x, x, mask).output()));
        return norm2.forward(a.plus(feedForward.forward(a)));
    }
}
