package org.seqlab.checks.week3;

import java.util.List;

/** The contract of exercise 3-8. */
public interface ChimeSteps {
    /**
     * Decides when to chime.
     *
     * @param p the probability of the trigger word at each step
     * @param threshold the least probability that counts
     * @param run how many steps in a row must count, at least 1
     * @return the steps, from 0, at which a run is complete; the next run starts after it
     */
    List<Integer> chimes(double[] p, double threshold, int run);
}
