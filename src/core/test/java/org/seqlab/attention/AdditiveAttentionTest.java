package org.seqlab.attention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.seqlab.math.GradientCheck;
import org.seqlab.math.Matrix;

class AdditiveAttentionTest {
    private static Matrix random(int rows, int cols, Random random) {
        return Matrix.build(rows, cols, (i, j) -> random.nextGaussian());
    }

    private static AdditiveAttention attention(boolean relu, Random random) {
        return new AdditiveAttention(
                random(7, 8, random),
                random(7, 1, random),
                random(1, 7, random),
                Matrix.column(0.3),
                relu);
    }

    private static List<Matrix> steps(int tx, int m, Random random) {
        List<Matrix> a = new ArrayList<>();
        for (int t = 0; t < tx; t++) {
            a.add(random(3, m, random));
        }
        return a;
    }

    @Test
    void zeroWeightsLookEverywhereAlike() {
        AdditiveAttention blind =
                new AdditiveAttention(
                        Matrix.zeros(2, 3),
                        Matrix.zeros(2, 1),
                        Matrix.zeros(1, 2),
                        Matrix.zeros(1, 1),
                        true);
        List<Matrix> a = List.of(Matrix.column(1, 2), Matrix.column(3, 6));
        AdditiveAttention.Step step = blind.forward(a, Matrix.column(9));
        assertEquals(Matrix.column(0.5, 0.5), step.alphas());
        assertEquals(Matrix.column(2, 4), step.context());
    }

    @Test
    void reluMakesAllNegativeEnergiesCountTheSame() {
        Matrix w2 = Matrix.of(1, 1, 1);
        Matrix w1 = Matrix.of(1, 2, 1, 0);
        AdditiveAttention net =
                new AdditiveAttention(w1, Matrix.zeros(1, 1), w2, Matrix.column(-0.5), true);
        List<Matrix> a = List.of(Matrix.column(-1), Matrix.column(-2), Matrix.column(2));
        Matrix e = net.forward(a, Matrix.column(0)).energies();
        assertTrue(e.isClose(Matrix.column(0, 0, Math.tanh(2) - 0.5), 1e-14, 0));
    }

    @ParameterizedTest
    @CsvSource({"5, 2, true", "5, 2, false", "1, 1, true", "1, 2, false"})
    void gradientsMatchCentralDifferences(int tx, int m, boolean relu) {
        Random random = new Random(tx + m);
        AdditiveAttention net = attention(relu, random);
        List<Matrix> a = steps(tx, m, random);
        Matrix s = random(5, m, random);
        Matrix upstream = random(3, m, random);
        AdditiveAttention.Gradients g = net.backward(net.forward(a, s), upstream);
        for (int t = 0; t < tx; t++) {
            int step = t;
            same(g.da().get(t), a.get(t), x -> loss(net, replaced(a, step, x), s, upstream));
        }
        same(g.dsPrev(), s, x -> loss(net, a, x, upstream));
        same(g.dw1(), net.w1(), x -> loss(with(x, net.b1(), net.w2(), net), a, s, upstream));
        same(g.db1(), net.b1(), x -> loss(with(net.w1(), x, net.w2(), net), a, s, upstream));
        same(g.dw2(), net.w2(), x -> loss(with(net.w1(), net.b1(), x, net), a, s, upstream));
        same(
                g.db2(),
                net.b2(),
                x ->
                        loss(
                                new AdditiveAttention(net.w1(), net.b1(), net.w2(), x, relu),
                                a,
                                s,
                                upstream));
    }

    private static AdditiveAttention with(Matrix w1, Matrix b1, Matrix w2, AdditiveAttention net) {
        return new AdditiveAttention(w1, b1, w2, net.b2(), net.relu());
    }

    private static List<Matrix> replaced(List<Matrix> a, int t, Matrix step) {
        List<Matrix> result = new ArrayList<>(a);
        result.set(t, step);
        return result;
    }

    private static double loss(AdditiveAttention net, List<Matrix> a, Matrix s, Matrix upstream) {
        return net.forward(a, s).context().hadamard(upstream).sum();
    }

    private static void same(Matrix found, Matrix at, ToDoubleFunction<Matrix> loss) {
        assertTrue(found.isClose(GradientCheck.numeric(at, loss), 1e-6, 1e-8));
    }

    @Test
    void wrongStateSizeIsNamed() {
        AdditiveAttention net = attention(true, new Random(1));
        IllegalArgumentException e =
                assertThrows(
                        IllegalArgumentException.class,
                        () -> net.forward(List.of(Matrix.zeros(3, 2)), Matrix.zeros(4, 2)));
        assertEquals(
                "AdditiveAttention.forward: [a; sPrev] must be (8, m) because w1 has 8 columns,"
                        + " but [a; sPrev] is (7, 2).",
                e.getMessage());
    }
}
