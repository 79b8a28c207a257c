package org.seqlab.notebook;

import java.util.Objects;

/**
 * The result of one check of one exercise.
 *
 * @param check what is checked, as a claim in plain words: "uses the bias"
 * @param status what became of it
 * @param points points earned, at least 0
 * @param of points that can be earned
 * @param message situation, first differing entry, expected, yours and likely cause, a line each;
 *     for {@link Status#NOT_RUN} the reason in a few words; empty for a pass
 */
public record Outcome(String check, Status status, double points, double of, String message) {
    /** Checks that the points lie between 0 and what can be earned. */
    public Outcome {
        Objects.requireNonNull(check, "check");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(message, "message");
        if (!(points >= 0 && points <= of)) {
            throw new IllegalArgumentException(
                    "Outcome: points must be from 0 to " + of + ", but they are " + points + ".");
        }
    }

    /**
     * Returns a passed check with all its points.
     *
     * @param check what was checked
     * @param of the points
     * @return the outcome
     */
    public static Outcome pass(String check, double of) {
        return new Outcome(check, Status.PASS, of, of, "");
    }

    /**
     * Returns a check that earned nothing.
     *
     * @param check what was checked
     * @param status anything but a pass
     * @param of the points that could have been earned
     * @param message what the student reads below it
     * @return the outcome
     */
    public static Outcome without(String check, Status status, double of, String message) {
        return new Outcome(check, status, 0, of, message);
    }
}
