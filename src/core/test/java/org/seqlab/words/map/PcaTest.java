package org.seqlab.words.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.seqlab.math.Matrix;
import org.seqlab.math.NumpyRandom;

class PcaTest {
    @Test
    void pointsOnALineHaveOneComponent() {
        Matrix x = Matrix.of(3, 2, 1, 2, 4, 6, 7, 10);
        Pca pca = Pca.of(x, 2);
        assertTrue(pca.components().rowRange(0, 1).isClose(Matrix.of(1, 2, 0.6, 0.8), 0, 1e-12));
        assertEquals(25, pca.variances().get(0, 0), 1e-12);
        assertEquals(0, pca.variances().get(1, 0), 1e-12);
        assertEquals(-5, pca.project(x).get(0, 0), 1e-12);
    }

    @Test
    void componentsAreOrthonormalAndKeepTheVariance() {
        Matrix x = new NumpyRandom(1).randn(13, 5);
        Pca pca = Pca.of(x, 5);
        Matrix product = pca.components().times(pca.components().transpose());
        assertTrue(product.isClose(Matrix.identity(5), 0, 1e-12));
        Matrix y = pca.project(x);
        assertEquals(0, y.sumOfRows().norm(), 1e-12);
        assertEquals(12 * pca.variances().sum(), Math.pow(y.norm(), 2), 1e-10);
        assertThrows(IllegalArgumentException.class, () -> Pca.of(x, 6));
    }
}
