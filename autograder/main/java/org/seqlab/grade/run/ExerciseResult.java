package org.seqlab.grade.run;

import java.util.List;
import org.seqlab.notebook.Verdict;

/**
 * What became of one exercise of one submission.
 *
 * @param exercise the exercise
 * @param problem why nothing could run, such as a compile error with its line; empty if it ran
 * @param checks what became of its checks
 */
public record ExerciseResult(ExerciseInfo exercise, String problem, List<CheckResult> checks) {
    /** Copies the list. */
    public ExerciseResult {
        checks = List.copyOf(checks);
    }

    /**
     * Returns the points earned.
     *
     * @return the sum over the checks
     */
    public double points() {
        return checks.stream().mapToDouble(CheckResult::points).sum();
    }

    /**
     * Returns the result as the student sees it.
     *
     * @param numbers whether hidden checks show their numbers too
     * @return the verdict
     */
    public Verdict verdict(boolean numbers) {
        return new Verdict(
                exercise.id(),
                exercise.title(),
                checks.stream().map(check -> check.outcome(numbers)).toList());
    }
}
