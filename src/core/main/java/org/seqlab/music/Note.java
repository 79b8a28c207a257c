package org.seqlab.music;

/**
 * A tone: which, when and how long.
 *
 * @param pitch MIDI number, 0 to 127; 60 is the middle c, 69 the a of 440 Hz
 * @param start first tick, from 0
 * @param duration ticks until it ends, at least 1
 */
public record Note(int pitch, long start, long duration) {
    /** Last tick that a MIDI file can hold: four groups of seven bits. */
    public static final long LAST_TICK = (1L << 28) - 1;

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if a number is out of its range
     */
    public Note {
        if (pitch < 0 || pitch > 127) {
            throw new IllegalArgumentException(
                    "Note: pitch must be from 0 to 127, but it is " + pitch + ".");
        }
        if (start < 0 || duration < 1 || start > LAST_TICK - duration) {
            throw new IllegalArgumentException(
                    ("Note: start must be at least 0, duration at least 1 and the end at most %d"
                                    + " ticks, but start is %d and duration %d.")
                            .formatted(LAST_TICK, start, duration));
        }
    }

    /**
     * Returns the first tick after the tone.
     *
     * @return start + duration
     */
    public long end() {
        return start + duration;
    }

    /**
     * Returns the frequency in equal temperament: {@code 440 · 2^((pitch − 69) / 12)}.
     *
     * @return in hertz, the same bits on every machine
     */
    public double hertz() {
        return 440 * StrictMath.pow(2, (pitch - 69) / 12.0);
    }
}
