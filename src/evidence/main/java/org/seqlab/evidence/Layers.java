package org.seqlab.evidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.seqlab.math.Matrix;
import org.seqlab.transformer.DecoderLayer;
import org.seqlab.transformer.EncoderLayer;
import org.seqlab.transformer.FeedForward;
import org.seqlab.transformer.LayerNorm;
import org.seqlab.transformer.Linear;
import org.seqlab.transformer.MultiHeadAttention;

/** Reads the layers of a Transformer from weights in Keras's layout. */
final class Layers {
    /** The value that the files state for their layer normalization. */
    private static final double EPSILON = 1e-6;

    private Layers() {}

    static EncoderLayer encoder(Values p) {
        return new EncoderLayer(
                attention(p.object("mha")),
                feedForward(p.object("ffn")),
                norm(p.object("ln1")),
                norm(p.object("ln2")));
    }

    static DecoderLayer decoder(Values p) {
        return new DecoderLayer(
                attention(p.object("mha1")),
                attention(p.object("mha2")),
                feedForward(p.object("ffn")),
                norm(p.object("ln1")),
                norm(p.object("ln2")),
                norm(p.object("ln3")));
    }

    static FeedForward feedForward(Values p) {
        return new FeedForward(linear(p, "W1", "b1"), linear(p, "W2", "b2"));
    }

    static LayerNorm norm(Values p) {
        Matrix gamma = p.matrix("gamma").transpose();
        return new LayerNorm(gamma, p.matrix("beta").transpose(), EPSILON);
    }

    static Linear linear(Values p, String w, String b) {
        return new Linear(p.matrix(w), p.matrix(b).transpose());
    }

    /** Kernels (D, H, K) for query, key and value, (H, K, D) for the joining layer. */
    static MultiHeadAttention attention(Values p) {
        NdArray wq = p.array("Wq");
        List<MultiHeadAttention.Head> heads = new ArrayList<>();
        for (int h = 0; h < wq.shape()[1]; h++) {
            heads.add(
                    new MultiHeadAttention.Head(
                            head(wq, p.array("bq"), h),
                            head(p.array("Wk"), p.array("bk"), h),
                            head(p.array("Wv"), p.array("bv"), h)));
        }
        NdArray wo = p.array("Wo");
        Matrix joined = Matrix.of(wo.shape()[0] * wo.shape()[1], wo.shape()[2], wo.data());
        return new MultiHeadAttention(heads, new Linear(joined, p.matrix("bo").transpose()));
    }

    private static Linear head(NdArray kernel, NdArray bias, int h) {
        int width = kernel.shape()[2];
        int row = kernel.shape()[1] * width;
        Matrix w =
                Matrix.build(
                        kernel.shape()[0], width, (i, j) -> kernel.data()[i * row + h * width + j]);
        double[] b = Arrays.copyOfRange(bias.data(), h * width, (h + 1) * width);
        return new Linear(w, Matrix.of(1, width, b));
    }
}
