package org.seqlab.rnn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.seqlab.math.Matrix;
import org.seqlab.math.NumpyRandom;

class SequenceModelTest {
    private final NumpyRandom random = new NumpyRandom(41);
    private final LstmLayer layer = LayersTest.lstm(3, 5, random);
    private final Head head = new Head(random.randn(2, 5), random.randn(2, 1));
    private final SequenceModel model = new SequenceModel(layer, head);
    private final List<Matrix> x = Draw.steps(random, 3, 7, 4);
    private final List<Matrix> zero = layer.zeroState(7);
    private final int[] labels = {0, 1, 1, 0, -1, 1, 0};

    @Test
    void binaryCrossEntropyByHand() {
        Losses.Result r = Losses.logistic(Matrix.column(0, 2), Matrix.column(1, 0));
        assertEquals(Math.log(2) + Math.log(1 + Math.exp(2)), r.loss(), 1e-15);
        assertEquals(-0.5, r.dScores().get(0, 0), 1e-15);
    }

    @Test
    void uniformScoresCostLogOfTheNumberOfClasses() {
        double loss = Losses.softmax(Matrix.zeros(5, 3), new int[] {0, 4, 2}).loss();
        assertEquals(3 * Math.log(5), loss, 1e-14);
    }

    @Test
    void saturatedScoresGiveFiniteLosses() {
        assertEquals(2000, Losses.softmax(Matrix.column(1000, -1000), new int[] {1}).loss());
        assertEquals(1000, Losses.logistic(Matrix.column(1000), Matrix.column(0)).loss());
    }

    @Test
    void manyToOneGradientsPassCentralDifferences() {
        SequenceModel.Result r = model.manyToOne(x, zero, labels);
        Draw.assertGradient(
                "dx",
                r.dx().get(0),
                x.get(0),
                v -> model.manyToOne(Draw.with(x, 0, v), zero, labels).loss());
        Draw.assertGradient(
                "dw",
                r.dw(),
                head.w(),
                v ->
                        new SequenceModel(layer, new Head(v, head.b()))
                                .manyToOne(x, zero, labels)
                                .loss());
    }

    @Test
    void manyToManyGradientsPassCentralDifferences() {
        List<Matrix> y =
                Draw.steps(random, 2, 7, 4).stream().map(m -> m.map(v -> v > 0 ? 1 : 0)).toList();
        SequenceModel.Result r = model.manyToMany(x, zero, y);
        Draw.assertGradient(
                "dx",
                r.dx().get(1),
                x.get(1),
                v -> model.manyToMany(Draw.with(x, 1, v), zero, y).loss());
        Draw.assertGradient(
                "db",
                r.db(),
                head.b(),
                v -> new SequenceModel(layer, new Head(head.w(), v)).manyToMany(x, zero, y).loss());
        int[][] classes = {labels, labels, labels, labels};
        SequenceModel.Result soft = model.manyToMany(x, zero, classes);
        Draw.assertGradient(
                "dx with softmax",
                soft.dx().get(2),
                x.get(2),
                v -> model.manyToMany(Draw.with(x, 2, v), zero, classes).loss());
    }

    @Test
    void oneToManyFeedsBackWhatItPredicts() {
        RnnLayer copy = LayersTest.rnn(2, 5, random);
        SequenceModel generator = new SequenceModel(copy, head);
        Matrix x1 = OneHot.columns(new int[] {0, 1, 1}, 2);
        List<Matrix> state = copy.zeroState(3);
        int[][] chosen = generator.oneToMany(x1, state, 3);
        List<Matrix> fed = List.of(x1, OneHot.columns(chosen[0], 2), OneHot.columns(chosen[1], 2));
        Matrix last = head.scores(copy.forward(fed).outputs().get(2));
        assertArrayEquals(new int[] {last.argmax(0), last.argmax(1), last.argmax(2)}, chosen[2]);
    }

    @Test
    void encoderDecoderGradientsPassCentralDifferences() {
        EncoderDecoder pair = new EncoderDecoder(layer, LayersTest.lstm(2, 5, random), head);
        int[][] targets = {labels, {1, 1, 0, 0, 1, -1, 0}};
        EncoderDecoder.Result r = pair.loss(x, targets);
        Draw.assertGradient(
                "dx", r.dx().get(0), x.get(0), v -> pair.loss(Draw.with(x, 0, v), targets).loss());
        Matrix wo = layer.weights().get(6);
        Draw.assertGradient(
                "encoder's Wo",
                r.dEncoder().get(6),
                wo,
                v ->
                        new EncoderDecoder(
                                        layer.withWeights(Draw.with(layer.weights(), 6, v)),
                                        pair.decoder(),
                                        head)
                                .loss(x, targets)
                                .loss());
    }

    @Test
    void generationStopsWhenEveryExampleHasEnded() {
        Head always = new Head(Matrix.zeros(2, 5), Matrix.column(0, 9));
        EncoderDecoder pair = new EncoderDecoder(layer, LayersTest.lstm(2, 5, random), always);
        assertEquals(1, pair.generate(x, 1, 10).length);
        assertEquals(10, pair.generate(x, 0, 10).length);
    }

    @Test
    void badLabelsAreNamed() {
        assertMessage(
                "labels[2] must be 0 to 1",
                () -> model.manyToOne(x, zero, new int[] {0, 1, 2, 0, 0, 0, 0}));
        assertMessage("must have 7 entries", () -> model.manyToOne(x, zero, new int[] {0}));
        assertMessage(
                "4 time steps like x, but they have 2",
                () -> model.manyToMany(x, zero, new int[2][7]));
        assertMessage("index 1 must be 0 to 2", () -> OneHot.columns(new int[] {0, 3}, 3));
    }

    private static void assertMessage(String part, Runnable call) {
        Exception e = assertThrows(IllegalArgumentException.class, call::run);
        assertTrue(e.getMessage().contains(part), e.getMessage());
    }
}
