package org.seqlab.words.map;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.seqlab.math.Matrix;
import org.seqlab.math.NumpyRandom;

class BarnesHutTsneTest {
    private static Matrix clusters(int points) {
        Matrix noise = new NumpyRandom(3).randn(points, 5);
        return Matrix.build(points, 5, (i, j) -> noise.get(i, j) + (i % 3 == j ? 12 : 0));
    }

    @Test
    void allNeighborsGiveTheExactAffinities() {
        Matrix x = clusters(17);
        Matrix p = Affinities.of(x, 6).joint();
        Neighborhoods near = Neighborhoods.of(x, 6);
        double sum = 0;
        for (int i = 0; i < 17; i++) {
            for (int k = near.starts()[i]; k < near.starts()[i + 1]; k++) {
                assertEquals(p.get(i, near.cols()[k]), near.p()[k], 2e-6);
                sum += near.p()[k];
            }
        }
        assertEquals(1, sum, 1e-5);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 16, 37, 300})
    void cellsOfTheTreeHoldAllPointsOnce(int points) {
        NumpyRandom random = new NumpyRandom(points);
        float[] x = new float[points];
        float[] y = new float[points];
        for (int i = 0; i < points; i++) {
            x[i] = (float) random.randn();
            y[i] = i % 5 == 0 ? 0 : (float) random.randn();
        }
        QuadTree tree = new QuadTree(points);
        tree.build(x, y);
        float[][] list = new float[3][1];
        float[] box = {x[0], x[0], y[0], y[0]};
        for (float theta : new float[] {0, 0.25f, 4}) {
            double mass = 0;
            int count = tree.list(box, theta, list);
            for (int c = 0; c < count; c++) {
                mass += list[2][c];
            }
            assertEquals(points, mass);
        }
    }

    @Test
    void vectorKernelAgreesWithItsPlainTwin() {
        NumpyRandom random = new NumpyRandom(8);
        float[][] cells = new float[3][23];
        float[][] points = new float[2][32];
        for (float[] row : new float[][] {cells[0], cells[1], cells[2], points[0], points[1]}) {
            for (int i = 0; i < row.length; i++) {
                row[i] = (float) random.randn();
            }
        }
        float[][] plain = new float[3][32];
        float[][] vector = new float[3][32];
        new PlainTsneKernel().repel(cells, 23, points[0], points[1], 16, plain);
        new VectorTsneKernel().repel(cells, 23, points[0], points[1], 16, vector);
        for (int a = 0; a < 3; a++) {
            assertArrayEquals(plain[a], vector[a], 1e-4f);
        }
        Neighborhoods near = Neighborhoods.of(clusters(32), 5);
        float[] f = new float[2];
        float[] g = new float[2];
        new PlainTsneKernel().attract(near, 9, points[0], points[1], f);
        new VectorTsneKernel().attract(near, 9, points[0], points[1], g);
        assertArrayEquals(f, g, 1e-6f);
    }

    @Test
    void mapKeepsClustersApartWithTheLossOfTheExactFormula() {
        Matrix x = clusters(90);
        TsneOptions options = new TsneOptions(10, 0.5, 300, 12, 0);
        BarnesHutTsne.Result result = BarnesHutTsne.of(x, options);
        Matrix p = Affinities.of(x, 10).joint();
        assertEquals(ExactTsne.loss(p, result.y()), result.loss(), 0.05);
        int right = 0;
        for (int i = 0; i < 90; i++) {
            int nearest = -1;
            double best = Double.POSITIVE_INFINITY;
            for (int j = 0; j < 90; j++) {
                double dx = result.y().get(i, 0) - result.y().get(j, 0);
                double dy = result.y().get(i, 1) - result.y().get(j, 1);
                if (j != i && dx * dx + dy * dy < best) {
                    best = dx * dx + dy * dy;
                    nearest = j;
                }
            }
            right += nearest % 3 == i % 3 ? 1 : 0;
        }
        assertTrue(right >= 88, "right " + right);
    }

    @Test
    void equalPointsAndTwoPointsStayFinite() {
        Matrix equal = Matrix.filled(20, 3, 1.5);
        Matrix start = new NumpyRandom(1).randn(20, 2);
        BarnesHutTsne.Result result =
                BarnesHutTsne.of(equal, start, new TsneOptions(5, 0.5, 50, 12, 10));
        assertTrue(Double.isFinite(result.loss()));
        Matrix two = Matrix.of(2, 2, 0, 1, 3, 7);
        assertTrue(
                Double.isFinite(BarnesHutTsne.of(two, new TsneOptions(30, 0.5, 20, 12, 1)).loss()));
        assertThrows(IllegalArgumentException.class, () -> new TsneOptions(0.5, 0.5, 10, 12, 0));
    }
}
