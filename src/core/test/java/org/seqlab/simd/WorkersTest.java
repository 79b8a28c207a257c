package org.seqlab.simd;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class WorkersTest {
    @Test
    void everyTurnRunsOnceEvenNested() {
        int[] turns = new int[101];
        Workers.split(
                101,
                4,
                (from, to) ->
                        Workers.split(
                                to - from,
                                1,
                                (f, t) -> {
                                    for (int i = from + f; i < from + t; i++) {
                                        turns[i]++;
                                    }
                                }));
        int[] once = new int[101];
        java.util.Arrays.fill(once, 1);
        assertArrayEquals(once, turns);
    }

    @Test
    void failureOfTheHelperReachesTheCaller() {
        IllegalStateException e =
                assertThrows(
                        IllegalStateException.class,
                        () ->
                                Workers.both(
                                        () -> {},
                                        () -> {
                                            throw new IllegalStateException("there");
                                        }));
        assertEquals("there", e.getMessage());
        Workers.both(() -> {}, () -> {});
    }

    @Test
    void rejectsThreeThreads() {
        assertThrows(IllegalArgumentException.class, () -> Workers.setThreads(3));
    }
}
