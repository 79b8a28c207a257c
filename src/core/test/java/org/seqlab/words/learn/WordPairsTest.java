package org.seqlab.words.learn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class WordPairsTest {
    private static final List<String> SENTENCE = List.of("a", "b", "c", "d", "e");

    @Test
    void lastWordsPredictTheNext() {
        assertEquals(
                List.of(
                        new ContextTarget<>(List.of("a", "b", "c"), "d"),
                        new ContextTarget<>(List.of("b", "c", "d"), "e")),
                ContextTargets.last(SENTENCE, 3));
        assertEquals(4, ContextTargets.last(SENTENCE, 1).size());
        assertEquals(List.of(), ContextTargets.last(SENTENCE, 5));
    }

    @Test
    void wordsOnBothSidesPredictTheMiddle() {
        assertEquals(
                List.of(new ContextTarget<>(List.of("a", "b", "d", "e"), "c")),
                ContextTargets.leftAndRight(SENTENCE, 2));
    }

    @Test
    void everyNearbyPairIsListedOnce() {
        assertEquals(8, ContextTargets.near(SENTENCE, 1).size());
        assertEquals(20, ContextTargets.near(SENTENCE, 10).size());
        assertEquals(List.of(), ContextTargets.near(List.of("a"), 10));
        assertThrows(IllegalArgumentException.class, () -> ContextTargets.near(SENTENCE, 0));
    }

    @Test
    void drawnTargetsStayWithinTheWindow() {
        SplittableRandom rng = new SplittableRandom(1);
        for (int k = 0; k < 50; k++) {
            List<ContextTarget<String>> pairs = ContextTargets.nearby(SENTENCE, 2, rng);
            assertEquals(5, pairs.size());
            for (ContextTarget<String> pair : pairs) {
                int distance = SENTENCE.indexOf(pair.target());
                distance -= SENTENCE.indexOf(pair.context().get(0));
                assertTrue(distance != 0 && Math.abs(distance) <= 2);
            }
        }
    }

    @Test
    void countsByHand() {
        CoOccurrence near = CoOccurrence.count(List.of("a a b", "", " b "), 2, true, true);
        assertEquals(List.of("a", "b"), near.vocabulary());
        assertArrayEquals(new double[] {2, 1.5, 1.5, 0}, near.counts().toRowMajor());
        CoOccurrence left = CoOccurrence.count(List.of("a a b"), 1, false, false);
        assertArrayEquals(new double[] {1, 0, 1, 0}, left.counts().toRowMajor());
        assertEquals(0, CoOccurrence.count(List.of(), 1, true, true).counts().rows());
    }

    @Test
    void huffmanTreeByHand() {
        HuffmanTree tree = HuffmanTree.of(157, 6, 43, 109, 178, 58);
        List<String> codes = tree.paths().stream().map(HuffmanTree.Path::code).toList();
        assertEquals(List.of("10", "0000", "0001", "01", "11", "001"), codes);
        assertEquals(List.of(4, 2, 1, 0), tree.path(1).nodes());
        assertEquals(1258.0 / 551, tree.expectedLength(), 1e-15);
    }

    @Test
    void equallyFrequentWordsJoinInTheirOrder() {
        HuffmanTree tree = HuffmanTree.of(1, 1, 1);
        List<String> codes = tree.paths().stream().map(HuffmanTree.Path::code).toList();
        assertEquals(List.of("10", "11", "0"), codes);
    }

    @Test
    void noiseLiesBetweenUniformAndUnigram() {
        double[] counts = {16, 1, 0};
        assertArrayEquals(new double[] {8 / 9.0, 1 / 9.0, 0}, WordDistributions.noise(counts, .75));
        assertArrayEquals(
                new double[] {.5, .75, 1},
                WordDistributions.cumulative(new double[] {.5, .25, .25}));
    }

    @Test
    void rareWordsAreAlwaysKept() {
        double[] counts = {999, 1};
        double[] paper = WordDistributions.keepAsInThePaper(counts, 1e-2);
        double[] code = WordDistributions.keepAsInWord2vec(counts, 1e-2);
        assertEquals(Math.sqrt(0.01 / 0.999), paper[0], 1e-15);
        assertEquals(Math.sqrt(0.01 / 0.999) + 0.01 / 0.999, code[0], 1e-15);
        assertEquals(1, paper[1]);
        assertEquals(1, code[1]);
    }
}
