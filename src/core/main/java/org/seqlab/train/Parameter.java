package org.seqlab.train;

/** A matrix that training changes, and its gradient; stored as float or as double. */
public abstract sealed class Parameter permits FloatParameter, DoubleParameter {
    private final String name;
    private final int rows;
    private final int cols;

    Parameter(String name, int rows, int cols) {
        if (name == null || name.isBlank() || rows < 1 || cols < 1) {
            throw new IllegalArgumentException(
                    "Parameter: name must not be blank and rows and cols must be at least 1, but"
                            + " they are "
                            + name
                            + ", "
                            + rows
                            + " and "
                            + cols
                            + ".");
        }
        this.name = name;
        this.rows = rows;
        this.cols = cols;
    }

    /**
     * Returns the name under which the parameter is saved.
     *
     * @return unique within a model
     */
    public final String name() {
        return name;
    }

    /**
     * Returns the number of rows.
     *
     * @return at least 1
     */
    public final int rows() {
        return rows;
    }

    /**
     * Returns the number of columns.
     *
     * @return at least 1
     */
    public final int cols() {
        return cols;
    }

    /**
     * Returns the number of entries.
     *
     * @return rows · cols
     */
    public final int size() {
        return rows * cols;
    }

    /**
     * Returns one entry.
     *
     * @param index row · cols + column
     * @return the entry
     */
    public abstract double get(int index);

    /**
     * Changes one entry.
     *
     * @param index row · cols + column
     * @param value the new entry, rounded to the storage
     */
    public abstract void set(int index, double value);

    /**
     * Returns one entry of the gradient.
     *
     * @param index row · cols + column
     * @return the derivative of the loss
     */
    public abstract double gradientAt(int index);

    /** Sets the gradient to zero. */
    public abstract void zeroGradient();

    /**
     * Returns the sum of the squares of the gradient.
     *
     * @return not finite if an entry is not
     */
    public abstract double squaredGradient();

    /**
     * Multiplies the gradient by a number.
     *
     * @param factor the number
     */
    public abstract void scaleGradient(double factor);

    /**
     * Limits every entry of the gradient.
     *
     * @param limit largest absolute value
     */
    public abstract void clipGradient(double limit);

    /** Returns name and shape, such as {@code lstm.Wx (27, 400)}. */
    @Override
    public String toString() {
        return name + " (" + rows + ", " + cols + ")";
    }
}
