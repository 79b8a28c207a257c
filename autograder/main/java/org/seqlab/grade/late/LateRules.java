package org.seqlab.grade.late;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.seqlab.grade.intake.Submission;

/**
 * What being late costs.
 *
 * <p>Grace decides only whether a submission is late; a late one pays for each day that has begun
 * since the due date. An extension is a due date of one's own, with the same grace. Nothing a
 * student can write counts as a time unless the teacher says so: the platform's times come first,
 * then receipts where they are trusted, then the time of the file.
 *
 * @param due when everybody's work is due, or null for no rule
 * @param grace how long after that nothing is taken off
 * @param perDay share of the earned points taken off for each day, from 0 to 1
 * @param cap the most that is taken off, from 0 to 1
 * @param extensions student to due date of one's own
 * @param times student to the time that the platform has
 * @param receipts whether the time in a receipt beside the notebook is believed
 */
public record LateRules(
        Instant due,
        Duration grace,
        double perDay,
        double cap,
        Map<String, Instant> extensions,
        Map<String, Instant> times,
        boolean receipts) {
    /** No due date. */
    public static final LateRules NONE =
            new LateRules(null, Duration.ZERO, 0, 1, Map.of(), Map.of(), false);

    private static final long DAY = Duration.ofDays(1).toMillis();

    /** Checks the numbers and copies the tables. */
    public LateRules {
        share("penalty per day", perDay);
        share("cap of the penalty", cap);
        if (grace.isNegative()) {
            throw new IllegalArgumentException("grace must not be negative, but it is " + grace);
        }
        extensions = Map.copyOf(extensions);
        times = Map.copyOf(times);
    }

    private static void share(String name, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(
                    name + " must be from 0 to 100 percent, but it is " + 100 * value + ".");
        }
    }

    /**
     * Looks up whom the names in the tables stand for.
     *
     * @param submissions all that was handed in, those that will not count among them
     * @return the rules for this class
     */
    public Deadlines among(List<Submission> submissions) {
        return new Deadlines(this, submissions);
    }

    Lateness judge(HandedIn handedIn, Instant dueDate, boolean extended) {
        boolean late = handedIn.at().isAfter(dueDate.plus(grace));
        long over = handedIn.at().toEpochMilli() - dueDate.toEpochMilli();
        int days = late ? (int) Math.min(100_000, (over + DAY - 1) / DAY) : 0;
        double penalty = Math.min(cap, days * perDay);
        return new Lateness(handedIn.at(), handedIn.source(), dueDate, extended, days, penalty);
    }
}
