package org.seqlab.tape;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.seqlab.train.FloatParameter;

/**
 * Remembers the operations of a forward pass and runs their ways back in reverse order.
 *
 * <p>Its arrays are used again after {@link #clear}, so that training allocates next to nothing. A
 * tape belongs to one thread.
 */
public final class Tape {
    private final Map<Integer, Deque<float[]>> free = new HashMap<>();
    private final List<float[]> used = new ArrayList<>();
    private final List<Runnable> back = new ArrayList<>();
    private final Map<FloatParameter, Tensor> parameters = new HashMap<>();
    private final boolean records;
    private final boolean ownGradients;

    /** Creates a tape that adds to the gradients of the parameters themselves. */
    public Tape() {
        this(true, false);
    }

    private Tape(boolean records, boolean ownGradients) {
        this.records = records;
        this.ownGradients = ownGradients;
    }

    /**
     * Returns a tape for answers only: no gradients, less memory.
     *
     * @return a tape whose {@link #backward} does nothing
     */
    public static Tape forInference() {
        return new Tape(false, false);
    }

    /** Returns a tape with gradients of its own, for a second thread. */
    static Tape forReplica() {
        return new Tape(true, true);
    }

    /**
     * Returns a parameter as a tensor.
     *
     * @param parameter what is trained
     * @return its values themselves
     */
    public Tensor parameter(FloatParameter parameter) {
        return parameters.computeIfAbsent(parameter, this::place);
    }

    private Tensor place(FloatParameter p) {
        float[] gradient = ownGradients ? new float[p.size()] : p.gradient();
        return new Tensor(p.rows(), p.cols(), p.value(), gradient);
    }

    /** Adds this replica's gradients to those of the parameters and sets its own to zero. */
    void handOver() {
        parameters.forEach(
                (parameter, tensor) -> {
                    float[] sum = parameter.gradient();
                    for (int i = 0; i < sum.length; i++) {
                        sum[i] += tensor.gradient[i];
                    }
                    Arrays.fill(tensor.gradient, 0);
                });
    }

    /**
     * Returns a tensor that does not depend on parameters.
     *
     * @param rows number of rows
     * @param cols number of columns
     * @param values rows · cols numbers, row after row, copied
     * @return the tensor
     */
    public Tensor constant(int rows, int cols, float[] values) {
        Tensor tensor = tensor(rows, cols);
        System.arraycopy(values, 0, tensor.value, 0, rows * cols);
        return tensor;
    }

    /**
     * Returns a tensor of zeros, such as a first state.
     *
     * @param rows number of rows
     * @param cols number of columns
     * @return the tensor
     */
    public Tensor zeros(int rows, int cols) {
        Tensor tensor = tensor(rows, cols);
        Arrays.fill(tensor.value, 0);
        return tensor;
    }

    /** Returns a tensor whose values are still to be written; its gradient is zero. */
    Tensor tensor(int rows, int cols) {
        float[] gradient = null;
        if (records) {
            gradient = array(rows * cols);
            Arrays.fill(gradient, 0);
        }
        return new Tensor(rows, cols, array(rows * cols), gradient);
    }

    /** Returns an array of at least a size with any content, valid until {@link #clear}. */
    float[] array(int size) {
        Deque<float[]> pool = free.get(size);
        float[] array = pool == null || pool.isEmpty() ? new float[size] : pool.pop();
        used.add(array);
        return array;
    }

    /** Adds the way back of an operation. */
    void onBackward(Runnable way) {
        if (records) {
            back.add(way);
        }
    }

    boolean records() {
        return records;
    }

    /** Runs all ways back, last operation first. */
    public void backward() {
        for (int k = back.size() - 1; k >= 0; k--) {
            back.get(k).run();
        }
        back.clear();
    }

    /** Forgets the pass: all tensors but the parameters are void, their arrays used again. */
    public void clear() {
        back.clear();
        for (float[] array : used) {
            free.computeIfAbsent(array.length, n -> new ArrayDeque<>()).push(array);
        }
        used.clear();
    }
}
