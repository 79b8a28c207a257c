package org.seqlab.attention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.seqlab.math.GradientCheck;
import org.seqlab.math.Matrix;

class DotProductAttentionTest {
    private static Matrix random(int rows, int cols, Random random) {
        return Matrix.build(rows, cols, (i, j) -> random.nextGaussian());
    }

    @Test
    void aQueryThatMatchesOneKeyStronglyReturnsItsValue() {
        Matrix keys = Matrix.identity(2).scale(100);
        Matrix values = Matrix.of(2, 1, 5, 7);
        DotProductAttention found =
                DotProductAttention.forward(Matrix.of(1, 2, 0, 9), keys, values, null);
        assertEquals(7, found.output().get(0, 0), 1e-12);
    }

    @Test
    void hiddenKeysGetNoWeightAndTheOthersShareOne() {
        Matrix q = Matrix.zeros(2, 3);
        Matrix k = Matrix.zeros(5, 3);
        Matrix v = Matrix.column(1, 2, 3, 4, 5);
        Matrix mask = Masks.padding(new int[] {7, 7, 0, 7, 0});
        DotProductAttention found = DotProductAttention.forward(q, k, v, mask);
        assertEquals(0, found.weights().get(1, 2));
        assertEquals((1 + 2 + 4) / 3.0, found.output().get(0, 0), 1e-12);
    }

    @Test
    void lookAheadHidesTheFuture() {
        assertEquals(Matrix.of(3, 3, 1, 0, 0, 1, 1, 0, 1, 1, 1), Masks.lookAhead(3));
    }

    @ParameterizedTest
    @CsvSource({"3, 5", "1, 1", "5, 2"})
    void gradientsMatchCentralDifferences(int tq, int tk) {
        Random random = new Random(7);
        Matrix[] in = {random(tq, 7, random), random(tk, 7, random), random(tk, 3, random)};
        Matrix upstream = random(tq, 3, random);
        DotProductAttention.Gradients g =
                DotProductAttention.forward(in[0], in[1], in[2], null).backward(upstream);
        Matrix[] found = {g.dq(), g.dk(), g.dv()};
        for (int which = 0; which < 3; which++) {
            int moved = which;
            Matrix numeric = GradientCheck.numeric(in[which], x -> loss(in, moved, x, upstream));
            assertTrue(found[which].isClose(numeric, 1e-6, 1e-8));
        }
    }

    private static double loss(Matrix[] in, int which, Matrix x, Matrix upstream) {
        Matrix[] moved = in.clone();
        moved[which] = x;
        return DotProductAttention.forward(moved[0], moved[1], moved[2], null)
                .output()
                .hadamard(upstream)
                .sum();
    }

    @Test
    void aMaskOfAnotherShapeIsNamed() {
        Matrix q = Matrix.zeros(2, 3);
        IllegalArgumentException e =
                assertThrows(
                        IllegalArgumentException.class,
                        () -> DotProductAttention.forward(q, q, q, Matrix.zeros(3, 2)));
        assertEquals(
                "Masks.apply: mask must be (2, 2) or (1, 2) like the scores, but mask is (3, 2).",
                e.getMessage());
    }

    @Test
    void aMapKnowsWhereAnOutputLookedMost() {
        AttentionMap map =
                new AttentionMap(
                        List.of("a", "b", "c"),
                        List.of("x", "y"),
                        Matrix.of(2, 3, 0.1, 0.7, 0.2, 0.5, 0.1, 0.4));
        assertEquals(1, map.strongest(0));
        assertEquals(0, map.strongest(1));
        assertThrows(
                IllegalArgumentException.class,
                () -> new AttentionMap(List.of("a"), List.of("x"), Matrix.zeros(2, 1)));
        assertTrue(map.weights().rowRange(0, 1).sum() <= 1 + 1e-12);
    }
}
