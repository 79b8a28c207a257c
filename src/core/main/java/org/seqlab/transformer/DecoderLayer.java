package org.seqlab.transformer;

import java.util.List;
import org.seqlab.math.Matrix;

/**
 * One layer of the decoder: looks at what is written, then at the source, then thinks.
 *
 * <pre>
 *   a = norm1(x + self(x, x, x))            look-ahead mask
 *   b = norm2(a + cross(a, source, source)) padding mask of the source
 *   y = norm3(b + feedForward(b))
 * </pre>
 *
 * @param self attention to the words written so far
 * @param cross attention to the encoder's output
 * @param feedForward the layers applied to every position
 * @param norm1 after self
 * @param norm2 after cross
 * @param norm3 after the layers
 */
public record DecoderLayer(
        MultiHeadAttention self,
        MultiHeadAttention cross,
        FeedForward feedForward,
        LayerNorm norm1,
        LayerNorm norm2,
        LayerNorm norm3) {
    /**
     * What came out.
     *
     * @param output (T_y, d)
     * @param selfWeights for each head, (T_y, T_y)
     * @param crossWeights for each head, (T_y, T_x)
     */
    public record Result(Matrix output, List<Matrix> selfWeights, List<Matrix> crossWeights) {}

    /**
     * Applies the layer.
     *
     * @param x one row a written position, (T_y, d)
     * @param source the encoder's output, (T_x, d)
     * @param lookAhead hides what comes later, (T_y, T_y), 1 keeps; null hides nothing
     * @param padding hides padding of the source, (T_y, T_x) or (1, T_x); null hides nothing
     * @return output and both kinds of weights
     */
    public Result forward(Matrix x, Matrix source, Matrix lookAhead, Matrix padding) {
        MultiHeadAttention.Result first = self.forward(x, x, x, lookAhead);
        Matrix a = norm1.forward(x.plus(first.output()));
        MultiHeadAttention.Result second = cross.forward(a, source, source, padding);
        Matrix b = norm2.forward(a.plus(second.output()));
        Matrix y = norm3.forward(b.plus(feedForward.forward(b)));
        return new Result(y, first.weights(), second.weights());
    }
}
