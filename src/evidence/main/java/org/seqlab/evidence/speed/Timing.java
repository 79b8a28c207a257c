package org.seqlab.evidence.speed;

import java.util.Arrays;

/**
 * Times of one contest, taken in turn.
 *
 * @param ours seconds of one run of ours, a round each
 * @param peers seconds of one run of the peer's, a round each
 * @param reads seconds in which a plain read has as many bytes, a round each; empty where that says
 *     nothing
 */
record Timing(double[] ours, double[] peers, double[] reads) {
    /** Which share of a plain read's bandwidth ours has: the median over the rounds. */
    double readShare() {
        double[] shares = new double[reads.length];
        Arrays.setAll(shares, i -> reads[i] / ours[i]);
        return median(shares);
    }

    /** The peer's time divided by ours: the median over the rounds. */
    double ratio() {
        return median(ratios());
    }

    double[] ratios() {
        double[] ratios = new double[ours.length];
        Arrays.setAll(ratios, i -> peers[i] / ours[i]);
        return ratios;
    }

    static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
