package org.seqlab.grade.report;

import java.util.ArrayList;
import java.util.List;
import org.seqlab.grade.late.Lateness;

/**
 * One submission in the gradebook, as its result file tells.
 *
 * @param id id of the submission
 * @param student the student as handed in
 * @param marks points of each check, in order
 * @param attention what a teacher has to look at; empty if nothing
 * @param official whether the isolation was good enough for official marks
 * @param isolation the level of isolation
 * @param lateness how late it is and what that costs
 */
public record Row(
        String id,
        String student,
        List<Mark> marks,
        String attention,
        boolean official,
        String isolation,
        Lateness lateness) {
    /**
     * Creates a row that was handed in without a due date.
     *
     * @param id id of the submission
     * @param student the student as handed in
     * @param marks points of each check, in order
     * @param attention what a teacher has to look at; empty if nothing
     * @param official whether the isolation was good enough for official marks
     * @param isolation the level of isolation
     */
    public Row(
            String id,
            String student,
            List<Mark> marks,
            String attention,
            boolean official,
            String isolation) {
        this(id, student, marks, attention, official, isolation, Lateness.NONE);
    }

    /** The name and state of a mark that a person gave. */
    static final String OVERRIDE = "override";

    /** Returns this row with one more mark. */
    Row with(Mark mark) {
        List<Mark> more = new ArrayList<>(marks);
        more.add(mark);
        return new Row(id, student, more, attention, official, isolation, lateness);
    }

    /**
     * Returns the marks of checks, without what a person gave.
     *
     * @return the marks in order
     */
    public List<Mark> checked() {
        return marks.stream().filter(mark -> !mark.state().equals(OVERRIDE)).toList();
    }

    /**
     * The mark of one check.
     *
     * @param exercise id of the exercise
     * @param check name of the check
     * @param claim what it checks, in words
     * @param points points earned
     * @param of points that can be earned
     * @param state pass, fail, not_run or not_written
     * @param message what the student reads
     * @param seed the seed of its inputs, hexadecimal
     */
    public record Mark(
            String exercise,
            String check,
            String claim,
            double points,
            double of,
            String state,
            String message,
            String seed) {}

    /**
     * Returns the points earned in an exercise.
     *
     * @param exercise its id
     * @return the sum over its checks
     */
    public double points(String exercise) {
        return marks.stream()
                .filter(mark -> mark.exercise().equals(exercise))
                .mapToDouble(Mark::points)
                .sum();
    }

    /**
     * Returns the points that count.
     *
     * @return those earned without what lateness costs
     */
    public double points() {
        return lateness.of(earned());
    }

    /**
     * Returns the points earned.
     *
     * @return the sum over all checks
     */
    public double earned() {
        return marks.stream().mapToDouble(Mark::points).sum();
    }

    /**
     * Returns the points that can be earned.
     *
     * @return the sum over all checks
     */
    public double of() {
        return marks.stream().mapToDouble(Mark::of).sum();
    }
}
