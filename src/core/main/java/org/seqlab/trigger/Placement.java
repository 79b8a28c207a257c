package org.seqlab.trigger;

import java.util.ArrayList;
import java.util.List;
import org.seqlab.math.NumpyRandom;

/**
 * Where a clip goes in ten seconds.
 *
 * @param segment the milliseconds it takes, or {@link #NOWHERE}
 * @param draws every start that was drawn, in order
 */
public record Placement(Segment segment, List<Integer> draws) {
    /** Length of every training clip in milliseconds. */
    public static final int TRACK_MS = 10_000;

    /** Stands for a clip that found no free place: it lies just behind the track. */
    public static final Segment NOWHERE = new Segment(TRACK_MS, TRACK_MS);

    private static final int RETRIES = 6;

    /**
     * Draws a place that overlaps none of the segments taken: a start uniform in 0 … 9999 −
     * clipMs, and up to six more if it overlaps.
     *
     * @param clipMs length of the clip, 0 … 9999 ms
     * @param previous the segments taken, left as they are
     * @param rng where the starts come from, one draw each
     * @return the place, or {@link #NOWHERE} after seven overlapping draws
     * @throws IllegalArgumentException if the clip is not shorter than the track
     */
    public static Placement draw(int clipMs, List<Segment> previous, NumpyRandom rng) {
        if (clipMs < 0 || clipMs >= TRACK_MS) {
            throw new IllegalArgumentException(
                    "Placement.draw: the clip must be shorter than the background of %d ms, "
                                    .formatted(TRACK_MS)
                            + "but it has %d ms.".formatted(clipMs));
        }
        List<Integer> draws = new ArrayList<>();
        for (int attempt = 0; attempt <= RETRIES; attempt++) {
            int start = rng.randint(0, TRACK_MS - clipMs);
            draws.add(start);
            Segment segment = new Segment(start, start + clipMs - 1);
            if (!segment.isOverlapping(previous)) {
                return new Placement(segment, draws);
            }
        }
        return new Placement(NOWHERE, draws);
    }

    /**
     * Tells whether a free place was found.
     *
     * @return false for {@link #NOWHERE}
     */
    public boolean found() {
        return !segment.equals(NOWHERE);
    }
}
