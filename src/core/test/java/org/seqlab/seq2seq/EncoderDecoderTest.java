package org.seqlab.seq2seq;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.seqlab.math.Matrix;

class EncoderDecoderTest {
    private static final int[] TARGET = {3, 1, 0};

    private static Matrix random(int rows, int cols, Random random) {
        return Matrix.build(rows, cols, (i, j) -> random.nextGaussian());
    }

    private static KerasLstm lstm(int nx, int na, DoubleUnaryOperator gate, Random random) {
        return new KerasLstm(
                random(nx, 4 * na, random),
                random(na, 4 * na, random),
                random(4 * na, 1, random),
                gate);
    }

    private static EncoderDecoder model() {
        Random random = new Random(1);
        return new EncoderDecoder(
                random(7, 3, random),
                random(5, 2, random),
                lstm(3, 11, KerasLstm.SIGMOID, random),
                lstm(2, 11, KerasLstm.SIGMOID, random),
                random(11, 5, random),
                random(5, 1, random));
    }

    @Test
    void openForgetGateAndClosedUpdateGateKeepTheMemory() {
        Matrix bias = Matrix.column(-99, 99, 0, 0);
        KerasLstm cell =
                new KerasLstm(Matrix.zeros(1, 4), Matrix.zeros(1, 4), bias, KerasLstm.HARD_SIGMOID);
        KerasLstm.State before = new KerasLstm.State(Matrix.column(0.3), Matrix.column(0.7));
        KerasLstm.State after = cell.step(Matrix.column(5), before);
        assertEquals(0.7, after.c().get(0, 0), 1e-15);
        assertEquals(0.5 * Math.tanh(0.7), after.h().get(0, 0), 1e-15);
    }

    @Test
    void hardSigmoidIsALineCutAtZeroAndOne() {
        assertEquals(0, KerasLstm.HARD_SIGMOID.applyAsDouble(-2.6));
        assertEquals(0.7, KerasLstm.HARD_SIGMOID.applyAsDouble(1), 1e-15);
        assertEquals(1, KerasLstm.HARD_SIGMOID.applyAsDouble(2.5));
    }

    @Test
    void stepByStepAnswersMultiplyToTheTeacherForcedProbability() {
        EncoderDecoder model = model();
        KerasLstm.State start = model.encode(new int[] {6, 0, 2});
        NextToken writer = model.conditionedOn(start);
        double sum = writer.first()[0][TARGET[0]];
        for (int t = 1; t < TARGET.length; t++) {
            sum += writer.next(new int[] {0}, new int[] {TARGET[t - 1]})[0][TARGET[t]];
        }
        assertEquals(model.logProbability(start, TARGET), sum, 1e-12);
    }

    @Test
    void everyBeamScoreIsTheProbabilityOfItsSentence() {
        EncoderDecoder model = model();
        KerasLstm.State start = model.encode(new int[] {1});
        NextToken writer = model.conditionedOn(start);
        for (Hypothesis h : new BeamSearch(3, 4, 0, true).search(writer)) {
            int[] tokens = h.tokens().stream().mapToInt(Integer::intValue).toArray();
            assertEquals(model.logProbability(start, tokens), h.logProbability(), 1e-12);
        }
    }

    @Test
    void aPictureStartsTheDecoderInsteadOfASentence() {
        KerasLstm.State start =
                EncoderDecoder.fromImage(
                        Matrix.column(2), Matrix.of(1, 2, 0.25, -0.5), Matrix.column(0.5, 1));
        assertEquals(Math.tanh(1), start.h().get(0, 0), 1e-15);
        assertEquals(0, start.h().get(1, 0), 1e-15);
        assertEquals(Matrix.zeros(2, 1), start.c());
    }

    @Test
    void anEmptySentenceLeavesTheZeroState() {
        assertEquals(Matrix.zeros(11, 1), model().encode(new int[0]).h());
    }

    @Test
    void unknownTokensAreNamed() {
        IllegalArgumentException e =
                assertThrows(IllegalArgumentException.class, () -> model().encode(new int[] {7}));
        assertEquals(
                "EncoderDecoder: a source token must be from 0 to 6, but it is 7.", e.getMessage());
    }
}
