package org.seqlab.math;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class GradientCheckTest {
    private static final Matrix AT = Matrix.of(2, 3, 1, -2, 3, -0.5, 0.25, 2);

    @Test
    void cubesHaveTheirDerivative() {
        Matrix numeric = GradientCheck.numeric(AT, w -> w.map(v -> v * v * v).sum());
        Matrix analytic = AT.map(v -> 3 * v * v);
        assertTrue(GradientCheck.relativeError(analytic, numeric) < 1e-9);
    }

    @Test
    void aWrongFactorIsFar() {
        Matrix numeric = GradientCheck.numeric(AT, w -> w.map(v -> v * v * v).sum());
        Matrix wrong = AT.map(v -> 2 * v * v);
        assertEquals(0.2, GradientCheck.relativeError(wrong, numeric), 1e-6);
    }

    @Test
    void thePointIsLeftAlone() {
        Matrix at = AT.copy();
        GradientCheck.numeric(at, Matrix::sum);
        assertEquals(AT, at);
    }

    @Test
    void twoZeroGradientsAgree() {
        assertEquals(0, GradientCheck.relativeError(Matrix.zeros(2, 3), Matrix.zeros(2, 3)));
    }

    @Test
    void theStepMustBePositive() {
        assertThrows(
                IllegalArgumentException.class, () -> GradientCheck.numeric(AT, 0, Matrix::sum));
    }
}
