package org.seqlab.params;

import org.seqlab.math.Matrix;
import org.seqlab.math.NumpyRandom;
import org.seqlab.math.Shapes;

/**
 * Parameters of the basic recurrent cell: {@code a⟨t⟩ = tanh(Waa a⟨t−1⟩ + Wax x⟨t⟩ + ba)}, {@code ŷ⟨t⟩ =
 * softmax(Wya a⟨t⟩ + by)}.
 *
 * @param Waa state to state, (n_a, n_a)
 * @param Wax input to state, (n_a, n_x)
 * @param Wya state to output, (n_y, n_a)
 * @param ba bias of the state, (n_a, 1)
 * @param by bias of the output, (n_y, 1)
 */
public record RnnParameters(Matrix Waa, Matrix Wax, Matrix Wya, Matrix ba, Matrix by) {
    /** Checks that the shapes fit together. */
    public RnnParameters {
        Shapes.require("RnnParameters", "Waa", Waa, Shapes.ANY, Shapes.ANY, "it is a matrix");
        int na = Waa.rows();
        String why = "Waa has " + na + " rows";
        Shapes.require("RnnParameters", "Waa", Waa, na, na, "it maps the state to itself");
        Shapes.require("RnnParameters", "Wax", Wax, na, Shapes.ANY, why);
        Shapes.require("RnnParameters", "Wya", Wya, Shapes.ANY, na, why);
        Shapes.require("RnnParameters", "ba", ba, na, 1, why);
        int ny = Wya.rows();
        Shapes.require("RnnParameters", "by", by, ny, 1, "Wya has " + ny + " rows");
    }

    /**
     * Returns parameters of a cell without an output layer: Wya has no rows.
     *
     * @param Waa state to state, (n_a, n_a)
     * @param Wax input to state, (n_a, n_x)
     * @param ba bias of the state, (n_a, 1)
     * @return the parameters, n_y = 0
     */
    public static RnnParameters ofCell(Matrix Waa, Matrix Wax, Matrix ba) {
        return new RnnParameters(Waa, Wax, Matrix.zeros(0, Waa.rows()), ba, Matrix.zeros(0, 1));
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
    public static RnnParameters random(int nx, int na, int ny, NumpyRandom random) {
        return new RnnParameters(
                random.randn(na, na),
                random.randn(na, nx),
                random.randn(ny, na),
                random.randn(na, 1),
                random.randn(ny, 1));
    }

    /**
     * Returns n_x, the number of inputs.
     *
     * @return number of columns of Wax
     */
    public int inputSize() {
        return Wax.cols();
    }

    /**
     * Returns n_a, the number of states.
     *
     * @return number of rows of Waa
     */
    public int stateSize() {
        return Waa.rows();
    }

    /**
     * Returns n_y, the number of outputs.
     *
     * @return number of rows of Wya
     */
    public int outputSize() {
        return Wya.rows();
    }
}
