package org.seqlab.words.sentence;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.seqlab.math.Matrix;
import org.seqlab.math.NumpyRandom;
import org.seqlab.seq2seq.KerasLstm;
import org.seqlab.words.vectors.WordVectors;

class SentenceTest {
    private static final WordVectors WORDS =
            new WordVectors(List.of("good", "bad"), Matrix.of(3, 2, 1, -1, 2, -2, 4, 0));

    @Test
    void averageCountsKnownWordsOnly() {
        assertEquals(
                Matrix.column(-1.0 / 3, -2.0 / 3, 4.0 / 3),
                SentenceAverage.of("  Bad \t good unknown BAD ", WORDS));
        assertEquals(Matrix.zeros(3, 1), SentenceAverage.of("   ", WORDS));
        assertEquals(Matrix.zeros(3, 1), SentenceAverage.of("nothing known", WORDS));
    }

    @Test
    void unknownWordsLeaveNoGapAndLongSentencesAreCut() {
        Map<String, Integer> numbers = Map.of("good", 1, "bad", 2);
        int[][] rows = SentenceIndices.of(List.of("Good x bad", "", "bad bad bad"), numbers, 2);
        assertArrayEquals(new int[][] {{1, 2}, {0, 0}, {2, 2}}, rows);
        Matrix layer = SentenceIndices.embeddingLayer(WORDS, numbers);
        assertEquals(Matrix.of(3, 3, 0, 0, 0, 1, 2, 4, -1, -2, 0), layer);
        assertThrows(
                IllegalArgumentException.class,
                () -> SentenceIndices.embeddingLayer(WORDS, Map.of("good", 5)));
    }

    @Test
    void classifierSeparatesTwoClasses() {
        Matrix x = new NumpyRandom(4).randn(2, 17);
        int[] labels = new int[17];
        for (int j = 0; j < 17; j++) {
            labels[j] = x.get(0, j) + 2 * x.get(1, j) > 0 ? 1 : 0;
        }
        AverageClassifier start = new AverageClassifier(Matrix.zeros(2, 2), Matrix.zeros(2, 1));
        AverageClassifier.Training training = start.train(x, labels, 0.5, 40);
        assertEquals(1, training.classifier().accuracy(x, labels));
        assertEquals(40, training.epochs().size());
        assertTrue(training.epochs().get(39).lastCost() < training.epochs().get(0).lastCost());
        assertEquals(Matrix.zeros(2, 2), start.w());
    }

    @Test
    void firstCostOfAnUntrainedClassifierIsLogOfTheClasses() {
        AverageClassifier start = new AverageClassifier(Matrix.zeros(5, 3), Matrix.zeros(5, 1));
        Matrix x = Matrix.column(1, 2, 3);
        double cost = start.train(x, new int[] {2}, 0.1, 1).epochs().get(0).lastCost();
        assertEquals(Math.log(5), cost, 1e-14);
    }

    @Test
    void paddingRunsThroughBothLayers() {
        NumpyRandom rng = new NumpyRandom(2);
        SentenceLstm model =
                new SentenceLstm(
                        Matrix.stack(Matrix.zeros(1, 2), rng.randn(6, 2)),
                        new KerasLstm(
                                rng.randn(2, 12),
                                rng.randn(3, 12),
                                rng.randn(12, 1),
                                KerasLstm.SIGMOID),
                        new KerasLstm(
                                rng.randn(3, 20),
                                rng.randn(5, 20),
                                rng.randn(20, 1),
                                KerasLstm.SIGMOID),
                        rng.randn(5, 7),
                        rng.randn(7, 1));
        SentenceLstm.Output shorter = model.forward(new int[][] {{4}});
        SentenceLstm.Output padded = model.forward(new int[][] {{4, 0}, {1, 2}});
        assertEquals(2, padded.sequence().size());
        assertEquals(1, padded.probabilities().col(1).sum(), 1e-14);
        assertTrue(
                Math.abs(padded.probabilities().get(0, 0) - shorter.probabilities().get(0, 0))
                        > 1e-9);
    }

    @Test
    void parametersOfTheCourseModel() {
        LstmClassifierSummary summary = LstmClassifierSummary.of(10, 400_001, 50);
        assertEquals(20_223_927, summary.total());
        assertEquals(223_877, summary.trainable());
    }
}
