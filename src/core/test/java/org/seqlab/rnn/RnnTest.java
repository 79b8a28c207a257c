package org.seqlab.rnn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.seqlab.math.Matrix;
import org.seqlab.math.NumpyRandom;
import org.seqlab.math.ShapeException;
import org.seqlab.params.RnnCache;
import org.seqlab.params.RnnCellGradients;
import org.seqlab.params.RnnCellOutput;
import org.seqlab.params.RnnGradients;
import org.seqlab.params.RnnOutput;
import org.seqlab.params.RnnParameters;

class RnnTest {
    private static final int NX = 3;
    private static final int NA = 5;
    private static final int NY = 2;
    private static final int M = 7;
    private static final int T = 4;

    private final NumpyRandom random = new NumpyRandom(11);
    private final RnnParameters p = RnnParameters.random(NX, NA, NY, random);
    private final List<Matrix> x = Draw.steps(random, NX, M, T);
    private final Matrix a0 = random.randn(NA, M);
    private final List<Matrix> da = Draw.steps(random, NA, M, T);

    @Test
    void oneStateByHand() {
        RnnParameters one =
                new RnnParameters(
                        Matrix.column(2),
                        Matrix.column(3),
                        Matrix.column(1, -1),
                        Matrix.column(0.5),
                        Matrix.column(0, 0));
        RnnCellOutput step = RnnCell.forward(Matrix.column(0.1), Matrix.column(-0.25), one);
        double a = Math.tanh(2 * -0.25 + 3 * 0.1 + 0.5);
        assertEquals(a, step.aNext().get(0, 0), 1e-15);
        double odds = Math.exp(2 * a);
        assertEquals(odds / (1 + odds), step.ytPred().get(0, 0), 1e-15);
    }

    @Test
    void stackedWeightsGiveTheSameState() {
        Matrix wa = Matrix.beside(p.Waa(), p.Wax());
        Matrix stacked = wa.times(Matrix.stack(a0, x.get(0))).plusColumn(p.ba()).map(Math::tanh);
        assertTrue(RnnCell.forward(x.get(0), a0, p).aNext().isClose(stacked, 1e-12, 1e-14));
    }

    @Test
    void theWalkIsStepAfterStep() {
        RnnOutput run = Rnn.forward(x, a0, p);
        Matrix state = a0;
        for (int t = 0; t < T; t++) {
            RnnCellOutput step = RnnCell.forward(x.get(t), state, p);
            state = step.aNext();
            assertEquals(state, run.a().get(t));
            assertEquals(step.ytPred(), run.yPred().get(t));
        }
    }

    @ParameterizedTest
    @EnumSource
    void gradientsPassCentralDifferences(Nonlinearity g) {
        RnnGradients found = Rnn.backward(da, Rnn.forward(x, a0, p, g).caches(), g);
        for (int t = 0; t < T; t++) {
            int time = t;
            Draw.assertGradient(
                    "dx", found.dx().get(t), x.get(t), v -> loss(Draw.with(x, time, v), a0, p, g));
        }
        Draw.assertGradient("da0", found.da0(), a0, v -> loss(x, v, p, g));
        Draw.assertGradient("dWaa", found.dWaa(), p.Waa(), v -> loss(x, a0, withWaa(v), g));
        Draw.assertGradient("dWax", found.dWax(), p.Wax(), v -> loss(x, a0, withWax(v), g));
        Draw.assertGradient("dba", found.dba(), p.ba(), v -> loss(x, a0, withBa(v), g));
    }

    private double loss(List<Matrix> inputs, Matrix first, RnnParameters q, Nonlinearity g) {
        return Draw.dot(da, Rnn.forward(inputs, first, q, g).a());
    }

    private RnnParameters withWaa(Matrix v) {
        return new RnnParameters(v, p.Wax(), p.Wya(), p.ba(), p.by());
    }

    private RnnParameters withWax(Matrix v) {
        return new RnnParameters(p.Waa(), v, p.Wya(), p.ba(), p.by());
    }

    private RnnParameters withBa(Matrix v) {
        return new RnnParameters(p.Waa(), p.Wax(), p.Wya(), v, p.by());
    }

    @Test
    void fewerGradientsThanStepsCoverTheFirstSteps() {
        RnnOutput run = Rnn.forward(x, a0, p);
        RnnGradients two = Rnn.backward(da.subList(0, 2), run.caches());
        RnnOutput shorter = Rnn.forward(x.subList(0, 2), a0, p);
        assertEquals(Rnn.backward(da.subList(0, 2), shorter.caches()), two);
    }

    @Test
    void oneExampleAndOneStepWork() {
        List<Matrix> single = Draw.steps(random, NX, 1, 1);
        RnnOutput run = Rnn.forward(single, Matrix.zeros(NA, 1), p);
        assertEquals(1, run.yPred().get(0).sum(), 1e-15);
        RnnGradients found = Rnn.backward(Draw.steps(random, NA, 1, 1), run.caches());
        assertEquals(NX, found.dx().get(0).rows());
    }

    @Test
    void saturatedLogitsStayProbabilities() {
        RnnParameters big =
                new RnnParameters(p.Waa(), p.Wax(), p.Wya().scale(1e4), p.ba(), p.by().scale(1e4));
        Matrix y = RnnCell.forward(x.get(0), a0, big).ytPred();
        assertTrue(y.sumOfRows().isClose(Matrix.filled(1, M, 1), 1e-14, 0));
    }

    @Test
    void argumentsAreLeftAlone() {
        Matrix before = a0.copy();
        RnnCellOutput step = RnnCell.forward(x.get(0), a0, p);
        RnnCellGradients g = RnnCell.backward(da.get(0), step.cache());
        assertEquals(before, a0);
        assertEquals(NA, g.daPrev().rows());
    }

    @Test
    void badInputIsNamed() {
        assertMessage("x must have at least one time step", () -> Rnn.forward(List.of(), a0, p));
        assertMessage(
                "x<1> must be (3, 7) because Wax has 3 columns", () -> Rnn.forward(da, a0, p));
        Matrix wide = Matrix.zeros(NA, M + 4);
        assertMessage("a0 must be (5, 7)", () -> Rnn.forward(x, wide, p));
        List<Matrix> bad = Draw.with(x, 2, Matrix.filled(NX, M, Double.NaN));
        assertMessage("x<3>[0][0] is NaN", () -> Rnn.forward(bad, a0, p));
        RnnOutput run = Rnn.forward(x.subList(0, 2), a0, p);
        assertMessage("da must have 1 to 2 time steps", () -> Rnn.backward(da, run.caches()));
        assertMessage(
                "da must have 1 to 2 time steps", () -> Rnn.backward(List.of(), run.caches()));
    }

    @Test
    void parametersThatDoNotFitAreNamed() {
        ShapeException e =
                assertThrows(
                        ShapeException.class,
                        () ->
                                new RnnParameters(
                                        p.Waa(), p.Wax().transpose(), p.Wya(), p.ba(), p.by()));
        assertEquals(
                "RnnParameters: Wax must be (5, m) because Waa has 5 rows, but Wax is (3, 5)."
                        + " Is Wax transposed?",
                e.getMessage());
    }

    @Test
    void gradientsThatDoNotFitTheStatesAreNamed() {
        List<RnnCache> caches = Rnn.forward(x, a0, p).caches();
        List<Matrix> wrong = Draw.with(da, 1, Matrix.zeros(NA, M + 1));
        assertMessage("da<2> must be (5, 7)", () -> Rnn.backward(wrong, caches));
        assertMessage("caches must be those of a forward", () -> Rnn.backward(da, List.of()));
        assertMessage(
                "Head: b must be (2, 1)",
                () -> new Head(Matrix.zeros(NY, NA), Matrix.zeros(NY + 1, 1)));
    }

    private static void assertMessage(String part, Runnable call) {
        Exception e = assertThrows(IllegalArgumentException.class, call::run);
        assertTrue(e.getMessage().contains(part), e.getMessage());
    }
}
