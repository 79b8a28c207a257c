package org.seqlab.tape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.seqlab.tape.TapeCheck.gradients;
import static org.seqlab.tape.TapeCheck.matrix;
import static org.seqlab.tape.TapeCheck.random;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.seqlab.attention.AdditiveAttention;
import org.seqlab.attention.DotProductAttention;
import org.seqlab.attention.Masks;
import org.seqlab.math.GradientCheck;
import org.seqlab.math.Matrix;
import org.seqlab.seq2seq.KerasLstm;
import org.seqlab.train.FloatParameter;
import org.seqlab.transformer.LayerNorm;

class TapeTest {
    @Test
    void denseLayersAndActivations() {
        FloatParameter x = random("x", 3, 5, 1);
        FloatParameter w = random("w", 5, 7, 2);
        FloatParameter b = random("b", 1, 7, 3);
        gradients(
                List.of(x, w, b),
                t ->
                        Dense.tanh(
                                t,
                                Dense.forward(t, t.parameter(x), t.parameter(w), t.parameter(b))));
        gradients(
                List.of(x, w),
                t -> Dense.add(t, t.parameter(x), Dense.add(t, t.parameter(x), t.parameter(x))));
    }

    @Test
    void reluPassesOnlyWhatIsAboveZero() {
        FloatParameter x = new FloatParameter("x", 1, 3);
        x.set(0, -1);
        x.set(1, 2);
        x.set(2, 3);
        gradients(List.of(x), t -> Dense.relu(t, t.parameter(x)));
        assertEquals(0, x.gradientAt(0));
    }

    @Test
    void rowsAreLookedUpCutAndJoined() {
        FloatParameter table = random("table", 5, 3, 1);
        FloatParameter b = random("b", 1, 3, 2);
        FloatParameter x = random("x", 7, 2, 3);
        int[] tokens = {4, 0, -1, 4, 1, 2, 2};
        gradients(
                List.of(table, b, x),
                t ->
                        Rows.beside(
                                t,
                                Rows.lookUp(t, t.parameter(table), tokens, t.parameter(b)),
                                t.parameter(x)));
        gradients(
                List.of(x),
                t ->
                        Rows.stack(
                                t,
                                List.of(
                                        Rows.slice(t, t.parameter(x), 2, 3),
                                        Rows.slice(t, t.parameter(x), 0, 5))));
        assertThrows(
                IllegalArgumentException.class,
                () -> Rows.lookUp(new Tape(), new Tape().parameter(table), new int[] {5}, null));
    }

    @ParameterizedTest
    @CsvSource({"5, 2, false", "5, 2, true", "1, 3, false", "2, 1, true"})
    void lstmSequences(int steps, int m, boolean reverse) {
        FloatParameter input = random("input", steps * m, 12, 1);
        FloatParameter recurrent = random("recurrent", 3, 12, 2);
        gradients(
                List.of(input, recurrent),
                t -> {
                    Lstm s =
                            Lstm.sequence(
                                    t, t.parameter(input), t.parameter(recurrent), steps, reverse);
                    return Rows.beside(t, s.h(), s.c());
                });
    }

    @Test
    void lstmStepsWithGivenState() {
        FloatParameter input = random("input", 2, 12, 1);
        FloatParameter recurrent = random("recurrent", 3, 12, 2);
        FloatParameter h = random("h", 2, 3, 3);
        FloatParameter c = random("c", 2, 3, 4);
        gradients(
                List.of(input, recurrent, h, c),
                t -> {
                    Lstm s = new Lstm(t.parameter(h), t.parameter(c));
                    for (int k = 0; k < 3; k++) {
                        s = Lstm.step(t, t.parameter(input), t.parameter(recurrent), s);
                    }
                    return Rows.beside(t, s.h(), s.c());
                });
    }

    @ParameterizedTest
    @CsvSource({"false", "true"})
    void lstmAgreesWithTheReadableCell(boolean reverse) {
        FloatParameter kernel = random("kernel", 5, 12, 1);
        FloatParameter recurrent = random("recurrent", 3, 12, 2);
        FloatParameter x = random("x", 7 * 2, 5, 3);
        Tape tape = Tape.forInference();
        Tensor input = Dense.forward(tape, tape.parameter(x), tape.parameter(kernel), null);
        Lstm found = Lstm.sequence(tape, input, tape.parameter(recurrent), 7, reverse);
        KerasLstm cell =
                new KerasLstm(
                        KerasGates.toKeras(matrix(kernel)),
                        KerasGates.toKeras(matrix(recurrent)),
                        Matrix.zeros(12, 1),
                        KerasLstm.SIGMOID);
        List<Matrix> steps = new ArrayList<>();
        for (int t = 0; t < 7; t++) {
            steps.add(matrix(x).rowRange(2 * t, 2 * t + 2).transpose());
        }
        List<KerasLstm.State> states = reverse ? cell.runBackwards(steps) : cell.run(steps);
        for (int t = 0; t < 7; t++) {
            Matrix ours = matrix(found.h()).rowRange(2 * t, 2 * t + 2).transpose();
            assertTrue(ours.isClose(states.get(t).h(), 1e-4, 1e-5));
        }
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void attention(boolean relu) {
        FloatParameter values = random("values", 5 * 2, 3, 1);
        FloatParameter keys = random("keys", 5 * 2, 7, 2);
        FloatParameter query = random("query", 2, 7, 3);
        FloatParameter w2 = random("w2", 7, 1, 4);
        FloatParameter b2 = random("b2", 1, 1, 5);
        // Without relu the softmax does not depend on b2.
        gradients(
                relu ? List.of(values, keys, query, w2, b2) : List.of(values, keys, query, w2),
                t ->
                        Attention.forward(
                                        t,
                                        new Attention.Memory(
                                                t.parameter(values),
                                                t.parameter(keys),
                                                relu ? null : new int[] {5, 3}),
                                        t.parameter(query),
                                        t.parameter(w2),
                                        t.parameter(b2),
                                        relu)
                                .context());
    }

    @Test
    void attentionAgreesWithTheReadableOne() {
        FloatParameter a = random("a", 5 * 2, 3, 1);
        FloatParameter s = random("s", 2, 11, 2);
        FloatParameter w1a = random("w1a", 3, 7, 3);
        FloatParameter w1s = random("w1s", 11, 7, 4);
        FloatParameter b1 = random("b1", 1, 7, 5);
        FloatParameter w2 = random("w2", 7, 1, 6);
        FloatParameter b2 = random("b2", 1, 1, 7);
        Tape t = Tape.forInference();
        Tensor keys = Dense.forward(t, t.parameter(a), t.parameter(w1a), t.parameter(b1));
        Tensor query = Dense.forward(t, t.parameter(s), t.parameter(w1s), null);
        Attention found =
                Attention.forward(
                        t,
                        new Attention.Memory(t.parameter(a), keys, null),
                        query,
                        t.parameter(w2),
                        t.parameter(b2),
                        true);
        AdditiveAttention readable =
                new AdditiveAttention(
                        Matrix.stack(matrix(w1a), matrix(w1s)).transpose(),
                        matrix(b1).transpose(),
                        matrix(w2).transpose(),
                        matrix(b2),
                        true);
        List<Matrix> steps = new ArrayList<>();
        for (int k = 0; k < 5; k++) {
            steps.add(matrix(a).rowRange(2 * k, 2 * k + 2).transpose());
        }
        Matrix context = readable.forward(steps, matrix(s).transpose()).context();
        assertTrue(matrix(found.context()).transpose().isClose(context, 1e-4, 1e-5));
    }

    @Test
    void crossEntropyByHandAndByDifferences() {
        FloatParameter scores = random("scores", 3, 5, 1);
        int[] targets = {4, -1, 0};
        Tape tape = new Tape();
        double loss = CrossEntropy.loss(tape, tape.parameter(scores), targets, 2);
        double[][] logs = CrossEntropy.logSoftmax(tape.parameter(scores));
        assertEquals(-(logs[0][4] + logs[2][0]) / 2, loss, 1e-6);
        Matrix at = matrix(scores);
        Matrix numeric =
                GradientCheck.numeric(
                        at,
                        x -> {
                            double sum = 0;
                            for (int i : new int[] {0, 2}) {
                                double all = 0;
                                for (int j = 0; j < 5; j++) {
                                    all += Math.exp(x.get(i, j));
                                }
                                sum += Math.log(all) - x.get(i, targets[i]);
                            }
                            return sum / 2;
                        });
        Matrix found = Matrix.build(3, 5, (i, j) -> scores.gradientAt(i * 5 + j));
        assertTrue(found.isClose(numeric, 1e-4, 1e-6));
    }

    @Test
    void anImpossibleTargetHasAFiniteLoss() {
        Tape tape = new Tape();
        Tensor scores = tape.constant(1, 2, new float[] {0, 500});
        assertEquals(500, CrossEntropy.loss(tape, scores, new int[] {0}, 1), 1e-3);
    }

    @Test
    void dropoutKeepsTheMeanAndItsOwnMaskOnTheWayBack() {
        FloatParameter x = random("x", 50, 40, 1);
        gradients(List.of(x), t -> Dense.dropout(t, t.parameter(x), 0.3, new Random(5)));
        Tape tape = Tape.forInference();
        Tensor one = tape.constant(1, 1000, filled(1000));
        double sum = matrix(Dense.dropout(tape, one, 0.5, new Random(1))).sum();
        assertEquals(1000, sum, 100);
    }

    private static float[] filled(int n) {
        float[] ones = new float[n];
        Arrays.fill(ones, 1);
        return ones;
    }

    @Test
    void twoReplicasGiveTheGradientOfOne() {
        FloatParameter x = random("x", 5, 3, 1);
        FloatParameter w = random("w", 3, 7, 2);
        int[] targets = {6, 1, 0, 2, 5};
        Replicas.Part part =
                (t, from, to) ->
                        CrossEntropy.loss(
                                t,
                                Dense.forward(
                                        t,
                                        Rows.slice(t, t.parameter(x), from, to - from),
                                        t.parameter(w),
                                        null),
                                Arrays.copyOfRange(targets, from, to),
                                5);
        double split = new Replicas().gradients(5, part);
        Matrix found = Matrix.build(3, 7, (i, j) -> w.gradientAt(i * 7 + j));
        w.zeroGradient();
        Tape tape = new Tape();
        double whole = part.loss(tape, 0, 5);
        tape.backward();
        assertEquals(whole, split, 1e-6);
        assertTrue(
                found.isClose(Matrix.build(3, 7, (i, j) -> w.gradientAt(i * 7 + j)), 1e-5, 1e-7));
    }

    @Test
    void aWrongShapeIsNamed() {
        Tape tape = new Tape();
        IllegalArgumentException e =
                assertThrows(
                        IllegalArgumentException.class,
                        () -> Dense.forward(tape, tape.zeros(2, 3), tape.zeros(5, 7), null));
        assertEquals("Dense.forward: x must be (n, 5), but it is (2, 3).", e.getMessage());
    }

    @Test
    void layerNormalization() {
        FloatParameter x = random("x", 3, 5, 1);
        FloatParameter gamma = random("gamma", 1, 5, 2);
        FloatParameter beta = random("beta", 1, 5, 3);
        gradients(
                List.of(x, gamma, beta),
                t -> Norm.forward(t, t.parameter(x), t.parameter(gamma), t.parameter(beta)));
        Tape tape = Tape.forInference();
        Tensor found =
                Norm.forward(tape, tape.parameter(x), tape.parameter(gamma), tape.parameter(beta));
        Matrix twin = new LayerNorm(matrix(gamma), matrix(beta), 1e-6).forward(matrix(x));
        assertTrue(matrix(found).isClose(twin, 1e-4, 1e-5));
    }

    @ParameterizedTest
    @CsvSource({"3, 5, false", "3, 3, true", "1, 1, true"})
    void headsOfAttention(int tq, int tk, boolean causal) {
        FloatParameter q = random("q", tq * 2, 14, 1);
        FloatParameter k = random("k", tk * 2, 14, 2);
        FloatParameter v = random("v", tk * 2, 14, 3);
        Heads.View view = new Heads.View(2, new int[] {tk, Math.max(1, tk - 2)}, causal);
        gradients(
                List.of(q, k, v),
                t ->
                        Heads.forward(t, t.parameter(q), t.parameter(k), t.parameter(v), view)
                                .output());
        Tape tape = Tape.forInference();
        Heads found =
                Heads.forward(tape, tape.parameter(q), tape.parameter(k), tape.parameter(v), view);
        Matrix mask = causal ? Masks.lookAhead(tk) : null;
        Matrix twin =
                DotProductAttention.forward(head(q, tq), head(k, tk), head(v, tk), mask).output();
        for (int t = 0; t < tq; t++) {
            for (int i = 0; i < 7; i++) {
                assertEquals(twin.get(t, i), found.output().get(2 * t, 7 + i), 1e-5);
            }
        }
    }

    /** The second head of the first of two examples. */
    private static Matrix head(FloatParameter p, int steps) {
        return Matrix.build(steps, 7, (t, i) -> p.get(2 * t * 14 + 7 + i));
    }

    @ParameterizedTest
    @CsvSource({"1", "2"})
    void patchesOfImages(int stride) {
        FloatParameter x = random("x", 2, 5 * 7 * 3, 1);
        FloatParameter w = random("w", 27, 2, 2);
        Patches patches = new Patches(5, 7, 3, 3, stride);
        gradients(
                List.of(x, w),
                t ->
                        Patches.reshape(
                                Dense.forward(
                                        t, patches.cut(t, t.parameter(x)), t.parameter(w), null),
                                2));
    }

    @Test
    void aPatchAtTheEdgeSeesZerosOutside() {
        Tape tape = Tape.forInference();
        Tensor image = tape.constant(1, 4, new float[] {1, 2, 3, 4});
        Tensor cut = new Patches(2, 2, 1, 3, 1).cut(tape, image);
        assertEquals(Matrix.of(1, 9, 0, 0, 0, 0, 1, 2, 0, 3, 4), matrix(cut).rowRange(0, 1));
    }
}
