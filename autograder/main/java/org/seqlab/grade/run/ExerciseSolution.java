package org.seqlab.grade.run;

import org.seqlab.checks.Solution;

/** A student's code for one exercise that can be told about time. */
public abstract class ExerciseSolution extends Solution {
    /**
     * Says that a check begins.
     *
     * @param check the check
     */
    public void begin(CheckInfo check) {}
}
