package org.seqlab.rnn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.seqlab.math.Matrix;
import org.seqlab.math.NumpyRandom;
import org.seqlab.params.GruParameters;
import org.seqlab.params.LstmParameters;
import org.seqlab.params.LstmPeepholes;
import org.seqlab.params.ResetAfterGruParameters;
import org.seqlab.params.RnnParameters;

/** What holds for every recurrent layer, whichever cell it has. */
class LayersTest {
    private static final int NX = 3;
    private static final int NA = 5;
    private static final int M = 2;
    private static final int T = 4;

    static RnnLayer rnn(int nx, int na, NumpyRandom random) {
        return new RnnLayer(RnnParameters.random(nx, na, 0, random), Nonlinearity.TANH);
    }

    static LstmLayer lstm(int nx, int na, NumpyRandom random) {
        return new LstmLayer(LstmParameters.random(nx, na, 0, random));
    }

    static GruLayer gru(int nx, int na, NumpyRandom random) {
        return new GruLayer(GruParameters.random(nx, na, random));
    }

    static Stream<Arguments> layers() {
        NumpyRandom r = new NumpyRandom(23);
        GruParameters full = GruParameters.random(NX, NA, r);
        LstmPeepholes peepholes = new LstmPeepholes(r.randn(NA, 1), r.randn(NA, 1), r.randn(NA, 1));
        LstmParameters p = LstmParameters.random(NX, NA, 0, r);
        return Stream.of(
                Arguments.of("rnn", rnn(NX, NA, r)),
                Arguments.of("lstm", lstm(NX, NA, r)),
                Arguments.of(
                        "lstm, lecture's peepholes",
                        new PeepholeLayer(p, peepholes, PeepholeLstm.Form.LECTURE)),
                Arguments.of(
                        "lstm, paper's peepholes",
                        new PeepholeLayer(p, peepholes, PeepholeLstm.Form.GERS)),
                Arguments.of("gru", new GruLayer(full)),
                Arguments.of(
                        "simplified gru",
                        new GruLayer(
                                GruParameters.simplified(
                                        full.Wu(), full.bu(), full.Wc(), full.bc()))),
                Arguments.of(
                        "gru that resets after",
                        new ResetAfterGruLayer(new ResetAfterGruParameters(full, r.randn(NA, 1)))),
                Arguments.of("bidirectional rnn", new Bidirectional(rnn(NX, 2, r), rnn(NX, 3, r))),
                Arguments.of(
                        "bidirectional lstm", new Bidirectional(lstm(NX, 2, r), lstm(NX, 3, r))),
                Arguments.of("bidirectional gru", new Bidirectional(gru(NX, 2, r), gru(NX, 3, r))),
                Arguments.of(
                        "deep, mixed",
                        new Deep(
                                List.of(
                                        lstm(NX, 2, r),
                                        new Bidirectional(gru(2, 2, r), rnn(2, 1, r)),
                                        gru(3, 2, r)))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("layers")
    void gradientsPassCentralDifferences(String name, RecurrentLayer layer) {
        NumpyRandom random = new NumpyRandom(5);
        List<Matrix> x = Draw.steps(random, NX, M, T);
        List<Matrix> first = like(layer.zeroState(M), random);
        List<Matrix> dOutputs = Draw.steps(random, layer.outputSize(), M, T);
        List<Matrix> dLast = like(layer.zeroState(M), random);
        RecurrentLayer.Gradients g = layer.forward(x, first).back().of(dOutputs, dLast);
        Loss loss = (l, xs, s) -> loss(l.forward(xs, s), dOutputs, dLast);
        for (int t = 0; t < T; t++) {
            int time = t;
            Draw.assertGradient(
                    "dx",
                    g.dx().get(t),
                    x.get(t),
                    v -> loss.of(layer, Draw.with(x, time, v), first));
        }
        for (int k = 0; k < first.size(); k++) {
            int which = k;
            Draw.assertGradient(
                    "first state " + k,
                    g.dFirstState().get(k),
                    first.get(k),
                    v -> loss.of(layer, x, Draw.with(first, which, v)));
        }
        for (int k = 0; k < layer.weights().size(); k++) {
            int which = k;
            Draw.assertGradient(
                    "weight " + k,
                    g.dWeights().get(k),
                    layer.weights().get(k),
                    v ->
                            loss.of(
                                    layer.withWeights(Draw.with(layer.weights(), which, v)),
                                    x,
                                    first));
        }
    }

    private interface Loss {
        double of(RecurrentLayer layer, List<Matrix> x, List<Matrix> first);
    }

    private static double loss(
            RecurrentLayer.Walk walk, List<Matrix> dOutputs, List<Matrix> dLast) {
        return Draw.dot(dOutputs, walk.outputs()) + Draw.dot(dLast, walk.lastState());
    }

    private static List<Matrix> like(List<Matrix> state, NumpyRandom random) {
        List<Matrix> result = new ArrayList<>();
        state.forEach(s -> result.add(random.randn(s.rows(), s.cols())));
        return result;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("layers")
    void walkingInTwoPartsIsWalkingOnce(String name, RecurrentLayer layer) {
        if (name.startsWith("bidirectional") || name.startsWith("deep")) {
            return;
        }
        List<Matrix> x = Draw.steps(new NumpyRandom(6), NX, M, T);
        RecurrentLayer.Walk whole = layer.forward(x);
        RecurrentLayer.Walk front = layer.forward(x.subList(0, 2));
        RecurrentLayer.Walk rest = layer.forward(x.subList(2, T), front.lastState());
        assertEquals(whole.outputs().subList(2, T), rest.outputs());
        assertEquals(whole.lastState(), rest.lastState());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("layers")
    void oneExampleAndOneStepWork(String name, RecurrentLayer layer) {
        List<Matrix> x = Draw.steps(new NumpyRandom(6), NX, 1, 1);
        RecurrentLayer.Walk walk = layer.forward(x);
        assertEquals(layer.outputSize(), walk.outputs().get(0).rows());
        assertEquals(1, walk.backward(walk.outputs()).dx().size());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("layers")
    void emptyAndDamagedSequencesAreNamed(String name, RecurrentLayer layer) {
        assertMessage("x must have at least one time step", () -> layer.forward(List.of()));
        List<Matrix> x = Draw.steps(new NumpyRandom(6), NX, M, T);
        Matrix bad = Matrix.filled(NX, M, Double.NaN);
        assertMessage("x<2>[0][0] is NaN", () -> layer.forward(Draw.with(x, 1, bad)));
        List<Matrix> wide = Draw.steps(new NumpyRandom(6), NX + 1, M, T);
        assertMessage("x<1> must be (3, 2)", () -> layer.forward(wide));
    }

    private static void assertMessage(String part, Runnable call) {
        Exception e = assertThrows(IllegalArgumentException.class, call::run);
        assertTrue(e.getMessage().contains(part), e.getMessage());
    }

    @Test
    void bidirectionalReadsTheOtherHalfFromTheEnd() {
        NumpyRandom r = new NumpyRandom(8);
        RnnLayer back = rnn(NX, 2, r);
        List<Matrix> x = Draw.steps(r, NX, M, T);
        List<Matrix> both = new Bidirectional(rnn(NX, 3, r), back).forward(x).outputs();
        Matrix first = back.forward(List.of(x.get(T - 1))).outputs().get(0);
        assertEquals(first, both.get(T - 1).rowRange(3, 5));
    }

    @Test
    void layersThatDoNotFitAreRefused() {
        NumpyRandom r = new NumpyRandom(8);
        assertMessage(
                "layer 2 must read the 5 outputs of layer 1, but it reads 3",
                () -> new Deep(List.of(rnn(NX, NA, r), rnn(NX, NA, r))));
        assertMessage(
                "same number of inputs, but they have 3 and 5",
                () -> new Bidirectional(rnn(NX, NA, r), rnn(NA, NA, r)));
    }
}
