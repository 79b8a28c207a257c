package org.seqlab.math;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every number was printed by NumPy 1.24 with the same seed and the same calls. */
class NumpyRandomTest {
    private static final double[] P = {.1, .2, .05, .3, .05, .3};

    @Test
    void firstUniformNumberOfSeedZero() {
        assertEquals(0.5488135039273248, new NumpyRandom(0).randomSample());
    }

    @Test
    void gaussiansComeInPairsAndTheSecondIsKept() {
        NumpyRandom random = new NumpyRandom(1);
        assertEquals(1.6243453636632417, random.randn(), 1e-15);
        random.randomSample();
        assertEquals(-0.6117564136500754, random.randn(), 1e-15);
    }

    @Test
    void seedingForgetsTheKeptGaussian() {
        NumpyRandom random = new NumpyRandom(3);
        random.randn();
        random.seed(1);
        assertEquals(1.6243453636632417, random.randn(), 1e-15);
    }

    @Test
    void matricesAreDrawnRowAfterRow() {
        Matrix drawn = new NumpyRandom(1).randn(2, 3);
        assertEquals(-1.0729686221561705, drawn.get(1, 0), 1e-15);
    }

    @Test
    void choiceWithoutReplacementDrawsAgainForWhatIsMissing() {
        NumpyRandom random = new NumpyRandom(7);
        assertArrayEquals(new int[] {0, 5, 3, 4}, random.choice(P, 4, false));
        assertEquals(0.5384958704104337, random.randomSample());
    }

    @Test
    void choiceWithReplacementUsesOneNumberEach() {
        NumpyRandom random = new NumpyRandom(7);
        assertArrayEquals(new int[] {0, 5, 3, 5, 5}, random.choice(P, 5, true));
        assertEquals(0.5384958704104337, random.randomSample());
    }

    @Test
    void integersPermutationsAndWideIntegersShareTheStream() {
        NumpyRandom random = new NumpyRandom(7);
        assertArrayEquals(new int[] {4, 1, 3, 3, 4}, random.choice(6, 5, true));
        assertArrayEquals(new int[] {3, 4, 2, 5, 0, 1}, random.choice(6, 6, false));
        assertEquals(936371205000L, random.randint(0L, 1L << 40));
    }

    @Test
    void aRangeOfOneValueUsesNoBits() {
        NumpyRandom random = new NumpyRandom(0);
        assertEquals(5, random.randint(5, 6));
        assertEquals(0.5488135039273248, random.randomSample());
    }

    @Test
    void listsAndArraysAreShuffledAlike() {
        int[] array = {0, 1, 2, 3, 4};
        new NumpyRandom(0).shuffleInPlace(array);
        assertArrayEquals(new int[] {2, 0, 1, 3, 4}, array);
        List<Integer> list = new ArrayList<>(List.of(0, 1, 2, 3, 4));
        new NumpyRandom(0).shuffleInPlace(list);
        assertEquals(List.of(2, 0, 1, 3, 4), list);
    }

    @Test
    void badArgumentsAreNamed() {
        NumpyRandom random = new NumpyRandom(0);
        assertMessage("seed must be from 0 to 4294967295, but it is -1", () -> random.seed(-1));
        assertMessage("high must be above low = 3, but it is 3", () -> random.randint(3, 3));
        assertMessage("p[1] is -0.5", () -> random.choice(new double[] {1.5, -0.5}));
        assertMessage(
                "p must sum to 1, but it sums to 0.9", () -> random.choice(new double[] {.9}));
        assertMessage("p[0] is NaN", () -> random.choice(new double[] {Double.NaN}));
        assertMessage("size must be at most 2", () -> random.choice(2, 3, false));
        assertMessage("n must be at least 1, but it is 0", () -> random.choice(0));
    }

    @Test
    void pythonsRandomHasItsOwnSeeding() {
        PythonRandom random = new PythonRandom(-5);
        assertEquals(0.6229016948897019, random.random());
        assertEquals(2.7417869892607296, random.uniform(2, 3));
        assertEquals(6, random.choice(List.of(0, 1, 2, 3, 4, 5, 6)));
    }

    private static void assertMessage(String part, Runnable call) {
        Exception e = assertThrows(IllegalArgumentException.class, call::run);
        assertTrue(e.getMessage().contains(part), e.getMessage());
    }
}
