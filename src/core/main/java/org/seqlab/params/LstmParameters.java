package org.seqlab.params;

import org.seqlab.math.Matrix;
import org.seqlab.math.NumpyRandom;
import org.seqlab.math.ShapeException;
import org.seqlab.math.Shapes;

/**
 * Parameters of the LSTM. Every gate acts on {@code [a⟨t−1⟩; x⟨t⟩]}, the state on top; i is the update
 * gate Γu of the lecture, f the forget gate Γf, o the output gate Γo, c the candidate c̃.
 *
 * @param Wf forget gate, (n_a, n_a + n_x)
 * @param bf its bias, (n_a, 1)
 * @param Wi update gate, (n_a, n_a + n_x)
 * @param bi its bias, (n_a, 1)
 * @param Wc candidate, (n_a, n_a + n_x)
 * @param bc its bias, (n_a, 1)
 * @param Wo output gate, (n_a, n_a + n_x)
 * @param bo its bias, (n_a, 1)
 * @param Wy state to output, (n_y, n_a)
 * @param by bias of the output, (n_y, 1)
 */
public record LstmParameters(
        Matrix Wf,
        Matrix bf,
        Matrix Wi,
        Matrix bi,
        Matrix Wc,
        Matrix bc,
        Matrix Wo,
        Matrix bo,
        Matrix Wy,
        Matrix by) {
    /** Checks that the shapes fit together. */
    public LstmParameters {
        Shapes.require("LstmParameters", "Wf", Wf, Shapes.ANY, Shapes.ANY, "it is a matrix");
        int na = Wf.rows();
        int width = Wf.cols();
        if (width < na) {
            throw new ShapeException(
                    "LstmParameters: Wf must be (n_a, n_a + n_x), but Wf is "
                            + Shapes.shape(na, width)
                            + ". Is Wf transposed?");
        }
        String why = "Wf is " + Shapes.shape(na, width);
        Shapes.require("LstmParameters", "Wi", Wi, na, width, why);
        Shapes.require("LstmParameters", "Wc", Wc, na, width, why);
        Shapes.require("LstmParameters", "Wo", Wo, na, width, why);
        Shapes.require("LstmParameters", "bf", bf, na, 1, why);
        Shapes.require("LstmParameters", "bi", bi, na, 1, why);
        Shapes.require("LstmParameters", "bc", bc, na, 1, why);
        Shapes.require("LstmParameters", "bo", bo, na, 1, why);
        Shapes.require("LstmParameters", "Wy", Wy, Shapes.ANY, na, why);
        int ny = Wy.rows();
        Shapes.require("LstmParameters", "by", by, ny, 1, "Wy has " + ny + " rows");
    }

    /**
     * Returns parameters of a cell without an output layer: Wy has no rows.
     *
     * @param Wf forget gate, (n_a, n_a + n_x)
     * @param bf its bias, (n_a, 1)
     * @param Wi update gate, (n_a, n_a + n_x)
     * @param bi its bias, (n_a, 1)
     * @param Wc candidate, (n_a, n_a + n_x)
     * @param bc its bias, (n_a, 1)
     * @param Wo output gate, (n_a, n_a + n_x)
     * @param bo its bias, (n_a, 1)
     * @return the parameters, n_y = 0
     */
    public static LstmParameters ofCell(
            Matrix Wf,
            Matrix bf,
            Matrix Wi,
            Matrix bi,
            Matrix Wc,
            Matrix bc,
            Matrix Wo,
            Matrix bo) {
        Matrix none = Matrix.zeros(0, Wf.rows());
        return new LstmParameters(Wf, bf, Wi, bi, Wc, bc, Wo, bo, none, Matrix.zeros(0, 1));
    }

    /**
     * Returns parameters of independent normal numbers, drawn in the order of the components.
     *
     * @param nx number of inputs
     * @param na number of states
     * @param ny number of outputs
     * @param random the generator
     * @return mean 0, variance 1
     */
    public static LstmParameters random(int nx, int na, int ny, NumpyRandom random) {
        return new LstmParameters(
                random.randn(na, na + nx),
                random.randn(na, 1),
                random.randn(na, na + nx),
                random.randn(na, 1),
                random.randn(na, na + nx),
                random.randn(na, 1),
                random.randn(na, na + nx),
                random.randn(na, 1),
                random.randn(ny, na),
                random.randn(ny, 1));
    }

    /**
     * Returns n_x, the number of inputs.
     *
     * @return columns of Wf less n_a
     */
    public int inputSize() {
        return Wf.cols() - Wf.rows();
    }

    /**
     * Returns n_a, the number of states.
     *
     * @return number of rows of Wf
     */
    public int stateSize() {
        return Wf.rows();
    }

    /**
     * Returns n_y, the number of outputs.
     *
     * @return number of rows of Wy
     */
    public int outputSize() {
        return Wy.rows();
    }
}
