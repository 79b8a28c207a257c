package org.seqlab.rnn;

import org.seqlab.math.Matrix;

/** Columns with a single 1. */
public final class OneHot {
    private OneHot() {}

    /**
     * Returns one column an index.
     *
     * @param indices from 0 to size − 1; −1 gives a column of zeros
     * @param size number of rows
     * @return (size, indices.length)
     * @throws IllegalArgumentException if an index is out of range
     */
    public static Matrix columns(int[] indices, int size) {
        Matrix result = Matrix.zeros(size, indices.length);
        for (int j = 0; j < indices.length; j++) {
            if (indices[j] < -1 || indices[j] >= size) {
                throw new IllegalArgumentException(
                        "OneHot.columns: index "
                                + j
                                + " must be 0 to "
                                + (size - 1)
                                + ", or -1 for zeros, but it is "
                                + indices[j]
                                + ".");
            }
            if (indices[j] >= 0) {
                result.set(indices[j], j, 1);
            }
        }
        return result;
    }

    /**
     * Returns the column of one index.
     *
     * @param index from 0 to size − 1; −1 gives zeros
     * @param size number of rows
     * @return (size, 1)
     * @throws IllegalArgumentException if the index is out of range
     */
    public static Matrix column(int index, int size) {
        return columns(new int[] {index}, size);
    }
}
