package org.seqlab.math;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.apache.commons.math3.linear.MatrixUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatrixTest {
    private static final Matrix A = Matrix.of(2, 3, 1, 2, 3, 4, 5, 6);

    @Test
    void productByHand() {
        assertEquals(Matrix.column(50, 122), A.times(Matrix.of(3, 1, 7, 8, 9)));
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 1", "2, 3, 5", "7, 5, 1", "1, 13, 11", "17, 19, 23", "67, 71, 73"})
    void productAgreesWithCommonsMath(int rows, int inner, int cols) {
        Matrix left = random(rows, inner, 1);
        Matrix right = random(inner, cols, 2);
        double[][] expected =
                MatrixUtils.createRealMatrix(left.toArray())
                        .multiply(MatrixUtils.createRealMatrix(right.toArray()))
                        .getData();
        assertTrue(left.times(right).isClose(Matrix.of(expected), 1e-12, 1e-12));
    }

    @Test
    void productRejectsTransposedFactorNamingIt() {
        ShapeException e = assertThrows(ShapeException.class, () -> A.times(Matrix.zeros(5, 3)));
        assertEquals(
                "Matrix.times: the right factor must be (3, m) because the left factor has 3"
                        + " columns, but the right factor is (5, 3). Is the right factor"
                        + " transposed?",
                e.getMessage());
    }

    @Test
    void elementwiseOperationsByHand() {
        Matrix b = Matrix.of(2, 3, 6, 5, 4, 3, 2, 1);
        assertEquals(Matrix.filled(2, 3, 7), A.plus(b));
        assertEquals(Matrix.of(2, 3, -5, -3, -1, 1, 3, 5), A.minus(b));
        assertEquals(Matrix.of(2, 3, 6, 10, 12, 12, 10, 6), A.hadamard(b));
        assertEquals(Matrix.of(2, 3, 2, 4, 6, 8, 10, 12), A.scale(2));
        assertEquals(Matrix.of(2, 3, 1, 4, 9, 16, 25, 36), A.map(v -> v * v));
    }

    @Test
    void biasIsAddedToEveryColumn() {
        assertEquals(Matrix.of(2, 3, 11, 12, 13, 24, 25, 26), A.plusColumn(Matrix.column(10, 20)));
    }

    @Test
    void biasOfOneRowIsRefused() {
        ShapeException e =
                assertThrows(ShapeException.class, () -> A.plusColumn(Matrix.zeros(1, 2)));
        assertTrue(e.getMessage().contains("bias must be (2, 1)"), e.getMessage());
        assertTrue(e.getMessage().endsWith("Is bias transposed?"), e.getMessage());
    }

    @Test
    void sumsGoTheRightWay() {
        assertEquals(Matrix.column(6, 15), A.sumOfColumns());
        assertEquals(Matrix.of(1, 3, 5, 7, 9), A.sumOfRows());
        assertEquals(21, A.sum());
        assertEquals(5, Matrix.of(1, 2, 3, 4).norm());
    }

    @Test
    void transposeExchangesRowsAndColumns() {
        assertEquals(Matrix.of(3, 2, 1, 4, 2, 5, 3, 6), A.transpose());
        assertEquals(A, A.transpose().transpose());
    }

    @Test
    void stackAndBesideAreUndoneByRanges() {
        Matrix b = Matrix.of(1, 3, 7, 8, 9);
        Matrix stacked = Matrix.stack(A, b);
        assertEquals(A, stacked.rowRange(0, 2));
        assertEquals(b, stacked.rowRange(2, 3));
        Matrix c = Matrix.column(10, 11);
        Matrix joined = Matrix.beside(A, c);
        assertEquals(A, joined.colRange(0, 3));
        assertEquals(c, joined.col(3));
    }

    @Test
    void stackRefusesOtherWidths() {
        assertThrows(ShapeException.class, () -> Matrix.stack(A, Matrix.zeros(1, 2)));
        assertThrows(ShapeException.class, () -> Matrix.beside(A, Matrix.zeros(3, 2)));
    }

    @Test
    void operationsLeaveTheirArgumentsAlone() {
        Matrix before = A.copy();
        A.times(A.transpose());
        A.plus(A).set(0, 0, 99);
        A.scale(3).set(1, 1, 99);
        A.toArray()[0][0] = 99;
        A.toRowMajor()[0] = 99;
        assertEquals(before, A);
    }

    @Test
    void argmaxTakesTheFirstOfEquals() {
        assertEquals(1, Matrix.column(1, 5, 5, 2).argmax(0));
    }

    @Test
    void entriesOutsideAreNamed() {
        IndexOutOfBoundsException e =
                assertThrows(IndexOutOfBoundsException.class, () -> A.get(2, 0));
        assertEquals(
                "Matrix entry [2][0] is outside (2, 3); rows and columns count from 0.",
                e.getMessage());
        assertThrows(IndexOutOfBoundsException.class, () -> A.rowRange(1, 3));
    }

    @Test
    void raggedRowsAreNamed() {
        ShapeException e =
                assertThrows(ShapeException.class, () -> Matrix.of(new double[][] {{1, 2}, {3}}));
        assertTrue(e.getMessage().contains("row 1 has 1"), e.getMessage());
    }

    @Test
    void nothingIsCloseToNaN() {
        Matrix nan = Matrix.column(Double.NaN);
        assertFalse(nan.isClose(Matrix.column(0), 1, 1));
        assertFalse(Matrix.column(0).isClose(nan, 1, 1));
        assertFalse(nan.isClose(nan, 1, 1));
        Matrix infinite = Matrix.column(Double.POSITIVE_INFINITY);
        assertTrue(infinite.isClose(infinite, 0, 0));
    }

    @Test
    void emptyMatricesHaveSumsAndProducts() {
        assertEquals(Matrix.zeros(2, 0), A.times(Matrix.zeros(3, 0)));
        assertEquals(Matrix.zeros(2, 3), Matrix.zeros(2, 0).times(Matrix.zeros(0, 3)));
        assertEquals(0, Matrix.zeros(0, 3).sum());
    }

    private static Matrix random(int rows, int cols, long seed) {
        Random random = new Random(seed);
        return Matrix.build(rows, cols, (i, j) -> random.nextGaussian());
    }
}
