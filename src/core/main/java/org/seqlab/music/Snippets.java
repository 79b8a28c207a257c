package org.seqlab.music;

import java.util.Arrays;
import org.seqlab.math.NumpyRandom;

/**
 * Training examples cut from one long melody.
 *
 * @param starts where each snippet begins in the melody
 * @param x inputs, {@code x[i][t]}, {@link MelodyModel#SILENCE} where there is none
 * @param y targets, {@code y[i][t]}, {@link MelodyModel#SILENCE} where there is none
 */
public record Snippets(int[] starts, int[][] x, int[][] y) {
    /**
     * Cuts snippets at random places: the model hears silence, then each value, and is to say the
     * value that it hears next.
     *
     * @param melody values in order, longer than a snippet
     * @param count number of snippets, at least 1
     * @param steps values in a snippet, at least 1
     * @param rng draws the places
     * @return x[0] silent, x[t] = y[t − 1]
     */
    public static Snippets cut(int[] melody, int count, int steps, NumpyRandom rng) {
        int[] starts = places("Snippets.cut", melody, count, steps, rng);
        int[][] x = silent(count, steps);
        int[][] y = new int[count][];
        for (int i = 0; i < count; i++) {
            y[i] = Arrays.copyOfRange(melody, starts[i], starts[i] + steps);
            System.arraycopy(y[i], 0, x[i], 1, steps - 1);
        }
        return new Snippets(starts, x, y);
    }

    /**
     * Cuts snippets as the course's helper does, with its slip: inputs and targets come from the
     * same places, so the first value of a snippet is never heard and the last target is empty.
     *
     * @param melody values in order, longer than a snippet
     * @param count number of snippets, at least 1
     * @param steps values in a snippet, at least 1
     * @param rng draws the places
     * @return x[0] silent, x[t] = y[t − 1] = the melody's value at start + t, the last y silent
     */
    public static Snippets cutAsTheCourse(int[] melody, int count, int steps, NumpyRandom rng) {
        int[] starts = places("Snippets.cutAsTheCourse", melody, count, steps, rng);
        int[][] x = silent(count, steps);
        int[][] y = silent(count, steps);
        for (int i = 0; i < count; i++) {
            System.arraycopy(melody, starts[i] + 1, x[i], 1, steps - 1);
            System.arraycopy(melody, starts[i] + 1, y[i], 0, steps - 1);
        }
        return new Snippets(starts, x, y);
    }

    private static int[][] silent(int count, int steps) {
        int[][] rows = new int[count][steps];
        for (int[] row : rows) {
            Arrays.fill(row, MelodyModel.SILENCE);
        }
        return rows;
    }

    private static int[] places(
            String operation, int[] melody, int count, int steps, NumpyRandom rng) {
        if (count < 1 || steps < 1 || steps >= melody.length) {
            throw new IllegalArgumentException(
                    operation
                            + ": count must be at least 1 and steps from 1 to "
                            + (melody.length - 1)
                            + ", but they are "
                            + count
                            + " and "
                            + steps
                            + ".");
        }
        int[] starts = new int[count];
        for (int i = 0; i < count; i++) {
            starts[i] = rng.choice(melody.length - steps);
        }
        return starts;
    }
}
