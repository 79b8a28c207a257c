package org.seqlab.apps;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.seqlab.fused.Dense;
import org.seqlab.fused.Embedding;
import org.seqlab.fused.GruLayer;
import org.seqlab.fused.LastStep;
import org.seqlab.fused.Sequential;
import org.seqlab.train.SplitMix;

class AppsTest {
    @Test
    void generatorsRepeatThemselves() {
        assertEquals(Sentiment.reviews(50, 3), Sentiment.reviews(50, 3));
        assertEquals(
                Entities.texts(Entities.sentences(50, 3)),
                Entities.texts(Entities.sentences(50, 3)));
        assertEquals(
                DnaMotifs.strands(50, 3).stream().map(DnaMotifs.Strand::bases).toList(),
                DnaMotifs.strands(50, 3).stream().map(DnaMotifs.Strand::bases).toList());
        assertArrayEquals(
                VideoActivity.clips(5, 3).get(4).frames()[7],
                VideoActivity.clips(5, 3).get(4).frames()[7]);
    }

    @Test
    void countingWordsIsFooledByNotAndBut() {
        assertEquals(1, Sentiment.byCounting("the food was tasty"));
        assertEquals(0, Sentiment.byCounting("the food was bland"));
        assertEquals(1, Sentiment.byCounting("the food was not good"));
    }

    @Test
    void everyWordHasATagAndSomeWordsHaveSeveral() {
        List<Entities.Tagged> sentences = Entities.sentences(300, 1);
        boolean[] roles = new boolean[4];
        for (Entities.Tagged s : sentences) {
            String[] words = s.text().split(" ");
            assertEquals(words.length, s.tags().length, s.text());
            for (int t = 0; t < words.length; t++) {
                if (words[t].equals("rose")) {
                    roles[s.tags()[t]] = true;
                }
            }
        }
        assertArrayEquals(new boolean[] {true, true, false, true}, roles);
    }

    @Test
    void labelsOfStrandsCoverWholeSites() {
        for (DnaMotifs.Strand s : DnaMotifs.strands(200, 1)) {
            int inside = java.util.Arrays.stream(s.inside()).sum();
            assertEquals(0, inside % 8, s.bases());
            assertEquals(s.bases().length(), s.inside().length);
        }
        assertArrayEquals(
                new int[] {0, 1, 1, 1, 1, 1, 1, 1, 1, 0}, DnaMotifs.byExactWord("ATGACGTCAC"));
    }

    @Test
    void scoresByHand() {
        int[][] right = {{0, 1, 1}, {2}};
        int[][] predicted = {{1, 1, 0}, {2}};
        assertEquals(0.5, Scores.accuracy(predicted, right));
        assertEquals(2 * 2.0 / (3 + 3), Scores.f1(predicted, right));
        assertEquals(0.5, Scores.mostFrequent(right));
        int[][] words = {{7, 8, 8}, {9}};
        assertArrayEquals(
                new int[][] {{1, 2, 0}}, Scores.byWord(words, right, new int[][] {{8, 9, 11}}));
        assertEquals(0, Scores.f1(new int[][] {{0}}, new int[][] {{0}}));
    }

    @Test
    void labelerLearnsToRememberTheFirstWord() {
        Random random = new Random(1);
        int[][] words = new int[200][];
        int[][] labels = new int[200][1];
        for (int j = 0; j < 200; j++) {
            words[j] = random.ints(3 + random.nextInt(5), 0, 5).toArray();
            labels[j][0] = words[j][0] % 2;
        }
        SplitMix rng = new SplitMix(1);
        Embedding table = new Embedding("words", 5, 7, rng);
        Labeler labeler =
                new Labeler(
                        new Sequential(
                                new GruLayer("gru", 7, 11, rng),
                                new LastStep(),
                                new Dense("out", 11, 2, rng)));
        Inputs inputs = new WordInputs(table, words, true);
        labeler.train(inputs, labels, 30, 0.02, rng, p -> {});
        assertEquals(1, Scores.accuracy(labeler.predict(inputs), labels), 0.02);
        IllegalArgumentException e =
                assertThrows(
                        IllegalArgumentException.class,
                        () -> labeler.train(inputs, new int[3][1], 1, 0.1, rng, p -> {}));
        assertEquals(
                "Labeler.train: labels must be given for each of the 200 examples, but there are"
                        + " 3.",
                e.getMessage());
    }

    @Test
    void countedVectorsCarryOverToWordsNeverLabeled() {
        Outcome outcome = EntityTransfer.train(5, p -> {}).get(0);
        assertTrue(outcome.value() > outcome.baselineValue() + 0.2, outcome.toString());
        assertTrue(outcome.value() > 0.9, outcome.toString());
    }
}
