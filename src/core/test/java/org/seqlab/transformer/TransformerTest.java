package org.seqlab.transformer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.seqlab.attention.Masks;
import org.seqlab.math.Matrix;

class TransformerTest {
    private static final int D = 5;

    private static Matrix random(int rows, int cols, Random random) {
        return Matrix.build(rows, cols, (i, j) -> random.nextGaussian() / 2);
    }

    private static Linear linear(int in, int out, Random random) {
        return new Linear(random(in, out, random), random(1, out, random));
    }

    private static MultiHeadAttention attention(Random random) {
        List<MultiHeadAttention.Head> heads = new ArrayList<>();
        for (int h = 0; h < 2; h++) {
            heads.add(
                    new MultiHeadAttention.Head(
                            linear(D, 3, random), linear(D, 3, random), linear(D, 7, random)));
        }
        return new MultiHeadAttention(heads, linear(14, D, random));
    }

    private static LayerNorm norm() {
        return new LayerNorm(Matrix.filled(1, D, 1), Matrix.zeros(1, D), 1e-6);
    }

    private static FeedForward feedForward(Random random) {
        return new FeedForward(linear(D, 11, random), linear(11, D, random));
    }

    private static Transformer model() {
        Random random = new Random(3);
        return new Transformer(
                random(13, D, random),
                random(7, D, random),
                List.of(new EncoderLayer(attention(random), feedForward(random), norm(), norm())),
                List.of(
                        new DecoderLayer(
                                attention(random),
                                attention(random),
                                feedForward(random),
                                norm(),
                                norm(),
                                norm())),
                linear(D, 7, random));
    }

    @Test
    void anglesByHand() {
        Matrix angles = PositionalEncoding.angles(3, 4);
        assertEquals(2, angles.get(2, 1));
        assertEquals(0.02, angles.get(2, 2), 1e-15);
        Matrix wave = PositionalEncoding.encoding(3, 5);
        assertEquals(Math.cos(2), wave.get(2, 1), 1e-15);
        assertEquals(Math.sin(2 / Math.pow(10000, 0.8)), wave.get(2, 4), 1e-15);
    }

    @Test
    void normalizedRowsHaveMeanZeroAndVarianceOne() {
        Matrix y = norm().forward(random(3, D, new Random(1)));
        assertEquals(0, y.rowRange(1, 2).sum(), 1e-12);
        assertEquals(D, y.rowRange(1, 2).hadamard(y.rowRange(1, 2)).sum(), 1e-3);
    }

    @Test
    void aConstantRowIsNormalizedToTheShift() {
        LayerNorm norm = new LayerNorm(Matrix.filled(1, 2, 3), Matrix.of(1, 2, 5, 7), 1e-6);
        assertEquals(Matrix.of(1, 2, 5, 7), norm.forward(Matrix.of(1, 2, 4, 4)));
    }

    @Test
    void whatComesLaterDoesNotChangeWhatIsWrittenBefore() {
        Transformer model = model();
        Matrix encoded = model.encode(new int[] {1, 12, 0}, null);
        Matrix one = model.decode(new int[] {1, 2, 3}, encoded, Masks.lookAhead(3), null);
        Matrix other = model.decode(new int[] {1, 2, 6}, encoded, Masks.lookAhead(3), null);
        assertTrue(one.rowRange(0, 2).isClose(other.rowRange(0, 2), 1e-12, 1e-12));
        Matrix p = model.probabilities(one);
        assertEquals(1, p.rowRange(2, 3).sum(), 1e-12);
    }

    @Test
    void paddingDoesNotChangeTheOtherPositions() {
        Transformer model = model();
        int[] padded = {4, 5, 0, 0};
        Matrix whole = model.encode(padded, Masks.padding(padded));
        Matrix alone = model.encode(new int[] {4, 5}, null);
        assertTrue(whole.rowRange(0, 2).isClose(alone, 1e-12, 1e-12));
    }

    @Test
    void oneHeadOfOneAttendsToTheOnlyPosition() {
        Random random = new Random(5);
        Matrix x = random(1, D, random);
        MultiHeadAttention layer = attention(random);
        MultiHeadAttention.Result found = layer.forward(x, x, x, null);
        assertEquals(1, found.weights().get(1).get(0, 0));
        Matrix joined =
                Matrix.beside(
                        layer.heads().get(0).value().forward(x),
                        layer.heads().get(1).value().forward(x));
        assertTrue(found.output().isClose(layer.output().forward(joined), 1e-12, 0));
    }

    @Test
    void tokensOutsideTheVocabularyAreNamed() {
        IllegalArgumentException e =
                assertThrows(
                        IllegalArgumentException.class, () -> model().encode(new int[] {13}, null));
        assertEquals(
                "Transformer: a source token must be from 0 to 12, but it is 13.", e.getMessage());
        assertThrows(
                IllegalArgumentException.class,
                () -> new MultiHeadAttention(List.of(), linear(1, 1, new Random(1))));
    }
}
