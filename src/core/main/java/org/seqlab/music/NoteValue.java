package org.seqlab.music;

/**
 * A value of the vocabulary: a tone or a rest, and how long.
 *
 * @param pitch MIDI number, 0 to 127, or {@link #REST}
 * @param steps duration in steps of the grid, at least 1
 */
public record NoteValue(int pitch, int steps) {
    /** Stands for silence. */
    public static final int REST = -1;

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if a number is out of its range
     */
    public NoteValue {
        if (pitch < REST || pitch > 127 || steps < 1) {
            throw new IllegalArgumentException(
                    ("NoteValue: pitch must be from -1 to 127 and steps at least 1, but they are"
                                    + " %d and %d.")
                            .formatted(pitch, steps));
        }
    }
}
