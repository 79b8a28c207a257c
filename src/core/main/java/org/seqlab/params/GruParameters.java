package org.seqlab.params;

import org.seqlab.math.Matrix;
import org.seqlab.math.NumpyRandom;
import org.seqlab.math.ShapeException;
import org.seqlab.math.Shapes;

/**
 * Parameters of the GRU in the lecture's convention: every matrix acts on {@code [c⟨t−1⟩; x⟨t⟩]}, the
 * state on top, and Γu weights the new value. The simplified unit has no relevance gate: its Wr and br
 * have no rows.
 *
 * @param Wu update gate, (n_c, n_c + n_x)
 * @param bu its bias, (n_c, 1)
 * @param Wr relevance gate, (n_c, n_c + n_x), or (0, n_c + n_x)
 * @param br its bias, (n_c, 1), or (0, 1)
 * @param Wc candidate, (n_c, n_c + n_x)
 * @param bc its bias, (n_c, 1)
 */
public record GruParameters(Matrix Wu, Matrix bu, Matrix Wr, Matrix br, Matrix Wc, Matrix bc) {
    /** Checks that the shapes fit together. */
    public GruParameters {
        Shapes.require("GruParameters", "Wu", Wu, Shapes.ANY, Shapes.ANY, "it is a matrix");
        int nc = Wu.rows();
        int width = Wu.cols();
        if (width < nc) {
            throw new ShapeException(
                    "GruParameters: Wu must be (n_c, n_c + n_x), but Wu is "
                            + Shapes.shape(nc, width)
                            + ". Is Wu transposed?");
        }
        String why = "Wu is " + Shapes.shape(nc, width);
        Shapes.require("GruParameters", "Wr", Wr, Shapes.ANY, width, why);
        int gate = Wr.rows() == 0 ? 0 : nc;
        Shapes.require("GruParameters", "Wr", Wr, gate, width, why);
        Shapes.require("GruParameters", "Wc", Wc, nc, width, why);
        Shapes.require("GruParameters", "bu", bu, nc, 1, why);
        Shapes.require("GruParameters", "br", br, gate, 1, "Wr has " + gate + " rows");
        Shapes.require("GruParameters", "bc", bc, nc, 1, why);
    }

    /**
     * Returns parameters of the simplified unit, whose relevance gate is always open.
     *
     * @param Wu update gate, (n_c, n_c + n_x)
     * @param bu its bias, (n_c, 1)
     * @param Wc candidate, (n_c, n_c + n_x)
     * @param bc its bias, (n_c, 1)
     * @return the parameters, without Wr and br
     */
    public static GruParameters simplified(Matrix Wu, Matrix bu, Matrix Wc, Matrix bc) {
        Matrix none = Matrix.zeros(0, Wu.cols());
        return new GruParameters(Wu, bu, none, Matrix.zeros(0, 1), Wc, bc);
    }

    /**
     * Returns parameters of independent normal numbers, drawn in the order of the components.
     *
     * @param nx number of inputs
     * @param nc number of states
     * @param random the generator
     * @return mean 0, variance 1
     */
    public static GruParameters random(int nx, int nc, NumpyRandom random) {
        return new GruParameters(
                random.randn(nc, nc + nx),
                random.randn(nc, 1),
                random.randn(nc, nc + nx),
                random.randn(nc, 1),
                random.randn(nc, nc + nx),
                random.randn(nc, 1));
    }

    /**
     * Tells whether the unit has no relevance gate.
     *
     * @return true for the simplified unit
     */
    public boolean isSimplified() {
        return Wr.rows() == 0 && Wu.rows() > 0;
    }

    /**
     * Returns n_x, the number of inputs.
     *
     * @return columns of Wu less n_c
     */
    public int inputSize() {
        return Wu.cols() - Wu.rows();
    }

    /**
     * Returns n_c, the number of states.
     *
     * @return number of rows of Wu
     */
    public int stateSize() {
        return Wu.rows();
    }
}
