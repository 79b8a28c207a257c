package org.seqlab.grade.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class StopwatchTest {
    private static final long SECOND = 1_000_000_000L;

    private static Waiting waited(double ran, double waited) {
        return new Waiting((long) (ran * SECOND), (long) (waited * SECOND));
    }

    @Test
    void waitingForAProcessorIsAddedUpToThreeTimesTheLimit() {
        Stopwatch time = new Stopwatch(5);
        time.start();
        long before = time.deadline();
        assertTrue(time.extend(waited(2, 7)));
        assertEquals(before + 7 * SECOND, time.deadline());
        assertTrue(time.extend(waited(2, 100)));
        assertEquals(before + 15 * SECOND, time.deadline());
        assertFalse(time.extend(waited(2, 100)));
    }

    @Test
    void whoHardlyRanMayWaitThirtyTimesTheLimit() {
        Stopwatch time = new Stopwatch(5);
        time.start();
        long before = time.deadline();
        assertTrue(time.extend(waited(0.1, 100)));
        assertTrue(time.extend(waited(0.1, 100)));
        assertEquals(before + 150 * SECOND, time.deadline());
        assertFalse(time.extend(waited(0.1, 100)));
    }

    @Test
    void sleepingIsNotAdded() {
        Stopwatch time = new Stopwatch(5);
        assertFalse(time.extend(waited(0, 0.05)));
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
