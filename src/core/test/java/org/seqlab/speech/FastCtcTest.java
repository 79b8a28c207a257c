package org.seqlab.speech;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.seqlab.math.Matrix;

class FastCtcTest {
    private static final int GAP = 3;

    private static float[] scores(int labels, int steps, double size, long seed) {
        Random rng = new Random(seed);
        float[] z = new float[2 + steps * (labels + GAP)];
        for (int i = 0; i < z.length; i++) {
            z[i] = (float) (size * rng.nextGaussian());
        }
        return z;
    }

    private static int[] target(int labels, int length, int blank, long seed) {
        Random rng = new Random(seed);
        int[] target = new int[length];
        for (int u = 0; u < length; u++) {
            target[u] = (blank + 1 + rng.nextInt(labels - 1)) % labels;
        }
        return target;
    }

    private static void compare(int labels, int steps, int length, int blank, double size) {
        float[] z = scores(labels, steps, size, 7);
        int[] target = target(labels, length, blank, 11);
        int stride = labels + GAP;
        Matrix columns = Matrix.build(labels, steps, (k, t) -> z[2 + t * stride + k]);
        CtcLoss.Result expected = CtcLoss.of(columns, target, blank);
        float[] gradient = new float[z.length];
        FastCtc ctc = new FastCtc(labels, blank);
        for (int repeat = 0; repeat < 2; repeat++) {
            double loss = ctc.loss(z, 2, stride, steps, target, gradient, 0.5f);
            assertEquals(expected.loss(), loss, 1e-5 * (1 + Math.abs(expected.loss())));
        }
        for (int t = 0; t < steps; t++) {
            for (int k = 0; k < labels; k++) {
                double found = gradient[2 + t * stride + k];
                assertEquals(0.5 * expected.gradient().get(k, t), found, 1e-5, k + " at " + t);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "3, 5, 2, 0, 1",
        "3, 5, 2, 2, 1",
        "5, 1, 1, 0, 1",
        "5, 1, 0, 3, 1",
        "7, 13, 0, 1, 1",
        "28, 101, 17, 0, 2",
        "28, 23, 17, 5, 2",
        "2, 19, 7, 0, 1",
        "11, 211, 83, 0, 3"
    })
    void agreesWithTheReadableLoss(int labels, int steps, int length, int blank, double size) {
        compare(labels, steps, length, blank, size);
    }

    @Test
    void extremeScoresFallBackToLogSpace() {
        compare(5, 31, 7, 0, 300);
    }

    @Test
    void targetsThatDoNotFitCostInfinityAndTeachNothing() {
        compare(3, 2, 3, 0, 1);
        float[] gradient = {9, 9};
        double loss = new FastCtc(2, 0).loss(new float[2], 0, 2, 1, new int[] {1, 1}, gradient, 1);
        assertEquals(Double.POSITIVE_INFINITY, loss);
        assertEquals(0, gradient[0]);
        assertEquals(0, gradient[1]);
    }

    @Test
    void noStepsFitOnlyTheEmptyTarget() {
        FastCtc ctc = new FastCtc(2, 0);
        assertEquals(0, ctc.loss(new float[0], 0, 2, 0, new int[0], new float[0], 1));
        double one = ctc.loss(new float[0], 0, 2, 0, new int[] {1}, new float[0], 1);
        assertEquals(Double.POSITIVE_INFINITY, one);
    }

    @Test
    void badLabelsAreNamed() {
        FastCtc ctc = new FastCtc(3, 0);
        String message =
                assertThrows(
                                IllegalArgumentException.class,
                                () -> ctc.loss(new float[3], 0, 3, 1, new int[] {3}, null, 1))
                        .getMessage();
        assertTrue(message.contains("target[0] must be 0 to 2"), message);
    }
}
