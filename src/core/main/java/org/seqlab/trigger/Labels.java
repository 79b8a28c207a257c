package org.seqlab.trigger;

import org.seqlab.math.Matrix;
import org.seqlab.math.Shapes;

/** The labels of a training clip: 1 for a while after each trigger word. */
public final class Labels {
    /** How many labels after a trigger word are 1. */
    public static final int ONES = 50;

    private Labels() {}

    /**
     * Returns the labels with ones after a trigger word.
     *
     * <p>Formula: {@code e = floor(segmentEndMs · Ty / 10000)}; labels e + 1 … e + 50 become 1, as far
     * as they exist. Label e itself stays as it is.
     *
     * @param y labels, (1, Ty), not modified
     * @param segmentEndMs last millisecond of the word, at least 0; beyond the track nothing changes
     * @return new labels, (1, Ty)
     * @throws IllegalArgumentException if y has another shape or the end is negative
     */
    public static Matrix insertOnes(Matrix y, int segmentEndMs) {
        return insertOnes(y, segmentEndMs, ONES);
    }

    /**
     * Returns the labels with a given number of ones after a trigger word.
     *
     * @param y labels, (1, Ty), not modified
     * @param segmentEndMs last millisecond of the word, at least 0
     * @param ones how many labels become 1
     * @return new labels, (1, Ty)
     */
    public static Matrix insertOnes(Matrix y, int segmentEndMs, int ones) {
        Shapes.require("Labels.insertOnes", "y", y, 1, Shapes.ANY, "it has one label a time step");
        if (segmentEndMs < 0 || ones < 0) {
            throw new IllegalArgumentException(
                    "Labels.insertOnes: segmentEndMs and ones must be at least 0, but they are %d and %d."
                            .formatted(segmentEndMs, ones));
        }
        int e = (int) ((double) segmentEndMs * y.cols() / Placement.TRACK_MS);
        Matrix labels = y.copy();
        for (int t = e + 1; t <= Math.min(e + ones, y.cols() - 1); t++) {
            labels.set(0, t, 1);
        }
        return labels;
    }
}
