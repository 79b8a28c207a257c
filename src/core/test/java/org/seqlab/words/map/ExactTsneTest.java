package org.seqlab.words.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.seqlab.math.GradientCheck;
import org.seqlab.math.Matrix;
import org.seqlab.math.NumpyRandom;

class ExactTsneTest {
    private final NumpyRandom rng = new NumpyRandom(5);
    private final Matrix x = rng.randn(11, 3);
    private final Matrix y = rng.randn(11, 2);

    private static double entropy(Matrix p, int row) {
        double h = 0;
        for (int j = 0; j < p.cols(); j++) {
            double v = p.get(row, j);
            h -= v > 0 ? v * Math.log(v) : 0;
        }
        return h;
    }

    @Test
    void everyPointHasTheWantedNumberOfNeighbors() {
        Affinities a = Affinities.of(x, 4);
        for (int i = 0; i < 11; i++) {
            assertEquals(Math.log(4), entropy(a.conditional(), i), 1e-11);
            assertEquals(0, a.conditional().get(i, i));
        }
        assertEquals(1, a.joint().sum(), 1e-13);
        assertEquals(a.joint(), a.joint().transpose());
    }

    @Test
    void farAndEqualPointsStayFinite() {
        Matrix far = Matrix.of(4, 1, 0, 0, 1e4, 1e4 + 1);
        Affinities a = Affinities.of(far, 2);
        for (int i = 0; i < 4; i++) {
            assertEquals(1, a.conditional().sumOfColumns().get(i, 0), 1e-12);
        }
        assertThrows(IllegalArgumentException.class, () -> Affinities.of(far, 0.5));
    }

    @Test
    void gradientMatchesCentralDifferences() {
        Matrix p = Affinities.of(x, 4).joint();
        Matrix numeric = GradientCheck.numeric(y, m -> ExactTsne.loss(p, m));
        Matrix analytic = ExactTsne.gradient(p, y);
        assertTrue(GradientCheck.relativeError(analytic, numeric) < 1e-7);
    }

    @Test
    void descentLowersTheLoss() {
        Matrix p = Affinities.of(x, 3).joint();
        ExactTsne.Result result =
                ExactTsne.descend(p, y.scale(0.01), new ExactTsne.Descent(150, 10, 4, 50));
        assertTrue(result.losses()[149] < 0.6 * ExactTsne.loss(p, y.scale(0.01)));
        assertEquals(result.losses()[149], ExactTsne.loss(p, result.y()), 1e-12);
    }

    @Test
    void sumsInEightsAreSums() {
        for (int n : new int[] {0, 1, 7, 8, 13, 128, 131, 1000}) {
            double[] values = new double[n];
            java.util.Arrays.setAll(values, i -> i + 1);
            assertEquals(n * (n + 1) / 2.0, PairwiseSum.of(values, 0, n));
        }
    }
}
