package org.seqlab.trigger;

import java.util.ArrayList;
import java.util.List;
import org.seqlab.math.Matrix;
import org.seqlab.math.Shapes;

/**
 * A convolution over time: every output looks at a few neighboring steps of the input.
 *
 * <p>The readable one; {@code org.seqlab.fused.ConvLayer} is its fast twin.
 *
 * @param K weights, (n_f, width · n_x): the block of columns for offset 0 first
 * @param b bias, (n_f, 1)
 * @param width how many steps an output looks at, at least 1
 * @param stride how many steps lie between two outputs, at least 1
 */
public record Conv1d(Matrix K, Matrix b, int width, int stride) {
    /** Checks the shapes. */
    public Conv1d {
        if (width < 1 || stride < 1 || K.cols() % width != 0) {
            throw new IllegalArgumentException(
                    "Conv1d: width and stride must be at least 1 and width must divide the %d "
                                    .formatted(K.cols())
                            + "columns of K, but width is %d and stride %d."
                                    .formatted(width, stride));
        }
        Shapes.require("Conv1d", "b", b, K.rows(), 1, "K has " + K.rows() + " rows");
    }

    /**
     * Gradients of a convolution.
     *
     * @param dx one matrix an input step, (n_x, m)
     * @param dK (n_f, width · n_x)
     * @param db (n_f, 1)
     */
    public record Gradients(List<Matrix> dx, Matrix dK, Matrix db) {}

    /**
     * Returns how many outputs an input of T steps gives.
     *
     * @param steps T
     * @return (T − width) / stride + 1, or 0 if T is below width
     */
    public int outputs(int steps) {
        return outputs(steps, width, stride);
    }

    static int outputs(int steps, int width, int stride) {
        return steps < width ? 0 : (steps - width) / stride + 1;
    }

    /**
     * Returns the outputs, without any padding ("valid").
     *
     * <p>Formula: {@code y<u> = K [x<us>; x<us+1>; …; x<us+width−1>] + b}. Cost: 2 n_f width n_x m
     * operations a step.
     *
     * @param x inputs, T matrices (n_x, m), T at least width
     * @return (T − width) / stride + 1 matrices (n_f, m)
     * @throws IllegalArgumentException if there are fewer than width steps or a shape differs
     */
    public List<Matrix> forward(List<Matrix> x) {
        String why = "K has " + K.cols() + " columns for width " + width;
        Shapes.requireSequence("Conv1d.forward", "x", x, K.cols() / width, Shapes.ANY, why);
        if (x.size() < width) {
            throw new IllegalArgumentException(
                    "Conv1d.forward: x must have at least %d steps, the width, but it has %d."
                            .formatted(width, x.size()));
        }
        List<Matrix> y = new ArrayList<>();
        for (int u = 0; u < outputs(x.size()); u++) {
            y.add(K.times(patch(x, u)).plusColumn(b));
        }
        return y;
    }

    private Matrix patch(List<Matrix> x, int u) {
        return Matrix.stack(x.subList(u * stride, u * stride + width).toArray(new Matrix[0]));
    }

    /**
     * Returns the gradients.
     *
     * <p>Formula, with {@code X<u>} the stacked inputs of output u: {@code dK = sum dy<u> X<u>ᵀ},
     * {@code db} the sum of all columns, and {@code Kᵀ dy<u>} is added to the inputs that {@code
     * X<u>} was stacked from.
     *
     * @param dy gradient of every output, (n_f, m)
     * @param x the inputs of the forward pass
     * @return gradients of inputs and parameters
     */
    public Gradients backward(List<Matrix> dy, List<Matrix> x) {
        int nx = K.cols() / width;
        List<Matrix> dx = new ArrayList<>();
        for (Matrix step : x) {
            dx.add(Matrix.zeros(nx, step.cols()));
        }
        Matrix dK = Matrix.zeros(K.rows(), K.cols());
        Matrix db = Matrix.zeros(b.rows(), 1);
        for (int u = 0; u < dy.size(); u++) {
            dK = dK.plus(dy.get(u).times(patch(x, u).transpose()));
            db = db.plus(dy.get(u).sumOfColumns());
            Matrix dPatch = K.transpose().times(dy.get(u));
            for (int j = 0; j < width; j++) {
                Matrix part = dPatch.rowRange(j * nx, (j + 1) * nx);
                dx.set(u * stride + j, dx.get(u * stride + j).plus(part));
            }
        }
        return new Gradients(dx, dK, db);
    }
}
