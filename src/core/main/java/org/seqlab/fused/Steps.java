package org.seqlab.fused;

import java.util.Arrays;
import java.util.List;
import org.seqlab.math.Matrix;
import org.seqlab.math.Shapes;

/**
 * A minibatch of sequences of float vectors, and the lengths of the sequences.
 *
 * <p>Stored step after step, in a step example after example: entry i of example j at step t is
 * {@code data()[index(t, j) + i]}. Sequences shorter than the batch are padded at their end; layers
 * may compute on the padding, losses and the last step never look at it.
 */
public final class Steps {
    private int steps;
    private int batch;
    private int size;
    private float[] data = new float[0];
    private int[] lengths;

    /** Creates an empty buffer, shaped by {@link #shape}. */
    public Steps() {}

    /**
     * Creates a batch of zeros.
     *
     * @param steps number of time steps T, at least 1
     * @param batch number of examples m, at least 1
     * @param size entries of each vector, at least 1
     */
    public Steps(int steps, int batch, int size) {
        shape(steps, batch, size, null);
    }

    /**
     * Copies matrices.
     *
     * @param sequence one (size, m) matrix a step, at least one
     * @return the batch
     * @throws org.seqlab.math.ShapeException if the matrices differ in shape
     */
    public static Steps of(List<Matrix> sequence) {
        int rows = sequence.isEmpty() ? Shapes.ANY : sequence.get(0).rows();
        String why = "the first step has this shape";
        Shapes.requireSequence("Steps.of", "sequence", sequence, rows, Shapes.ANY, why);
        Matrix first = sequence.get(0);
        Steps result = new Steps(sequence.size(), first.cols(), first.rows());
        for (int t = 0; t < sequence.size(); t++) {
            for (int j = 0; j < first.cols(); j++) {
                for (int i = 0; i < first.rows(); i++) {
                    result.data[result.index(t, j) + i] = (float) sequence.get(t).get(i, j);
                }
            }
        }
        return result;
    }

    /**
     * Returns one (size, m) matrix a step.
     *
     * @return a copy
     */
    public List<Matrix> toMatrices() {
        return java.util.stream.IntStream.range(0, steps).mapToObj(this::matrix).toList();
    }

    private Matrix matrix(int t) {
        Matrix result = Matrix.zeros(size, batch);
        for (int j = 0; j < batch; j++) {
            for (int i = 0; i < size; i++) {
                result.set(i, j, data[index(t, j) + i]);
            }
        }
        return result;
    }

    /**
     * Gives this buffer another shape; its memory is reused and its entries are undefined.
     *
     * @param newSteps number of time steps T, at least 1
     * @param newBatch number of examples m, at least 1
     * @param newSize entries of each vector, at least 1
     * @param newLengths length of each sequence, or null if all are T
     * @return this buffer
     */
    public Steps shape(int newSteps, int newBatch, int newSize, int[] newLengths) {
        if (newSteps < 1 || newBatch < 1 || newSize < 1) {
            throw new IllegalArgumentException(
                    "Steps: T, m and size must be at least 1, but they are "
                            + newSteps
                            + ", "
                            + newBatch
                            + " and "
                            + newSize
                            + ".");
        }
        steps = newSteps;
        batch = newBatch;
        size = newSize;
        int entries = Math.multiplyExact(Math.multiplyExact(steps, batch), size);
        if (data.length < entries) {
            data = new float[entries];
        }
        setLengths(newLengths);
        return this;
    }

    /**
     * Sets the lengths of the sequences.
     *
     * @param newLengths one from 1 to T for each example, or null if all are T
     */
    public void setLengths(int[] newLengths) {
        Ids.requireLengths("Steps", newLengths, steps, batch);
        lengths = newLengths;
    }

    /** Sets all entries to zero. */
    public void zero() {
        Arrays.fill(data, 0, steps * batch * size, 0);
    }

    /**
     * Returns the number of time steps.
     *
     * @return T
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
     * Returns the entries of each vector.
     *
     * @return size
     */
    public int size() {
        return size;
    }

    /**
     * Returns the number of vectors.
     *
     * @return T · m
     */
    public int rows() {
        return steps * batch;
    }

    /**
     * Returns the entries: the array itself, which may be longer than needed.
     *
     * @return changes of the array change the batch
     */
    public float[] data() {
        return data;
    }

    /**
     * Returns where a vector begins.
     *
     * @param t step, from 0
     * @param j example, from 0
     * @return index into {@link #data}
     */
    public int index(int t, int j) {
        return (t * batch + j) * size;
    }

    /**
     * Returns the lengths of the sequences.
     *
     * @return null if all are T
     */
    public int[] lengths() {
        return lengths;
    }

    /**
     * Returns the length of one sequence.
     *
     * @param j example, from 0
     * @return from 1 to T
     */
    public int length(int j) {
        return lengths == null ? steps : lengths[j];
    }

    Steps require(String operation, String name, int wanted) {
        if (size != wanted) {
            throw new IllegalArgumentException(
                    operation
                            + ": "
                            + name
                            + " must have vectors of "
                            + wanted
                            + " entries because the layer was built so, but they have "
                            + size
                            + ".");
        }
        return this;
    }

    Steps requireLike(String operation, String name, Steps other) {
        if (steps != other.steps || batch != other.batch || size != other.size) {
            throw new IllegalArgumentException(
                    operation
                            + ": "
                            + name
                            + " must be like the result of forward, "
                            + other
                            + ", but it is "
                            + this
                            + ".");
        }
        return this;
    }

    /** Returns the shape, such as {@code T = 7, m = 2, size = 5}. */
    @Override
    public String toString() {
        return "T = " + steps + ", m = " + batch + ", size = " + size;
    }
}
