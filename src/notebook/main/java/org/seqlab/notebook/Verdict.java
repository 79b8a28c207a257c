package org.seqlab.notebook;

import java.util.List;
import java.util.Objects;

/**
 * What {@code check("1-2")} answers: the outcomes of all checks of one exercise.
 *
 * @param id the exercise, for example {@code 1-2}
 * @param title its title
 * @param outcomes one for each check, in their order
 */
public record Verdict(String id, String title, List<Outcome> outcomes) {
    /** Copies the list. */
    public Verdict {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(title, "title");
        outcomes = List.copyOf(outcomes);
    }

    /**
     * Returns the points earned.
     *
     * @return the sum over all checks
     */
    public double points() {
        return outcomes.stream().mapToDouble(Outcome::points).sum();
    }

    /**
     * Returns the points that can be earned.
     *
     * @return the sum over all checks
     */
    public double of() {
        return outcomes.stream().mapToDouble(Outcome::of).sum();
    }

    /**
     * Tells whether every check passed.
     *
     * @return true if there is a check and none did anything but pass
     */
    public boolean passed() {
        return !outcomes.isEmpty()
                && outcomes.stream().allMatch(outcome -> outcome.status() == Status.PASS);
    }

    /**
     * Tells whether the exercise still has its stub.
     *
     * @return true if there is a check and all say that nothing is written
     */
    public boolean notWritten() {
        return !outcomes.isEmpty()
                && outcomes.stream().allMatch(outcome -> outcome.status() == Status.NOT_WRITTEN);
    }

    /**
     * Returns the verdict as plain text of 80 columns, one check a line.
     *
     * @return lines that end in a line feed
     */
    public String text() {
        return VerdictText.of(this);
    }

    /**
     * Returns the verdict as a table for a browser.
     *
     * <p>Everything a student or a check wrote is escaped. States are told by words, so that color
     * is never needed to read them.
     *
     * @return a fragment of HTML without scripts
     */
    public String html() {
        return VerdictHtml.of(this);
    }

    static String number(double value) {
        if (value == Math.rint(value)) {
            return Long.toString((long) value);
        }
        return Double.toString(Math.round(value * 100) / 100.0);
    }
}
