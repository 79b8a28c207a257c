package org.seqlab.rnn;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.seqlab.math.Matrix;
import org.seqlab.math.Shapes;

/** What the networks ask of a sequence, and small operations on sequences. */
public final class Sequences {
    private Sequences() {}

    /** Checks that a sequence has a step, one shape, and only finite numbers. */
    static void require(String operation, String name, List<Matrix> x, int rows, String why) {
        Shapes.requireSequence(operation, name, x, rows, Shapes.ANY, why);
        for (int t = 0; t < x.size(); t++) {
            Shapes.requireFinite(operation, name + "<" + (t + 1) + ">", x.get(t));
        }
    }

    /**
     * Checks that gradients cover at least one step and no more than were walked, and that they have
     * the shape of the states.
     */
    static <C> void requireSteps(
            String operation,
            String name,
            List<Matrix> steps,
            List<C> caches,
            Function<C, Matrix> state) {
        if (caches.isEmpty()) {
            throw new IllegalArgumentException(
                    operation + ": caches must be those of a forward pass, but there are none.");
        }
        int found = steps == null ? 0 : steps.size();
        if (found == 0 || found > caches.size()) {
            throw new IllegalArgumentException(
                    operation
                            + ": "
                            + name
                            + " must have 1 to "
                            + caches.size()
                            + " time steps, as the forward pass had, but it has "
                            + found
                            + ".");
        }
        Matrix s = state.apply(caches.get(0));
        String why = "the states have this shape";
        Shapes.requireSequence(operation, name, steps, s.rows(), s.cols(), why);
    }

    /**
     * Returns the steps in opposite order.
     *
     * @param steps T matrices
     * @return a new list, last step first
     */
    public static List<Matrix> reversed(List<Matrix> steps) {
        List<Matrix> result = new ArrayList<>(steps);
        Collections.reverse(result);
        return result;
    }

    /**
     * Returns T matrices of zeros.
     *
     * @param steps T
     * @param rows rows of each
     * @param cols columns of each
     * @return T matrices (rows, cols)
     */
    public static List<Matrix> zeros(int steps, int rows, int cols) {
        List<Matrix> result = new ArrayList<>();
        for (int t = 0; t < steps; t++) {
            result.add(Matrix.zeros(rows, cols));
        }
        return result;
    }

    /**
     * Returns the last step.
     *
     * @param steps at least one
     * @return the last
     */
    public static Matrix last(List<Matrix> steps) {
        return steps.get(steps.size() - 1);
    }

    /**
     * Returns the sum of two sequences, step by step.
     *
     * @param one T matrices
     * @param other T matrices of the same shapes
     * @return T matrices
     */
    public static List<Matrix> sum(List<Matrix> one, List<Matrix> other) {
        List<Matrix> result = new ArrayList<>();
        for (int t = 0; t < one.size(); t++) {
            result.add(one.get(t).plus(other.get(t)));
        }
        return result;
    }

    /** Adds the gradient of the last state, if there is one, to that of the last output. */
    static List<Matrix> addToLast(List<Matrix> dOutputs, List<Matrix> dLastState) {
        if (dLastState.isEmpty()) {
            return dOutputs;
        }
        List<Matrix> result = new ArrayList<>(dOutputs);
        result.set(result.size() - 1, last(dOutputs).plus(dLastState.get(0)));
        return result;
    }
}
