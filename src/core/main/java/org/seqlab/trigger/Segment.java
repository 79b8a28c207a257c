package org.seqlab.trigger;

import java.util.List;

/**
 * A stretch of time in whole milliseconds, both ends included.
 *
 * @param start first millisecond
 * @param end last millisecond
 */
public record Segment(int start, int end) {
    /**
     * Checks the order.
     *
     * @param start first millisecond
     * @param end last millisecond, at least start − 1 (which makes an empty segment)
     */
    public Segment {
        if (end < start - 1) {
            throw new IllegalArgumentException(
                    "Segment: end must not lie before start, but start is %d ms and end is %d ms."
                            .formatted(start, end));
        }
    }

    /**
     * Tells whether this segment shares a millisecond with any other.
     *
     * <p>Formula: {@code start ≤ other.end and end ≥ other.start} for some other.
     *
     * @param others segments that are taken already
     * @return false if others is empty
     */
    public boolean isOverlapping(List<Segment> others) {
        return others.stream().anyMatch(o -> start <= o.end && end >= o.start);
    }
}
