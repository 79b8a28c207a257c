package org.seqlab.rnn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.seqlab.math.Matrix;
import org.seqlab.math.NumpyRandom;
import org.seqlab.params.GruCache;
import org.seqlab.params.GruParameters;
import org.seqlab.params.LstmCellOutput;
import org.seqlab.params.LstmParameters;
import org.seqlab.params.LstmPeepholes;
import org.seqlab.params.ResetAfterGruParameters;

class GatesTest {
    private final NumpyRandom random = new NumpyRandom(31);

    private static double sigma(double z) {
        return 1 / (1 + Math.exp(-z));
    }

    private static Matrix row(double state, double input) {
        return Matrix.of(1, 2, state, input);
    }

    private static Matrix one(double value) {
        return Matrix.column(value);
    }

    @Test
    void oneLstmStepByHand() {
        LstmParameters p =
                LstmParameters.ofCell(
                        row(1, 2),
                        one(0.1),
                        row(-1, 1),
                        one(0.2),
                        row(0.5, -0.5),
                        one(0.3),
                        row(2, 0),
                        one(-0.4));
        LstmCellOutput step = LstmCell.forward(one(0.6), one(-0.2), one(0.7), p);
        double c =
                sigma(-0.2 + 1.2 + 0.1) * 0.7
                        + sigma(0.2 + 0.6 + 0.2) * Math.tanh(-0.1 - 0.3 + 0.3);
        assertEquals(c, step.cNext().get(0, 0), 1e-15);
        assertEquals(sigma(-0.4 - 0.4) * Math.tanh(c), step.aNext().get(0, 0), 1e-15);
    }

    @Test
    void oneGruStepByHandWeightsTheNewValueByGammaU() {
        GruParameters p =
                new GruParameters(
                        row(1, 2), one(0.1), row(-1, 1), one(0.2), row(3, -0.5), one(0.3));
        GruCache step = GruCell.forward(one(0.6), one(-0.2), p);
        double u = sigma(-0.2 + 1.2 + 0.1);
        double r = sigma(0.2 + 0.6 + 0.2);
        double c = Math.tanh(3 * r * -0.2 - 0.3 + 0.3);
        assertEquals(u * c + (1 - u) * -0.2, step.cNext().get(0, 0), 1e-15);
    }

    @Test
    void aClosedUpdateGateKeepsTheStateForever() {
        GruParameters p = GruParameters.random(3, 5, random);
        GruParameters closed =
                new GruParameters(
                        p.Wu(), Matrix.filled(5, 1, -800), p.Wr(), p.br(), p.Wc(), p.bc());
        Matrix c0 = random.randn(5, 2);
        List<Matrix> c = Gru.forward(Draw.steps(random, 3, 2, 50), c0, closed).c();
        assertEquals(c0, c.get(49));
    }

    @Test
    void peepholesOfZeroAreNoPeepholes() {
        LstmParameters p = LstmParameters.random(3, 5, 2, random);
        Matrix zero = Matrix.zeros(5, 1);
        List<Matrix> x = Draw.steps(random, 3, 7, 4);
        Matrix a0 = random.randn(5, 7);
        Matrix c0 = random.randn(5, 7);
        List<Matrix> expected = Lstm.forward(x, a0, c0, p).a();
        for (PeepholeLstm.Form form : PeepholeLstm.Form.values()) {
            LstmPeepholes none = new LstmPeepholes(zero, zero, zero);
            assertEquals(expected, new PeepholeLstm(p, none, form).forward(x, a0, c0).a());
        }
    }

    @Test
    void kerasAndTorchLayoutsGoThereAndBack() {
        GruParameters p = GruParameters.random(3, 5, random);
        assertEquals(p, KerasLayout.of(p).gru());
        ResetAfterGruParameters q = new ResetAfterGruParameters(p, random.randn(5, 1));
        assertEquals(q, TorchLayout.of(q).gru());
        assertEquals(q, KerasLayout.of(q).resetAfterGru());
    }

    @Test
    void theLibrariesGateWeightsTheOldState() {
        GruParameters p = GruParameters.random(3, 5, random);
        KerasLayout keras = KerasLayout.of(p);
        Matrix x = random.randn(3, 2);
        Matrix h = random.randn(5, 2);
        Matrix kernelZ = keras.kernel().colRange(0, 5).transpose();
        Matrix recurrentZ = keras.recurrentKernel().colRange(0, 5).transpose();
        Matrix z =
                kernelZ.times(x)
                        .plus(recurrentZ.times(h))
                        .plusColumn(keras.bias().rowRange(0, 5))
                        .map(GatesTest::sigma);
        GruCache step = GruCell.forward(x, h, p);
        Matrix one = Matrix.filled(5, 2, 1);
        Matrix theirs = z.hadamard(h).plus(one.minus(z).hadamard(step.cTilde()));
        assertTrue(step.cNext().isClose(theirs, 1e-12, 1e-14));
    }

    @Test
    void resettingAfterTheProductIsTheSameWhereTheGateIsOpen() {
        GruParameters p = GruParameters.random(3, 5, random);
        GruParameters open =
                new GruParameters(p.Wu(), p.bu(), p.Wr(), Matrix.filled(5, 1, 800), p.Wc(), p.bc());
        List<Matrix> x = Draw.steps(random, 3, 7, 4);
        Matrix c0 = random.randn(5, 7);
        ResetAfterGru after =
                new ResetAfterGru(new ResetAfterGruParameters(open, Matrix.zeros(5, 1)));
        Matrix expected = Gru.forward(x, c0, open).c().get(3);
        assertTrue(after.forward(x, c0).c().get(3).isClose(expected, 1e-12, 1e-14));
    }
}
