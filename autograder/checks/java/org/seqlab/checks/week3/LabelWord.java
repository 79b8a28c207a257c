package org.seqlab.checks.week3;

/** The contract of exercise 3-7. */
public interface LabelWord {
    /**
     * Marks the steps after a trigger word.
     *
     * @param y a label for each step
     * @param endMs last millisecond of the word
     * @param trackMs length of the whole track in milliseconds
     * @param ones how many steps are marked
     * @return new labels: with e = floor(endMs · T_y / trackMs), steps e + 1 … e + ones are 1, as far
     *     as there are such steps
     */
    double[] label(double[] y, int endMs, int trackMs, int ones);
}
