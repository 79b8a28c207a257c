package org.seqlab.transformer;

import java.util.List;
import org.seqlab.attention.DotProductAttention;
import org.seqlab.math.Matrix;
import org.seqlab.math.Shapes;

/**
 * Encoder and decoder stacks with embeddings before and a softmax after.
 *
 * <pre>
 *   x = E[token] · √d + positional encoding
 * </pre>
 *
 * @param sourceEmbedding one row a source token, (V_s, d)
 * @param targetEmbedding one row a target token, (V_t, d)
 * @param encoder layers from first to last
 * @param decoder layers from first to last
 * @param last from d to V_t
 */
public record Transformer(
        Matrix sourceEmbedding,
        Matrix targetEmbedding,
        List<EncoderLayer> encoder,
        List<DecoderLayer> decoder,
        Linear last) {
    /** Checks that both embeddings have one width. */
    public Transformer {
        encoder = List.copyOf(encoder);
        decoder = List.copyOf(decoder);
        int d = sourceEmbedding.cols();
        String why = "sourceEmbedding has " + d + " columns";
        Shapes.require("Transformer", "targetEmbedding", targetEmbedding, Shapes.ANY, d, why);
    }

    /**
     * Reads a sentence.
     *
     * @param source token of each position
     * @param padding hides padding, (1, T_x), 1 keeps; null hides nothing
     * @return the encoder's output, (T_x, d)
     */
    public Matrix encode(int[] source, Matrix padding) {
        Matrix x = embed("source", sourceEmbedding, source);
        for (EncoderLayer layer : encoder) {
            x = layer.forward(x, padding);
        }
        return x;
    }

    /**
     * Reads what is written so far, with a view of the source.
     *
     * @param target token of each written position
     * @param encoded the encoder's output, (T_x, d)
     * @param lookAhead hides what comes later, (T_y, T_y); null hides nothing
     * @param padding hides padding of the source, (1, T_x); null hides nothing
     * @return the decoder's output, (T_y, d)
     */
    public Matrix decode(int[] target, Matrix encoded, Matrix lookAhead, Matrix padding) {
        Matrix x = embed("target", targetEmbedding, target);
        for (DecoderLayer layer : decoder) {
            x = layer.forward(x, encoded, lookAhead, padding).output();
        }
        return x;
    }

    /**
     * Returns the distribution of the token after each position.
     *
     * @param decoded the decoder's output, (T_y, d)
     * @return rows that sum to 1, (T_y, V_t)
     */
    public Matrix probabilities(Matrix decoded) {
        return DotProductAttention.softmaxOfRows(last.forward(decoded));
    }

    private static Matrix embed(String name, Matrix embedding, int[] tokens) {
        for (int token : tokens) {
            if (token < 0 || token >= embedding.rows()) {
                throw new IllegalArgumentException(
                        "Transformer: a "
                                + name
                                + " token must be from 0 to "
                                + (embedding.rows() - 1)
                                + ", but it is "
                                + token
                                + ".");
            }
        }
        int d = embedding.cols();
        Matrix wave = PositionalEncoding.encoding(tokens.length, d);
        return Matrix.build(
                tokens.length,
                d,
                (t, j) -> embedding.get(tokens[t], j) * Math.sqrt(d) + wave.get(t, j));
    }
}
