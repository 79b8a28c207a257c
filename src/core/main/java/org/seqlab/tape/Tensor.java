package org.seqlab.tape;

/**
 * A matrix of floats on a tape, with its gradient.
 *
 * <p>Arrays may be longer than rows · cols and belong to the tape: they are used again after {@link
 * Tape#clear}.
 */
public final class Tensor {
    private final int rows;
    private final int cols;
    final float[] value;
    final float[] gradient;

    Tensor(int rows, int cols, float[] value, float[] gradient) {
        this.rows = rows;
        this.cols = cols;
        this.value = value;
        this.gradient = gradient;
    }

    /**
     * Returns the number of rows.
     *
     * @return examples, or steps times examples
     */
    public int rows() {
        return rows;
    }

    /**
     * Returns the number of columns.
     *
     * @return features
     */
    public int cols() {
        return cols;
    }

    /**
     * Returns one entry.
     *
     * @param row row, from 0
     * @param col column, from 0
     * @return the entry
     */
    public float get(int row, int col) {
        return value[row * cols + col];
    }

    /**
     * Returns the entries row after row: the array itself, which may be longer.
     *
     * @return the values
     */
    public float[] value() {
        return value;
    }

    int size() {
        return rows * cols;
    }

    /** Checks the shape in an operation; a negative size may be anything. */
    void require(String operation, String name, int wantedRows, int wantedCols) {
        if (wantedRows >= 0 && wantedRows != rows || wantedCols >= 0 && wantedCols != cols) {
            throw new IllegalArgumentException(
                    operation
                            + ": "
                            + name
                            + " must be "
                            + shape(wantedRows, wantedCols)
                            + ", but it is "
                            + shape(rows, cols)
                            + ".");
        }
    }

    private static String shape(int rows, int cols) {
        return "(" + (rows < 0 ? "n" : rows) + ", " + (cols < 0 ? "n" : cols) + ")";
    }
}
