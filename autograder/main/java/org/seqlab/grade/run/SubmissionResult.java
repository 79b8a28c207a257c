package org.seqlab.grade.run;

import java.util.List;
import org.seqlab.grade.late.Lateness;

/**
 * What became of one submission.
 *
 * @param id its id
 * @param student the student as handed in
 * @param exercises results in the order of the course
 * @param remarks what intake repaired or noticed
 * @param problems why files could not be read
 * @param attention what a teacher has to look at because the grader itself failed; empty if nothing
 * @param seconds wall-clock time that grading took
 * @param lateness how late it is and what that costs
 */
public record SubmissionResult(
        String id,
        String student,
        List<ExerciseResult> exercises,
        List<String> remarks,
        List<String> problems,
        String attention,
        double seconds,
        Lateness lateness) {
    /** Copies the lists. */
    public SubmissionResult {
        exercises = List.copyOf(exercises);
        remarks = List.copyOf(remarks);
        problems = List.copyOf(problems);
    }

    /**
     * Returns this result with the lateness of its submission.
     *
     * @param late how late it is
     * @return the result
     */
    public SubmissionResult with(Lateness late) {
        return new SubmissionResult(
                id, student, exercises, remarks, problems, attention, seconds, late);
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
     * @return the sum over the exercises
     */
    public double earned() {
        return exercises.stream().mapToDouble(ExerciseResult::points).sum();
    }

    /**
     * Returns the points that can be earned.
     *
     * @return the sum over the exercises
     */
    public double of() {
        return exercises.stream().mapToDouble(result -> result.exercise().points()).sum();
    }
}
