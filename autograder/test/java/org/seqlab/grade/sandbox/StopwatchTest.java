package org.seqlab.grade.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class StopwatchTest {
    private static final long SECOND = 1_000_000_000L;

    @Test
    void waitingForAProcessorIsAddedUpToThreeTimesTheLimit() {
        Stopwatch time = new Stopwatch(5);
        time.start();
        long before = time.deadline();
        assertTrue(time.extend(7 * SECOND));
        assertEquals(before + 7 * SECOND, time.deadline());
        assertTrue(time.extend(100 * SECOND));
        assertEquals(before + 15 * SECOND, time.deadline());
        assertFalse(time.extend(100 * SECOND));
    }

    @Test
    void sleepingIsNotAdded() {
        Stopwatch time = new Stopwatch(5);
        assertFalse(time.extend(SECOND / 20));
        assertFalse(time.isOver());
    }

    @Test
    void timeIsOverWhenItIsUsedUp() {
        Stopwatch time = new Stopwatch(0);
        time.start();
        time.stop();
        assertTrue(time.isOver());
    }
}
