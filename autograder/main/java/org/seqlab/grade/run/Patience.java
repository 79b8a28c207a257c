package org.seqlab.grade.run;

/**
 * How long the grader bears with a student's code.
 *
 * @param secondsPerCheck the most time for a check, whatever its own limit
 * @param breaks how many processes one exercise may end or hang
 * @param compileSeconds time for compiling
 */
public record Patience(double secondsPerCheck, int breaks, long compileSeconds) {
    /** For grading. */
    public static final Patience USUAL = new Patience(60, 3, 10);

    /** For trying attacks, most of which would use up all the time there is. */
    public static final Patience SHORT = new Patience(0.8, 1, 4);
}
