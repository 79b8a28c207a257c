package org.seqlab.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.seqlab.math.Matrix;

/**
 * Fresh inputs for one check, the same again for the same seed on every Java version.
 *
 * <p>Numbers stay away from zero, so that a term that is left out changes the result.
 */
public final class Inputs {
    private final Random random;

    /**
     * Creates the inputs of a check.
     *
     * @param seed where the numbers start
     */
    public Inputs(long seed) {
        this.random = new Random(seed);
    }

    /**
     * Returns a number from an interval.
     *
     * @param low the least
     * @param high what it stays below
     * @return the number
     */
    public double real(double low, double high) {
        return low + (high - low) * random.nextDouble();
    }

    /**
     * Returns a whole number.
     *
     * @param low the least
     * @param high the greatest, not less than low
     * @return the number
     */
    public int integer(int low, int high) {
        return low + random.nextInt(high - low + 1);
    }

    /**
     * Returns a matrix of entries between 0.1 and 1 in size, of either sign.
     *
     * @param rows number of rows
     * @param cols number of columns
     * @return the matrix, (rows, cols)
     */
    public Matrix matrix(int rows, int cols) {
        return matrix(rows, cols, 1);
    }

    /**
     * Returns a matrix of entries between 0.1 and 1 times a scale in size, of either sign.
     *
     * @param rows number of rows
     * @param cols number of columns
     * @param scale what every entry is multiplied by
     * @return the matrix, (rows, cols)
     */
    public Matrix matrix(int rows, int cols, double scale) {
        return Matrix.build(rows, cols, (i, j) -> scale * entry());
    }

    /**
     * Returns a matrix of entries from an interval.
     *
     * @param rows number of rows
     * @param cols number of columns
     * @param low the least entry
     * @param high what the entries stay below
     * @return the matrix, (rows, cols)
     */
    public Matrix between(int rows, int cols, double low, double high) {
        return Matrix.build(rows, cols, (i, j) -> real(low, high));
    }

    /**
     * Returns a sequence of matrices.
     *
     * @param steps number of time steps T
     * @param rows number of rows of each
     * @param cols number of columns of each
     * @return T matrices, (rows, cols)
     */
    public List<Matrix> sequence(int steps, int rows, int cols) {
        List<Matrix> sequence = new ArrayList<>();
        for (int t = 0; t < steps; t++) {
            sequence.add(matrix(rows, cols));
        }
        return sequence;
    }

    /**
     * Returns whole numbers, drawn with replacement.
     *
     * @param count how many
     * @param below what they stay below
     * @return numbers from 0 to below − 1
     */
    public int[] indices(int count, int below) {
        return random.ints(count, 0, below).toArray();
    }

    /**
     * Returns columns with a single 1 each.
     *
     * @param rows number of classes
     * @param cols number of examples
     * @return the matrix, (rows, cols)
     */
    public Matrix oneHot(int rows, int cols) {
        int[] places = indices(cols, rows);
        return Matrix.build(rows, cols, (i, j) -> places[j] == i ? 1 : 0);
    }

    /**
     * Returns columns of probabilities, none below 0.02 / rows.
     *
     * @param rows number of classes
     * @param cols number of examples
     * @return the matrix, (rows, cols); every column adds up to 1
     */
    public Matrix probabilities(int rows, int cols) {
        Matrix raw = between(rows, cols, 0.05, 1);
        Matrix sums = raw.sumOfRows();
        return Matrix.build(rows, cols, (i, j) -> raw.get(i, j) / sums.get(0, j));
    }

    /**
     * Returns a seed for something random inside the check.
     *
     * @return any number
     */
    public long seed() {
        return random.nextLong();
    }

    private double entry() {
        double size = real(0.1, 1);
        return random.nextBoolean() ? size : -size;
    }
}
