package org.seqlab.words.bias;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.seqlab.math.Matrix;
import org.seqlab.words.vectors.Similarity;

class DebiasTest {
    private static final Matrix G = Matrix.column(0.3, -1.1, 0.7);

    private static Matrix unit(double... values) {
        Matrix v = Matrix.column(values);
        return v.scale(1 / Similarity.length(v));
    }

    @Test
    void neutralizedVectorIsPerpendicularToTheAxis() {
        Matrix e = Matrix.column(2, 5, -3);
        Matrix neutral = Debias.neutralize(e, G);
        assertEquals(0, Similarity.dot(neutral, G), 1e-15);
        assertEquals(Matrix.column(0, 3, 4), Debias.neutralize(Matrix.column(9, 3, 4), axis(0)));
        assertTrue(neutral.isClose(Debias.neutralize(e, G.scale(-5)), 1e-12, 1e-12));
    }

    private static Matrix axis(int i) {
        return Matrix.identity(3).col(i);
    }

    @Test
    void paperEqualizesToUnitVectorsAtOneDistanceFromNeutralWords() {
        Debias.Pair pair = Debias.equalize(unit(1, 2, 3), unit(-2, 1, 2), G);
        Matrix neutral = Debias.neutralize(Matrix.column(2, 5, -3), G);
        assertEquals(1, Similarity.length(pair.first()), 1e-14);
        assertEquals(1, Similarity.length(pair.second()), 1e-14);
        assertEquals(
                Similarity.cosine(pair.first(), neutral),
                Similarity.cosine(pair.second(), neutral),
                1e-14);
        assertTrue(Similarity.dot(pair.first(), G) * Similarity.dot(pair.second(), G) < 0);
    }

    @ParameterizedTest
    @EnumSource(EqualizeVariant.class)
    void mirroredPairKeepsItsCommonPart(EqualizeVariant variant) {
        Matrix e1 = Matrix.column(0.6, 0.8, 0);
        Matrix e2 = Matrix.column(-0.6, 0.8, 0);
        Debias.Pair pair = Debias.equalize(e1, e2, axis(0), variant);
        double scale = variant == EqualizeVariant.COURSE_2021 ? 0.6 : 1;
        assertEquals(0.6 * scale, pair.first().get(0, 0), 1e-15);
        assertEquals(-0.6 * scale, pair.second().get(0, 0), 1e-15);
        assertEquals(0.8, pair.first().get(1, 0), 1e-15);
    }

    @Test
    void variantsAreFoundByTheirLabels() {
        assertEquals(EqualizeVariant.COURSE_2018, EqualizeVariant.of("2018"));
        assertThrows(IllegalArgumentException.class, () -> EqualizeVariant.of("2020"));
    }
}
