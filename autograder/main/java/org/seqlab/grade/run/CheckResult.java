package org.seqlab.grade.run;

import org.seqlab.notebook.Outcome;
import org.seqlab.notebook.Status;

/**
 * What became of one check, with what may be said to whom.
 *
 * @param check the check
 * @param status what became of it
 * @param points points earned
 * @param full everything there is to say
 * @param plain what may be said of a hidden check
 * @param seed the seed of its inputs
 */
public record CheckResult(
        CheckInfo check, Status status, double points, String full, String plain, long seed) {

    /**
     * Returns the result as the student sees it.
     *
     * @param numbers whether a hidden check shows its numbers too
     * @return the outcome
     */
    public Outcome outcome(boolean numbers) {
        String message = numbers || check.visible() ? full : plain;
        return new Outcome(check.claim(), status, points, check.points(), message);
    }
}
