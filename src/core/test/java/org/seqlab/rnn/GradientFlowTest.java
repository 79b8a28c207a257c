package org.seqlab.rnn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.seqlab.math.Matrix;
import org.seqlab.math.NumpyRandom;
import org.seqlab.params.RnnGradients;
import org.seqlab.params.RnnOutput;
import org.seqlab.params.RnnParameters;

class GradientFlowTest {
    private final NumpyRandom random = new NumpyRandom(51);

    private RnnOutput zeroWalk(double scale, int steps) {
        Matrix waa = Initialization.orthogonal(5, 5, scale, random);
        RnnParameters p = RnnParameters.ofCell(waa, Matrix.zeros(5, 1), Matrix.zeros(5, 1));
        return Rnn.forward(Sequences.zeros(steps, 1, 1), Matrix.zeros(5, 1), p);
    }

    @Test
    void atTheOriginTheNormIsAPowerOfTheScale() {
        assertArrayEquals(
                new double[] {0.5, 0.25, 0.125},
                GradientFlow.jacobianNorms(zeroWalk(0.5, 3).caches()),
                1e-12);
    }

    @Test
    void gradientsVanishBelowOneAndExplodeAbove() {
        Matrix da = Matrix.filled(5, 1, 1);
        double[] small = GradientFlow.normsOverTime(da, zeroWalk(0.5, 11).caches());
        double[] large = GradientFlow.normsOverTime(da, zeroWalk(2, 11).caches());
        assertEquals(da.norm() / 1024, small[0], 1e-12);
        assertEquals(da.norm() * 1024, large[0], 1e-9);
    }

    @Test
    void truncationAfterTheEndCutsNothing() {
        RnnParameters p = RnnParameters.random(3, 5, 2, random);
        List<Matrix> da = Draw.steps(random, 5, 7, 6);
        RnnOutput run = Rnn.forward(Draw.steps(random, 3, 7, 6), random.randn(5, 7), p);
        RnnGradients full = Rnn.backward(da, run.caches());
        assertEquals(full, TruncatedBptt.backward(da, run.caches(), 6));
        assertEquals(full, TruncatedBptt.backward(da, run.caches(), 99));
    }

    @Test
    void truncationToOneStepSumsTheStepsAlone() {
        RnnParameters p = RnnParameters.random(3, 5, 2, random);
        List<Matrix> da = Draw.steps(random, 5, 7, 3);
        RnnOutput run = Rnn.forward(Draw.steps(random, 3, 7, 3), random.randn(5, 7), p);
        Matrix sum = Matrix.zeros(5, 3);
        for (int t = 0; t < 3; t++) {
            sum = sum.plus(RnnCell.backward(da.get(t), run.caches().get(t)).dWax());
        }
        assertEquals(sum, TruncatedBptt.backward(da, run.caches(), 1).dWax());
        assertThrows(
                IllegalArgumentException.class, () -> TruncatedBptt.backward(da, run.caches(), 0));
    }

    @Test
    void clippingByElementAndByNorm() {
        Matrix g = Matrix.of(1, 3, 3, -4, 0.5);
        assertEquals(Matrix.of(1, 3, 1, -1, 0.5), Clipping.elementwise(g, 1));
        assertEquals(5, Clipping.globalNorm(List.of(Matrix.column(3), Matrix.column(-4))));
        List<Matrix> scaled = Clipping.byGlobalNorm(List.of(g), 1);
        assertEquals(1, Clipping.globalNorm(scaled), 1e-6);
        assertEquals(g, Clipping.byGlobalNorm(List.of(g), 100).get(0));
        assertThrows(IllegalArgumentException.class, () -> Clipping.elementwise(g, -1));
    }

    @Test
    void hugeGradientsHaveANormAndCanBeScaled() {
        List<Matrix> huge = List.of(Matrix.column(3e200, 4e200));
        assertEquals(5e200, Clipping.globalNorm(huge), 1e186);
        assertEquals(0.6, Clipping.byGlobalNorm(huge, 1).get(0).get(0, 0), 1e-12);
    }

    @Test
    void orthogonalWeightsKeepLengths() {
        Matrix tall = Initialization.orthogonal(7, 3, 1, random);
        assertTrue(tall.transpose().times(tall).isClose(Matrix.identity(3), 0, 1e-12));
        Matrix wide = Initialization.orthogonal(3, 7, 2, random);
        assertTrue(wide.times(wide.transpose()).isClose(Matrix.identity(3).scale(4), 0, 1e-12));
    }

    @Test
    void firstWeightsHaveTheirVariance() {
        Matrix he = Initialization.he(200, 50, new NumpyRandom(1));
        assertEquals(2.0 / 50, he.norm() * he.norm() / (200 * 50), 2e-3);
    }

    @Test
    void anEchoStateNetworkRemembersAShortDelay() {
        Matrix u = random.uniform(-1, 1, 1, 300);
        Matrix y = Matrix.build(1, 300, (i, t) -> t < 3 ? 0 : u.get(0, t - 3));
        EchoState network = EchoState.random(1, 40, 0.9, 1, random);
        Matrix features = EchoState.features(u, network.states(u), 20);
        Matrix wout = EchoState.readout(features, y.colRange(20, 300), 1e-8);
        double error = wout.times(features).minus(y.colRange(20, 300)).norm();
        assertTrue(error < 0.1 * y.norm(), "error " + error + " of " + y.norm());
        assertEquals(0.9, EchoState.spectralRadius(network.w()), 1e-12);
    }

    @Test
    void echoStateRefusesBadArguments() {
        Matrix w = Matrix.identity(2);
        Matrix win = Matrix.zeros(2, 2);
        assertThrows(IllegalArgumentException.class, () -> new EchoState(win, w, 0));
        EchoState network = new EchoState(win, w, 1);
        assertThrows(IllegalArgumentException.class, () -> network.states(Matrix.zeros(1, 0)));
        assertThrows(IllegalArgumentException.class, () -> network.states(Matrix.zeros(3, 4)));
    }
}
