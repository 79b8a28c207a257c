package org.seqlab.fused;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.function.DoubleSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.seqlab.simd.Workers;
import org.seqlab.train.FloatParameter;
import org.seqlab.train.SplitMix;

class RecurrentTest {
    enum Kind {
        RNN,
        GRU,
        RESET_AFTER,
        LSTM;

        Recurrent layer(int nx, int units) {
            SplitMix rng = new SplitMix(3);
            return switch (this) {
                case RNN -> new RnnLayer("rnn", nx, units, rng);
                case GRU -> new GruLayer("gru", nx, units, rng);
                case RESET_AFTER -> withBias(new ResetAfterGruLayer("gru", nx, units, rng));
                case LSTM -> new LstmLayer("lstm", nx, units, rng);
            };
        }

        private static Recurrent withBias(Recurrent layer) {
            FloatParameter bh = layer.parameters().get(3);
            for (int i = 0; i < bh.size(); i++) {
                bh.set(i, 0.1 * i % 0.7 - 0.3);
            }
            return layer;
        }
    }

    static Stream<Arguments> shapes() {
        return Stream.of(Kind.values())
                .flatMap(
                        kind ->
                                Stream.of(
                                        Arguments.of(kind, 3, 5, 7, 2),
                                        Arguments.of(kind, 5, 37, 3, 2),
                                        Arguments.of(kind, 2, 16, 1, 1),
                                        Arguments.of(kind, 3, 19, 2, 13)));
    }

    @AfterEach
    void bothThreadsAgain() {
        Workers.setThreads(2);
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void gradientMatchesCentralDifferences(Kind kind, int nx, int units, int steps, int m) {
        Gradients.check(kind.layer(nx, units), Gradients.random(steps, m, nx, null, 1));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void gradientMatchesForLengthsThatDiffer(Kind kind) {
        Steps x = Gradients.random(7, 3, 2, new int[] {7, 1, 4}, 2);
        Gradients.check(kind.layer(2, 17), x);
        Gradients.check(new Bidirectional(kind.layer(2, 17), kind.layer(2, 5)), x);
        Gradients.check(new Sequential(kind.layer(2, 5), new LastStep()), x);
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void agreesWithTheEquationsInDouble(Kind kind, int nx, int units, int steps, int m) {
        Recurrent layer = kind.layer(nx, units);
        Steps x = Gradients.random(steps, m, nx, null, 5);
        State initial = state(m, units, 6);
        Steps y = layer.forward(x, initial);
        for (int j = 0; j < m; j++) {
            SlowTwin twin = new SlowTwin(kind, layer, initial, j);
            for (int t = 0; t < steps; t++) {
                double[] h = twin.step(x.data(), x.index(t, j));
                for (int i = 0; i < units; i++) {
                    assertEquals(h[i], y.data()[y.index(t, j) + i], 2e-6, "h[" + i + "]");
                }
            }
            for (int i = 0; i < units && kind == Kind.LSTM; i++) {
                assertEquals(twin.c[i], layer.finalState().c()[j * units + i], 4e-6);
            }
        }
    }

    private static State state(int m, int units, long seed) {
        State state = new State(m, units);
        float[] values = Gradients.random(1, 2 * m, units, null, seed).data();
        System.arraycopy(values, 0, state.h(), 0, m * units);
        System.arraycopy(values, m * units, state.c(), 0, m * units);
        return state;
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void gradientFlowsFromTheLastStateToTheFirst(Kind kind) {
        Recurrent layer = kind.layer(3, 17);
        Steps x = Gradients.random(5, 2, 3, new int[] {5, 2}, 1);
        State initial = state(2, 17, 4);
        State weights = state(2, 17, 8);
        if (kind != Kind.LSTM) {
            Arrays.fill(weights.c(), 0);
        }
        Steps y = layer.forward(x, initial);
        Steps zero = new Steps(5, 2, 17);
        layer.parameters().forEach(FloatParameter::zeroGradient);
        layer.backward(zero, weights);
        State first = layer.initialGradient();
        DoubleSupplier loss =
                () -> {
                    layer.forward(x, initial);
                    State last = layer.finalState();
                    return dot(last.h(), weights.h()) + dot(last.c(), weights.c());
                };
        Gradients.checkParameters(layer.parameters(), loss);
        Gradients.checkArray("h0", initial.h(), first.h(), 34, loss);
        if (kind == Kind.LSTM) {
            Gradients.checkArray("c0", initial.c(), first.c(), 34, loss);
        }
        assertEquals(2, y.length(1));
    }

    private static double dot(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (double) a[i] * b[i];
        }
        return sum;
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void stepByStepIsTheSameAsAtOnce(Kind kind) {
        Recurrent layer = kind.layer(3, 19);
        Steps x = Gradients.random(5, 2, 3, null, 1);
        float[] whole = Arrays.copyOf(layer.forward(x).data(), 190);
        Steps w = Gradients.random(5, 2, 19, null, 7);
        layer.parameters().forEach(FloatParameter::zeroGradient);
        float[] dx = Arrays.copyOf(layer.backward(w).data(), 30);
        float[] wx = layer.parameters().get(0).gradient().clone();
        float[] wh = layer.parameters().get(1).gradient().clone();

        layer.begin(5, 2, null);
        for (int t = 0; t < 5; t++) {
            layer.forwardStep(t, x.data(), x.index(t, 0));
        }
        assertArrayEquals(whole, Arrays.copyOf(layer.h.data(), 190), 1e-6f);
        layer.parameters().forEach(FloatParameter::zeroGradient);
        layer.beginBackward(null);
        float[] stepped = new float[30];
        for (int t = 4; t >= 0; t--) {
            for (int i = 0; i < 38; i++) {
                layer.stateGradients().data()[t * 38 + i] += w.data()[t * 38 + i];
            }
            layer.backwardStep(t);
            layer.inputGradientInto(t, stepped, t * 6);
        }
        layer.finishBackward();
        assertArrayEquals(dx, stepped, 1e-5f);
        assertArrayEquals(wx, layer.parameters().get(0).gradient(), 1e-5f);
        assertArrayEquals(wh, layer.parameters().get(1).gradient(), 1e-5f);

        Stepper stepper = layer.stepper(2);
        for (int t = 0; t < 5; t++) {
            float[] h = stepper.step(x.data(), x.index(t, 0)).clone();
            assertArrayEquals(Arrays.copyOfRange(whole, t * 38, t * 38 + 38), h, 1e-6f);
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void threadsDoNotChangeABitOfTheOutputs(Kind kind) {
        Recurrent layer = kind.layer(31, 67);
        Steps x = Gradients.random(11, 23, 31, null, 1);
        float[] two = layer.forward(x).data().clone();
        Workers.setThreads(1);
        assertArrayEquals(two, layer.forward(x).data());
    }

    @Test
    void rejectsInputsOfAnotherSizeNamingThem() {
        IllegalArgumentException e =
                assertThrows(
                        IllegalArgumentException.class,
                        () -> Kind.LSTM.layer(3, 5).forward(new Steps(2, 7, 11)));
        assertEquals(
                "LstmLayer.forward: x must have vectors of 3 entries because the layer was built"
                        + " so, but they have 11.",
                e.getMessage());
    }

    /** One example, one equation after the other. */
    private static final class SlowTwin {
        final Kind kind;
        final Recurrent layer;
        final int n;
        double[] h;
        final double[] c;

        SlowTwin(Kind kind, Recurrent layer, State initial, int j) {
            this.kind = kind;
            this.layer = layer;
            n = layer.units();
            h = new double[n];
            c = new double[n];
            for (int i = 0; i < n; i++) {
                h[i] = initial.h()[j * n + i];
                c[i] = initial.c()[j * n + i];
            }
        }

        double sum(float[] x, int at, double[] state, int gate, int i, boolean input) {
            FloatParameter wx = layer.parameters().get(0);
            FloatParameter wh = layer.parameters().get(1);
            int col = gate * n + i;
            double sum = input ? layer.parameters().get(2).get(col) : 0;
            for (int k = 0; k < wx.rows() && input; k++) {
                sum += x[at + k] * wx.get(k * wx.cols() + col);
            }
            for (int k = 0; k < n && state != null; k++) {
                sum += state[k] * wh.get(k * wh.cols() + col);
            }
            return sum;
        }

        double[] step(float[] x, int at) {
            double[] next = new double[n];
            double[] reset = new double[n];
            for (int i = 0; i < n && kind == Kind.GRU; i++) {
                reset[i] = sigmoid(sum(x, at, h, 1, i, true)) * h[i];
            }
            for (int i = 0; i < n; i++) {
                next[i] = unit(x, at, reset, i);
            }
            h = next;
            return h;
        }

        private double unit(float[] x, int at, double[] reset, int i) {
            double first = sigmoid(sum(x, at, h, 0, i, true));
            return switch (kind) {
                case RNN -> Math.tanh(sum(x, at, h, 0, i, true));
                case GRU -> first * Math.tanh(sum(x, at, reset, 2, i, true)) + (1 - first) * h[i];
                case RESET_AFTER -> {
                    double bh = layer.parameters().get(3).get(i);
                    double r = sigmoid(sum(x, at, h, 1, i, true));
                    double inner = r * (sum(null, 0, h, 2, i, false) + bh);
                    double fresh = Math.tanh(sum(x, at, null, 2, i, true) + inner);
                    yield (1 - first) * fresh + first * h[i];
                }
                case LSTM -> {
                    double forget = sigmoid(sum(x, at, h, 1, i, true));
                    c[i] = first * Math.tanh(sum(x, at, h, 3, i, true)) + forget * c[i];
                    yield sigmoid(sum(x, at, h, 2, i, true)) * Math.tanh(c[i]);
                }
            };
        }

        private static double sigmoid(double z) {
            return 1 / (1 + Math.exp(-z));
        }
    }
}
