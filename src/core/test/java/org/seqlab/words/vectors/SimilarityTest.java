package org.seqlab.words.vectors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.seqlab.math.Matrix;
import org.seqlab.math.ShapeException;

class SimilarityTest {
    @Test
    void cosineAndDistanceByHand() {
        Matrix u = Matrix.column(3, 4);
        Matrix v = Matrix.column(4, -3);
        assertEquals(0, Similarity.cosine(u, v));
        assertEquals(50, Similarity.squaredDistance(u, v));
        assertEquals(0.96, Similarity.cosine(u, Matrix.column(4, 3)), 1e-15);
        assertEquals(-1, Similarity.cosine(u, u.scale(-2)), 1e-15);
    }

    @Test
    void equalVectorsHaveCosineOneEvenZeros() {
        assertEquals(1, Similarity.cosine(Matrix.zeros(3, 1), Matrix.zeros(3, 1)));
        assertEquals(1, Similarity.cosine(Matrix.column(0.0), Matrix.column(-0.0)));
        assertEquals(0, Similarity.cosine(Matrix.zeros(3, 1), Matrix.column(1, 2, 3)));
    }

    @Test
    void vanishingLengthsGiveZero() {
        Matrix tiny = Matrix.column(1e-160, 1e-160);
        assertEquals(0, Similarity.cosine(tiny, Matrix.column(1e-160, 0)));
    }

    @Test
    void namesTheVectorOfTheWrongLength() {
        Matrix u = Matrix.column(1, 2, 3);
        ShapeException e =
                assertThrows(ShapeException.class, () -> Similarity.cosine(u, Matrix.column(1, 2)));
        assertTrue(e.getMessage().contains("v must be (3, 1)"), e.getMessage());
    }
}
