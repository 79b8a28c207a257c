package org.seqlab.grade.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.seqlab.grade.wire.Frames.Frame;

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

    /** A process that is late a few times, whatever the time, and then answers. */
    private static final class Slow implements Stopwatch.Source {
        private final List<Waiting> told;
        private int late;
        private long asked;
        private int pause;

        Slow(int late, Waiting... told) {
            this.late = late;
            this.told = new ArrayList<>(List.of(told));
        }

        @Override
        public Frame receive(long ticket, long deadline) {
            asked = deadline;
            LockSupport.parkNanos(pause * 1_000_000L);
            pause = 0;
            if (late-- > 0) {
                throw new ChildException(ChildException.Why.LATE);
            }
            return new Frame((byte) 1, ticket, null);
        }

        @Override
        public Waiting takeWaiting() {
            return told.remove(0);
        }
    }

    @Test
    void whatAProcessDidBeforeIsNotCounted() {
        Stopwatch time = new Stopwatch(500);
        time.start();
        long before = time.deadline();
        Slow child = new Slow(2, waited(1000, 70), waited(1, 400));
        assertEquals(7, time.from(child, 7).ticket());
        assertEquals(before + 400 * SECOND, time.deadline());
        assertEquals(time.deadline(), child.asked);
    }

    @Test
    void processThatAnswersSoonIsNotCountedAtAll() {
        Stopwatch time = new Stopwatch(500);
        time.start();
        Slow child = new Slow(0);
        time.from(child, 7);
        assertEquals(time.deadline() - 450 * SECOND, child.asked);
    }

    @Test
    void processThatSleepsIsLate() {
        Stopwatch time = new Stopwatch(500);
        time.start();
        Slow child = new Slow(9, waited(0, 0), waited(0, 1));
        assertThrows(ChildException.class, () -> time.from(child, 7));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void timeInWhichTheGraderStoodStillIsGivenBack(int late) {
        Stopwatch time = new Stopwatch(0.3);
        time.start();
        Slow child = new Slow(late, waited(0, 0));
        child.pause = 400;
        assertEquals(7, time.from(child, 7).ticket());
        time.stop();
        assertFalse(time.isOver());
    }

    @Test
    void threadThatFindsNoProcessorWaits() throws InterruptedException {
        Path self = Waiting.thisThread();
        assumeTrue(self != null && Files.isReadable(self.resolve("schedstat")));
        Waiting before = Waiting.NONE.whileWaited(self);
        AtomicBoolean done = new AtomicBoolean();
        int crowd = 3 * Runtime.getRuntime().availableProcessors();
        for (int k = 0; k < crowd; k++) {
            Thread thread = new Thread(() -> spin(done));
            thread.setDaemon(true);
            thread.start();
        }
        long until = System.nanoTime() + 20 * SECOND;
        while (Waiting.NONE.whileWaited(self).since(before).waited() == 0
                && System.nanoTime() < until) {
            Thread.onSpinWait();
        }
        done.set(true);
        Waiting fresh = Waiting.NONE.whileWaited(self).since(before);
        assertTrue(fresh.waited() > 0, fresh::toString);
        assertEquals(0, fresh.ran());
    }

    private static void spin(AtomicBoolean done) {
        while (!done.get()) {
            Thread.onSpinWait();
        }
    }
}
