package org.seqlab.grade.run;

import java.util.List;

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
 */
public record SubmissionResult(
        String id,
        String student,
        List<ExerciseResult> exercises,
        List<String> remarks,
        List<String> problems,
        String attention,
        double seconds) {
    /** Copies the lists. */
    public SubmissionResult {
        exercises = List.copyOf(exercises);
        remarks = List.copyOf(remarks);
        problems = List.copyOf(problems);
    }

    /**
     * Returns the points earned.
     *
     * @return the sum over the exercises
     */
    public double points() {
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
