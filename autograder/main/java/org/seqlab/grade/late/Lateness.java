package org.seqlab.grade.late;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * How late one submission is and what that costs.
 *
 * @param at when it was handed in, or null if nobody asked
 * @param source who says so, in plain words
 * @param due when it was due, extension included, or null
 * @param extended whether the student has an extension
 * @param days started days after the due date; 0 within the grace
 * @param penalty the share of the earned points that is taken off, from 0 to 1
 */
public record Lateness(
        Instant at, String source, Instant due, boolean extended, int days, double penalty) {
    /** Of a submission without a due date. */
    public static final Lateness NONE = new Lateness(null, "", null, false, 0, 0);

    private static final DateTimeFormatter MINUTES =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'").withZone(ZoneOffset.UTC);

    /**
     * Returns what is left of points.
     *
     * @param points points earned
     * @return the points without the penalty
     */
    public double of(double points) {
        return points * (1 - penalty);
    }

    /**
     * Tells whether there is something to say.
     *
     * @return false without a due date
     */
    public boolean known() {
        return due != null;
    }

    /**
     * Returns the facts and what follows from them.
     *
     * @return a sentence for student and teacher; empty without a due date
     */
    public String text() {
        if (!known()) {
            return "";
        }
        return String.format(
                Locale.ROOT,
                "Handed in %s (%s), due %s%s: %s.",
                MINUTES.format(at),
                source,
                MINUTES.format(due),
                extended ? " with an extension" : "",
                verdict());
    }

    /**
     * Writes a time as students read it.
     *
     * @param time the time
     * @return day, minute and zone
     */
    public static String minutes(Instant time) {
        return MINUTES.format(time);
    }

    private String verdict() {
        if (days == 0) {
            return at.isAfter(due) ? "within the grace" : "in time";
        }
        String late = days == 1 ? "1 day late" : days + " days late";
        return String.format(Locale.ROOT, "%s, %s %% off", late, percent());
    }

    /**
     * Returns the penalty in percent.
     *
     * @return at most one decimal
     */
    public String percent() {
        double rounded = Math.round(penalty * 1000) / 10.0;
        return rounded == Math.rint(rounded) ? "" + (long) rounded : "" + rounded;
    }
}
