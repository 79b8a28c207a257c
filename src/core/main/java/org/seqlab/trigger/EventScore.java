package org.seqlab.trigger;

import java.util.Arrays;

/**
 * How well events were detected: counts of hits, false alarms and misses, and what follows.
 *
 * <p>Not here: accuracy over time steps. A detector that never chimes has 0.93 of it.
 *
 * @param hits detections that belong to an event, one each
 * @param falseAlarms detections that belong to none
 * @param misses events without a detection
 */
public record EventScore(int hits, int falseAlarms, int misses) {
    /**
     * Matches detections with events in the order of time: a detection from {@code earliest} before
     * to {@code latest} after the end of an event hits it; each event takes one detection, each
     * detection one event.
     *
     * @param ends when each event ended, in milliseconds
     * @param detections when the detector chimed, in milliseconds
     * @param earliest how long before the end a detection still counts, in milliseconds
     * @param latest how long after the end a detection still counts, in milliseconds
     * @return the counts
     */
    public static EventScore of(
            double[] ends, double[] detections, double earliest, double latest) {
        double[] events = Arrays.stream(ends).sorted().toArray();
        double[] found = Arrays.stream(detections).sorted().toArray();
        int hits = 0;
        int next = 0;
        for (double d : found) {
            while (next < events.length && events[next] + latest < d) {
                next++;
            }
            if (next < events.length && events[next] - earliest <= d) {
                hits++;
                next++;
            }
        }
        return new EventScore(hits, found.length - hits, events.length - hits);
    }

    /**
     * Returns the sum of two counts.
     *
     * @param other counts of another recording
     * @return counts of both
     */
    public EventScore plus(EventScore other) {
        return new EventScore(
                hits + other.hits, falseAlarms + other.falseAlarms, misses + other.misses);
    }

    /**
     * Returns the share of detections that were right.
     *
     * @return hits / (hits + false alarms); 1 if nothing was detected
     */
    public double precision() {
        return hits + falseAlarms == 0 ? 1 : (double) hits / (hits + falseAlarms);
    }

    /**
     * Returns the share of events that were detected.
     *
     * @return hits / (hits + misses); 1 if there were no events
     */
    public double recall() {
        return hits + misses == 0 ? 1 : (double) hits / (hits + misses);
    }

    /**
     * Returns the harmonic mean of precision and recall.
     *
     * @return {@code 2 hits / (2 hits + false alarms + misses)}; 1 if there was nothing to detect and
     *     nothing was
     */
    public double f1() {
        int all = 2 * hits + falseAlarms + misses;
        return all == 0 ? 1 : 2.0 * hits / all;
    }
}
