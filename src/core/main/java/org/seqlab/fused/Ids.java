package org.seqlab.fused;

import java.util.Arrays;

/** A minibatch of sequences of numbers from a vocabulary: words, characters, classes. */
public final class Ids {
    /** Stands where there is nothing to predict. */
    public static final int NONE = -1;

    private final int steps;
    private final int batch;
    private final int[] data;
    private final int[] lengths;

    private Ids(int steps, int batch, int[] data, int[] lengths) {
        this.steps = steps;
        this.batch = batch;
        this.data = data;
        this.lengths = lengths;
    }

    /**
     * Copies sequences, which may differ in length; shorter ones are padded with {@link #NONE}.
     *
     * @param sequences one array an example, none empty
     * @return the batch
     */
    public static Ids of(int[]... sequences) {
        int steps = Arrays.stream(sequences).mapToInt(s -> s.length).max().orElse(0);
        int batch = sequences.length;
        int[] lengths = Arrays.stream(sequences).mapToInt(s -> s.length).toArray();
        requireLengths("Ids.of", lengths, steps, batch);
        int[] data = new int[steps * batch];
        Arrays.fill(data, NONE);
        for (int j = 0; j < batch; j++) {
            for (int t = 0; t < lengths[j]; t++) {
                data[t * batch + j] = sequences[j][t];
            }
        }
        return new Ids(steps, batch, data, lengths);
    }

    /**
     * Copies some of many sequences.
     *
     * @param sequences one array an example
     * @param chosen numbers of the examples that are wanted
     * @return the batch
     */
    public static Ids select(int[][] sequences, int[] chosen) {
        return of(Arrays.stream(chosen).mapToObj(j -> sequences[j]).toArray(int[][]::new));
    }

    static void requireLengths(String operation, int[] lengths, int steps, int batch) {
        if (lengths == null) {
            return;
        }
        if (lengths.length != batch || batch == 0) {
            throw new IllegalArgumentException(
                    operation
                            + ": lengths must be given for each of the "
                            + batch
                            + " examples, at least 1, but there are "
                            + lengths.length
                            + ".");
        }
        for (int j = 0; j < batch; j++) {
            if (lengths[j] < 1 || lengths[j] > steps) {
                throw new IllegalArgumentException(
                        operation
                                + ": sequence "
                                + j
                                + " must have 1 to "
                                + steps
                                + " steps, but it has "
                                + lengths[j]
                                + (lengths[j] == 0 ? " (it is empty)." : "."));
            }
        }
    }

    /**
     * Returns the number of time steps.
     *
     * @return that of the longest sequence
     */
    public int steps() {
        return steps;
    }

    /**
     * Returns the number of examples.
     *
     * @return m
     */
    public int batch() {
        return batch;
    }

    /**
     * Returns one number.
     *
     * @param t step, from 0
     * @param j example, from 0
     * @return the number, {@link #NONE} in the padding
     */
    public int get(int t, int j) {
        return data[t * batch + j];
    }

    /**
     * Returns the lengths of the sequences.
     *
     * @return one for each example
     */
    public int[] lengths() {
        return lengths;
    }

    int at(int row) {
        return data[row];
    }

    void requireBelow(String operation, int vocabulary) {
        for (int row = 0; row < data.length; row++) {
            if (data[row] < NONE || data[row] >= vocabulary) {
                throw new IllegalArgumentException(
                        operation
                                + ": every index must be from 0 to "
                                + (vocabulary - 1)
                                + " because the vocabulary has "
                                + vocabulary
                                + " entries, but that of example "
                                + row % batch
                                + " at step "
                                + (row / batch + 1)
                                + " is "
                                + data[row]
                                + ".");
            }
        }
    }
}
