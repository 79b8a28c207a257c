package org.seqlab.math;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import org.seqlab.simd.DoubleGemm;

/**
 * A two-dimensional array of {@code double}: what students see and compute with.
 *
 * <p>Every operation checks its shapes, returns a new matrix and leaves its arguments alone; {@link
 * #set} is the one method that changes a matrix. A vector is a matrix of one column.
 *
 * <p>Not here: more than two dimensions, sparse storage, decompositions (see commons-math3).
 */
public final class Matrix {
    private final int rows;
    private final int cols;
    private final double[] data;

    private Matrix(int rows, int cols, double[] data) {
        this.rows = rows;
        this.cols = cols;
        this.data = data;
    }

    /**
     * Returns a matrix of zeros.
     *
     * @param rows number of rows, at least 0
     * @param cols number of columns, at least 0
     * @return the matrix, (rows, cols)
     * @throws IllegalArgumentException if a size is negative
     */
    public static Matrix zeros(int rows, int cols) {
        if (rows < 0 || cols < 0) {
            throw new IllegalArgumentException(
                    "Matrix.zeros: rows and cols must not be negative, but they are "
                            + rows
                            + " and "
                            + cols
                            + ".");
        }
        return new Matrix(rows, cols, new double[Math.multiplyExact(rows, cols)]);
    }

    /**
     * Returns a matrix whose entries are all the same.
     *
     * @param rows number of rows
     * @param cols number of columns
     * @param value every entry
     * @return the matrix, (rows, cols)
     */
    public static Matrix filled(int rows, int cols, double value) {
        Matrix result = zeros(rows, cols);
        Arrays.fill(result.data, value);
        return result;
    }

    /**
     * Returns the identity matrix.
     *
     * @param size number of rows and of columns
     * @return ones on the diagonal, (size, size)
     */
    public static Matrix identity(int size) {
        return build(size, size, (i, j) -> i == j ? 1 : 0);
    }

    /**
     * Returns a matrix with a copy of the given rows.
     *
     * @param values one array a row, all of one length
     * @return the matrix, (values.length, values[0].length)
     * @throws ShapeException if the rows differ in length
     */
    public static Matrix of(double[][] values) {
        int cols = values.length == 0 ? 0 : values[0].length;
        Matrix result = zeros(values.length, cols);
        for (int i = 0; i < values.length; i++) {
            if (values[i].length != cols) {
                throw new ShapeException(
                        "Matrix.of: every row must have "
                                + cols
                                + " entries like row 0, but row "
                                + i
                                + " has "
                                + values[i].length
                                + ".");
            }
            System.arraycopy(values[i], 0, result.data, i * cols, cols);
        }
        return result;
    }

    /**
     * Returns a matrix from its entries, row after row.
     *
     * @param rows number of rows
     * @param cols number of columns
     * @param rowMajor rows · cols numbers, copied
     * @return the matrix, (rows, cols)
     * @throws ShapeException if there are more or fewer numbers
     */
    public static Matrix of(int rows, int cols, double... rowMajor) {
        if (rowMajor.length != (long) rows * cols) {
            throw new ShapeException(
                    "Matrix.of: "
                            + Shapes.shape(rows, cols)
                            + " needs "
                            + (long) rows * cols
                            + " numbers, but "
                            + rowMajor.length
                            + " were given.");
        }
        return new Matrix(rows, cols, rowMajor.clone());
    }

    /**
     * Returns a matrix of one column.
     *
     * @param values the entries from top to bottom, copied
     * @return the column, (values.length, 1)
     */
    public static Matrix column(double... values) {
        return new Matrix(values.length, 1, values.clone());
    }

    /** Gives the entry for a place. */
    @FunctionalInterface
    public interface Entry {
        /**
         * Returns one entry.
         *
         * @param row row, from 0
         * @param col column, from 0
         * @return the entry
         */
        double at(int row, int col);
    }

    /**
     * Returns a matrix whose entries are computed from their places.
     *
     * @param rows number of rows
     * @param cols number of columns
     * @param entry the rule
     * @return the matrix, (rows, cols)
     */
    public static Matrix build(int rows, int cols, Entry entry) {
        Matrix result = zeros(rows, cols);
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < cols; j++) {
                result.data[i * cols + j] = entry.at(i, j);
            }
        }
        return result;
    }

    /**
     * Puts matrices on top of each other: {@code [A; B]}.
     *
     * @param parts matrices with one number of columns m, from top to bottom
     * @return the stack, (sum of the rows, m)
     * @throws ShapeException if the numbers of columns differ
     */
    public static Matrix stack(Matrix... parts) {
        int cols = parts[0].cols;
        int rows = 0;
        for (int k = 0; k < parts.length; k++) {
            String why = "part 0 has " + cols + " columns";
            Shapes.require("Matrix.stack", "part " + k, parts[k], Shapes.ANY, cols, why);
            rows += parts[k].rows;
        }
        Matrix result = zeros(rows, cols);
        int at = 0;
        for (Matrix part : parts) {
            System.arraycopy(part.data, 0, result.data, at, part.data.length);
            at += part.data.length;
        }
        return result;
    }

    /**
     * Puts matrices beside each other: {@code [A | B]}.
     *
     * @param parts matrices with one number of rows n, from left to right
     * @return the joined matrix, (n, sum of the columns)
     * @throws ShapeException if the numbers of rows differ
     */
    public static Matrix beside(Matrix... parts) {
        int rows = parts[0].rows;
        int cols = 0;
        for (int k = 0; k < parts.length; k++) {
            String why = "part 0 has " + rows + " rows";
            Shapes.require("Matrix.beside", "part " + k, parts[k], rows, Shapes.ANY, why);
            cols += parts[k].cols;
        }
        Matrix result = zeros(rows, cols);
        int at = 0;
        for (Matrix part : parts) {
            for (int i = 0; i < rows; i++) {
                System.arraycopy(part.data, i * part.cols, result.data, i * cols + at, part.cols);
            }
            at += part.cols;
        }
        return result;
    }

    /**
     * Returns the number of rows.
     *
     * @return the number of rows
     */
    public int rows() {
        return rows;
    }

    /**
     * Returns the number of columns.
     *
     * @return the number of columns
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
     * @throws IndexOutOfBoundsException if there is no such place
     */
    public double get(int row, int col) {
        return data[place(row, col)];
    }

    /**
     * Changes one entry of this matrix.
     *
     * @param row row, from 0
     * @param col column, from 0
     * @param value the new entry
     * @throws IndexOutOfBoundsException if there is no such place
     */
    public void set(int row, int col, double value) {
        data[place(row, col)] = value;
    }

    private int place(int row, int col) {
        if (row < 0 || row >= rows || col < 0 || col >= cols) {
            throw new IndexOutOfBoundsException(
                    "Matrix entry ["
                            + row
                            + "]["
                            + col
                            + "] is outside "
                            + Shapes.shape(rows, cols)
                            + "; rows and columns count from 0.");
        }
        return row * cols + col;
    }

    /**
     * Returns a matrix with the same entries that can be changed independently.
     *
     * @return a copy, same shape
     */
    public Matrix copy() {
        return new Matrix(rows, cols, data.clone());
    }

    /**
     * Returns this matrix with rows and columns exchanged.
     *
     * @return the transpose, (cols, rows)
     */
    public Matrix transpose() {
        Matrix result = zeros(cols, rows);
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < cols; j++) {
                result.data[j * rows + i] = data[i * cols + j];
            }
        }
        return result;
    }

    /**
     * Returns the matrix product: {@code result[i][j] = sum_k this[i][k] · right[k][j]}.
     *
     * <p>Cost: 2 · rows · cols · right.cols() floating-point operations.
     *
     * @param right the right factor, (cols, p)
     * @return the product, (rows, p)
     * @throws ShapeException if right has another number of rows than this has columns
     */
    public Matrix times(Matrix right) {
        if (right == null || right.rows != cols) {
            String why = "the left factor has " + cols + " columns";
            Shapes.require("Matrix.times", "the right factor", right, cols, Shapes.ANY, why);
        }
        Matrix result = zeros(rows, right.cols);
        int n = right.cols;
        DoubleGemm.times(rows, n, cols, data, 0, cols, right.data, 0, n, result.data, 0, n, false);
        return result;
    }

    /**
     * Returns the sum, entry by entry.
     *
     * @param other another matrix of this shape
     * @return this + other, same shape
     * @throws ShapeException if the shapes differ
     */
    public Matrix plus(Matrix other) {
        same("Matrix.plus", other);
        double[] sum = new double[data.length];
        for (int k = 0; k < sum.length; k++) {
            sum[k] = data[k] + other.data[k];
        }
        return new Matrix(rows, cols, sum);
    }

    /**
     * Adds one column to every column of this matrix, as a bias is added to a minibatch.
     *
     * @param bias the column, (rows, 1)
     * @return the sum, (rows, cols)
     * @throws ShapeException if bias has another shape
     */
    public Matrix plusColumn(Matrix bias) {
        if (bias == null || bias.rows != rows || bias.cols != 1) {
            String why = "it is added to every column of " + Shapes.shape(rows, cols);
            Shapes.require("Matrix.plusColumn", "bias", bias, rows, 1, why);
        }
        return build(rows, cols, (i, j) -> data[i * cols + j] + bias.data[i]);
    }

    /**
     * Returns the difference, entry by entry.
     *
     * @param other another matrix of this shape
     * @return this − other, same shape
     * @throws ShapeException if the shapes differ
     */
    public Matrix minus(Matrix other) {
        same("Matrix.minus", other);
        double[] difference = new double[data.length];
        for (int k = 0; k < difference.length; k++) {
            difference[k] = data[k] - other.data[k];
        }
        return new Matrix(rows, cols, difference);
    }

    /**
     * Returns the product entry by entry, written * in the lectures.
     *
     * @param other another matrix of this shape
     * @return the elementwise product, same shape
     * @throws ShapeException if the shapes differ
     */
    public Matrix hadamard(Matrix other) {
        same("Matrix.hadamard", other);
        double[] product = new double[data.length];
        for (int k = 0; k < product.length; k++) {
            product[k] = data[k] * other.data[k];
        }
        return new Matrix(rows, cols, product);
    }

    /**
     * Returns this matrix with every entry multiplied by a number.
     *
     * @param factor the number
     * @return factor · this, same shape
     */
    public Matrix scale(double factor) {
        return map(v -> factor * v);
    }

    /**
     * Returns a function of every entry.
     *
     * @param function what is done to each entry
     * @return the results, same shape
     */
    public Matrix map(DoubleUnaryOperator function) {
        double[] mapped = new double[data.length];
        for (int k = 0; k < mapped.length; k++) {
            mapped[k] = function.applyAsDouble(data[k]);
        }
        return new Matrix(rows, cols, mapped);
    }

    /**
     * Returns the sum of all columns: what the gradient of a bias needs.
     *
     * @return for each row the sum of its entries, (rows, 1)
     */
    public Matrix sumOfColumns() {
        double[] sums = new double[rows];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < cols; j++) {
                sums[i] += data[i * cols + j];
            }
        }
        return new Matrix(rows, 1, sums);
    }

    /**
     * Returns the sum of all rows.
     *
     * @return for each column the sum of its entries, (1, cols)
     */
    public Matrix sumOfRows() {
        double[] sums = new double[cols];
        for (int k = 0; k < data.length; k++) {
            sums[k % cols] += data[k];
        }
        return new Matrix(1, cols, sums);
    }

    /**
     * Returns the sum of all entries.
     *
     * @return the sum; 0 for an empty matrix
     */
    public double sum() {
        double sum = 0;
        for (double v : data) {
            sum += v;
        }
        return sum;
    }

    /**
     * Returns the Euclidean (Frobenius) norm: the root of the sum of squares.
     *
     * @return the norm; 0 for an empty matrix
     */
    public double norm() {
        double squares = 0;
        for (double v : data) {
            squares += v * v;
        }
        return Math.sqrt(squares);
    }

    /**
     * Returns some neighbouring rows.
     *
     * @param from first row, from 0
     * @param to the row after the last
     * @return a copy of the rows, (to − from, cols)
     * @throws IndexOutOfBoundsException if the range is not inside 0 … rows
     */
    public Matrix rowRange(int from, int to) {
        range("rowRange", from, to, rows);
        return new Matrix(to - from, cols, Arrays.copyOfRange(data, from * cols, to * cols));
    }

    /**
     * Returns some neighbouring columns.
     *
     * @param from first column, from 0
     * @param to the column after the last
     * @return a copy of the columns, (rows, to − from)
     * @throws IndexOutOfBoundsException if the range is not inside 0 … cols
     */
    public Matrix colRange(int from, int to) {
        range("colRange", from, to, cols);
        return build(rows, to - from, (i, j) -> data[i * cols + from + j]);
    }

    private static void range(String operation, int from, int to, int size) {
        if (from < 0 || to < from || to > size) {
            throw new IndexOutOfBoundsException(
                    "Matrix."
                            + operation
                            + ": "
                            + from
                            + " to "
                            + to
                            + " is not inside 0 to "
                            + size
                            + ".");
        }
    }

    /**
     * Returns one column as a matrix.
     *
     * @param col column, from 0
     * @return a copy of the column, (rows, 1)
     */
    public Matrix col(int col) {
        return colRange(col, col + 1);
    }

    /**
     * Returns the row of the largest entry in a column.
     *
     * @param col column, from 0
     * @return the first row with the largest entry, from 0
     */
    public int argmax(int col) {
        int best = 0;
        for (int i = 1; i < rows; i++) {
            if (get(i, col) > get(best, col)) {
                best = i;
            }
        }
        return best;
    }

    /**
     * Returns the entries as arrays.
     *
     * @return one new array a row
     */
    public double[][] toArray() {
        double[][] values = new double[rows][];
        for (int i = 0; i < rows; i++) {
            values[i] = Arrays.copyOfRange(data, i * cols, (i + 1) * cols);
        }
        return values;
    }

    /**
     * Returns the entries row after row.
     *
     * @return a new array of rows · cols numbers
     */
    public double[] toRowMajor() {
        return data.clone();
    }

    /**
     * Tells whether two matrices have one shape and nearly the same entries: {@code |a − b| ≤
     * absolute + relative · |b|} for every entry. NaN is close to nothing.
     *
     * @param expected the matrix b to compare with
     * @param relative relative tolerance
     * @param absolute absolute tolerance
     * @return whether all entries are close
     */
    public boolean isClose(Matrix expected, double relative, double absolute) {
        if (rows != expected.rows || cols != expected.cols) {
            return false;
        }
        for (int k = 0; k < data.length; k++) {
            double tolerance = absolute + relative * Math.abs(expected.data[k]);
            boolean equal = data[k] == expected.data[k];
            if (!equal && !(Math.abs(data[k] - expected.data[k]) <= tolerance)) {
                return false;
            }
        }
        return true;
    }

    private void same(String operation, Matrix other) {
        // Only a failure needs its reason; to write it takes longer than to add small matrices.
        if (other == null || rows != other.rows || cols != other.cols) {
            String why = "the left one is " + Shapes.shape(rows, cols);
            Shapes.require(operation, "the right matrix", other, rows, cols, why);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Matrix m
                && rows == m.rows
                && cols == m.cols
                && Arrays.equals(data, m.data);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * rows + cols) + Arrays.hashCode(data);
    }

    /** Returns the shape and up to 6 rows and 8 columns with four digits. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(Shapes.shape(rows, cols));
        for (int i = 0; i < Math.min(rows, 6); i++) {
            text.append(System.lineSeparator()).append(' ');
            for (int j = 0; j < Math.min(cols, 8); j++) {
                text.append(String.format(Locale.ROOT, " %9.4f", get(i, j)));
            }
            text.append(cols > 8 ? " …" : "");
        }
        return text.append(rows > 6 ? System.lineSeparator() + "  …" : "").toString();
    }
}
