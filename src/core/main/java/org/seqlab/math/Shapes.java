package org.seqlab.math;

import java.util.List;

/**
 * Checks of shapes whose failures teach: operation, argument, required shape with the reason, found
 * shape, likely slip.
 *
 * <pre>
 *   Shapes.require("LstmCell.step", "x", x, 3, ANY, "this cell was built with inputSize=3");
 *   LstmCell.step: x must be (3, m) because this cell was built with inputSize=3, but x is (10, 3).
 *   Is x transposed?
 * </pre>
 */
public final class Shapes {
    /** Stands for a dimension that may have any size. */
    public static final int ANY = -1;

    private Shapes() {}

    /**
     * Checks that a matrix is there and has the required shape.
     *
     * @param operation what is being computed, such as {@code "RnnCell.step"}
     * @param name the argument's name as the caller knows it
     * @param matrix the argument
     * @param rows the required number of rows, or {@link #ANY}
     * @param cols the required number of columns, or {@link #ANY}
     * @param why the reason, a clause that follows "because"
     * @return the matrix itself
     * @throws ShapeException if the shape differs
     * @throws IllegalArgumentException if the matrix is null
     */
    public static Matrix require(
            String operation, String name, Matrix matrix, int rows, int cols, String why) {
        if (matrix == null) {
            throw new IllegalArgumentException(
                    operation
                            + ": "
                            + name
                            + " must be a matrix "
                            + shape(rows, cols)
                            + ", but it is null.");
        }
        if (fits(rows, matrix.rows()) && fits(cols, matrix.cols())) {
            return matrix;
        }
        boolean swapped = fits(rows, matrix.cols()) && fits(cols, matrix.rows());
        throw new ShapeException(
                operation
                        + ": "
                        + name
                        + " must be "
                        + shape(rows, cols)
                        + " because "
                        + why
                        + ", but "
                        + name
                        + " is "
                        + shape(matrix.rows(), matrix.cols())
                        + "."
                        + (swapped ? " Is " + name + " transposed?" : ""));
    }

    /**
     * Checks that a sequence has at least one step and that all steps have one shape.
     *
     * @param operation what is being computed
     * @param name the argument's name
     * @param steps one matrix a time step
     * @param rows the required number of rows of each step, or {@link #ANY}
     * @param cols the required number of columns of each step, or {@link #ANY} for that of step 0
     * @param why the reason, a clause that follows "because"
     * @return the sequence itself
     * @throws ShapeException if a step has another shape; the message names the step
     * @throws IllegalArgumentException if the sequence is null or empty
     */
    public static List<Matrix> requireSequence(
            String operation, String name, List<Matrix> steps, int rows, int cols, String why) {
        if (steps == null || steps.isEmpty()) {
            throw new IllegalArgumentException(
                    operation
                            + ": "
                            + name
                            + " must have at least one time step, but it "
                            + (steps == null ? "is null." : "is empty (T = 0)."));
        }
        int wanted = cols == ANY && steps.get(0) != null ? steps.get(0).cols() : cols;
        for (int t = 0; t < steps.size(); t++) {
            require(operation, name + "<" + (t + 1) + ">", steps.get(t), rows, wanted, why);
        }
        return steps;
    }

    /**
     * Checks that every entry of a matrix is finite.
     *
     * @param operation what is being computed
     * @param name the argument's name
     * @param matrix the matrix
     * @return the matrix itself
     * @throws IllegalArgumentException if an entry is NaN or infinite; the message has its index
     */
    public static Matrix requireFinite(String operation, String name, Matrix matrix) {
        for (int i = 0; i < matrix.rows(); i++) {
            for (int j = 0; j < matrix.cols(); j++) {
                if (!Double.isFinite(matrix.get(i, j))) {
                    throw new IllegalArgumentException(
                            operation
                                    + ": "
                                    + name
                                    + " must be finite, but "
                                    + name
                                    + "["
                                    + i
                                    + "]["
                                    + j
                                    + "] is "
                                    + matrix.get(i, j)
                                    + ".");
                }
            }
        }
        return matrix;
    }

    /**
     * Writes a shape as people read it.
     *
     * @param rows number of rows, or {@link #ANY}
     * @param cols number of columns, or {@link #ANY}
     * @return for instance {@code "(3, 10)"} or {@code "(3, m)"}
     */
    public static String shape(int rows, int cols) {
        return "(" + (rows == ANY ? "n" : rows) + ", " + (cols == ANY ? "m" : cols) + ")";
    }

    private static boolean fits(int required, int found) {
        return required == ANY || required == found;
    }
}
