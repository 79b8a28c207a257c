package org.seqlab.math;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class MatrixTest {
    @Test
    void productByHand() {
        Matrix a = Matrix.of(2, 3, 1, 2, 3, 4, 5, 6);
        Matrix b = Matrix.of(3, 1, 7, 8, 9);
        assertEquals(Matrix.column(50, 122), a.times(b));
    }

    @Test
    void productRejectsTransposedFactorNamingIt() {
        Matrix a = Matrix.zeros(2, 3);
        ShapeException e = assertThrows(ShapeException.class, () -> a.times(Matrix.zeros(5, 3)));
        assertEquals(
                "Matrix.times: the right factor must be (3, m) because the left factor has 3"
                        + " columns, but the right factor is (5, 3). Is the right factor"
                        + " transposed?",
                e.getMessage());
    }
}
