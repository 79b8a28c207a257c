package org.seqlab.grade.sandbox;

import java.util.concurrent.TimeUnit;
import org.seqlab.grade.wire.Frames.Frame;

/**
 * The time that a process may take for something.
 *
 * <p>Time in which it could have run but found every processor of the machine busy is not its fault:
 * when the time is over, what it waited is added, so that a loaded machine fails nobody. So is what
 * the grader's own threads waited that talk to it. Threads can wait for each other, too: a process
 * that has run for half its limit gets three times the limit at most, one that hardly ran gets
 * thirty times. Sleeping counts in full. Where Linux does not tell, all time counts.
 *
 * <p>Counting costs more than most calls, so it begins when a tenth of the limit is used up. If the
 * grader wakes up long after the moment it set, everything stood still, and the time is given back.
 */
public final class Stopwatch {
    /** Where frames come from, and who knows how long it ran and waited. */
    interface Source {
        /** Waits for a frame as {@link Child#receive} does. */
        Frame receive(long ticket, long deadline);

        /** Returns what was added since this was asked last. */
        Waiting takeWaiting();
    }

    private static final int MOST_EXTENSIONS = 3;
    private static final int MOST_WHEN_STARVED = 30;

    private final long limit;
    private long left;
    private long extended;
    private long ran;
    private long started;
    private Source counted;

    /**
     * Creates a stopwatch that does not run yet.
     *
     * @param seconds the limit
     */
    public Stopwatch(double seconds) {
        this.limit = (long) (seconds * TimeUnit.SECONDS.toNanos(1));
        this.left = limit;
    }

    /**
     * Tells whether there is no time left.
     *
     * @return true if so
     */
    public boolean isOver() {
        return left <= 0;
    }

    /** Begins to count. */
    public void start() {
        started = System.nanoTime();
    }

    /** Ends counting. */
    public void stop() {
        left -= System.nanoTime() - started;
    }

    /**
     * Returns when the time will be over.
     *
     * @return the moment, as {@link System#nanoTime()} counts
     */
    public long deadline() {
        return started + left;
    }

    /**
     * Waits for a frame while there is time.
     *
     * @param child the process
     * @param ticket the ticket the frame must carry
     * @return the frame
     * @throws ChildException if the time is over, the process is gone, or it sent something else
     */
    public Frame receive(Child child, long ticket) {
        return from(child, ticket);
    }

    Frame from(Source child, long ticket) {
        while (true) {
            long until = counted == child ? deadline() : deadline() - limit / 10 * 9;
            long latest = Math.max(until, System.nanoTime());
            try {
                Frame frame = child.receive(ticket, until);
                giveBack(System.nanoTime() - latest);
                return frame;
            } catch (ChildException e) {
                if (e.why() != ChildException.Why.LATE || !goesOn(child, latest)) {
                    throw e;
                }
            }
        }
    }

    private boolean goesOn(Source child, long latest) {
        boolean stoodStill = giveBack(System.nanoTime() - latest);
        if (counted != child) {
            counted = child;
            child.takeWaiting();
            return true;
        }
        return stoodStill || extend(child.takeWaiting());
    }

    /** Nobody sleeps past the moment that was set, unless everything stands still. */
    private boolean giveBack(long overslept) {
        boolean stoodStill = overslept > limit / 10;
        left += stoodStill ? overslept : 0;
        return stoodStill;
    }

    boolean extend(Waiting fresh) {
        ran += fresh.ran();
        long most = (ran < limit / 2 ? MOST_WHEN_STARVED : MOST_EXTENSIONS) * limit;
        long more = Math.min(fresh.waited(), most - extended);
        if (more < limit / 50) {
            return false;
        }
        extended += more;
        left += more;
        return true;
    }
}
