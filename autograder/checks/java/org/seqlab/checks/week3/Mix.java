package org.seqlab.checks.week3;

/** The contract of exercise 3-6. */
public interface Mix {
    /**
     * Lays a clip over a background.
     *
     * @param background samples from −1 to 1
     * @param clip samples from −1 to 1
     * @param at index of the background at which the clip starts, from 0
     * @return a new background with the clip added, every sample cut to −1 … 1; what reaches beyond
     *     the end is dropped
     */
    double[] mix(double[] background, double[] clip, int at);
}
