package org.seqlab.rnn;

import org.seqlab.math.Matrix;
import org.seqlab.math.Shapes;
import org.seqlab.params.GruParameters;
import org.seqlab.params.LstmParameters;
import org.seqlab.params.ResetAfterGruParameters;

/**
 * Weights as Keras stores them: {@code kernel (n_x, k·n)} and {@code recurrent_kernel (n, k·n)} with the
 * gates in blocks of n columns, and a bias. Blocks of the LSTM: i, f, c, o; of the GRU: z, r, h, where z
 * weights the old state.
 *
 * @param kernel input weights, (n_x, k·n)
 * @param recurrentKernel recurrent weights, (n, k·n)
 * @param bias (k·n, 1), or (2, k·n) for a GRU that resets after the product: input bias, recurrent bias
 */
public record KerasLayout(Matrix kernel, Matrix recurrentKernel, Matrix bias) {
    /** Checks that the shapes fit together. */
    public KerasLayout {
        int cols = recurrentKernel.cols();
        String why = "recurrent_kernel has " + cols + " columns";
        Shapes.require("KerasLayout", "kernel", kernel, Shapes.ANY, cols, why);
        if (bias.rows() == 2 && cols != 2) {
            Shapes.require("KerasLayout", "bias", bias, 2, cols, why);
        } else {
            Shapes.require("KerasLayout", "bias", bias, cols, 1, why);
        }
    }

    private Matrix block(int k) {
        return Matrix.beside(slice(recurrentKernel, k), slice(kernel, k));
    }

    private Matrix slice(Matrix matrix, int k) {
        int n = recurrentKernel.rows();
        return matrix.colRange(k * n, (k + 1) * n).transpose();
    }

    private Matrix bias(int row, int k) {
        int n = recurrentKernel.rows();
        return bias.cols() == 1
                ? bias.rowRange(k * n, (k + 1) * n)
                : slice(bias.rowRange(row, row + 1), k);
    }

    private void requireBlocks(int count, String cell) {
        int n = recurrentKernel.rows();
        String why = cell + " has " + count + " blocks of " + n + " columns";
        Shapes.require(
                "KerasLayout." + cell, "recurrent_kernel", recurrentKernel, n, count * n, why);
    }

    /**
     * Reads an LSTM.
     *
     * @return parameters without an output layer
     */
    public LstmParameters lstm() {
        requireBlocks(4, "lstm");
        return LstmParameters.ofCell(
                block(1),
                bias(0, 1),
                block(0),
                bias(0, 0),
                block(2),
                bias(0, 2),
                block(3),
                bias(0, 3));
    }

    /**
     * Reads a GRU that resets before the product ({@code reset_after=False}): the lecture's unit with
     * {@code Wu = −Wz}.
     *
     * @return the parameters
     */
    public GruParameters gru() {
        requireBlocks(3, "gru");
        return new GruParameters(
                block(0).scale(-1),
                bias(0, 0).scale(-1),
                block(1),
                bias(0, 1),
                block(2),
                bias(0, 2));
    }

    /**
     * Reads a GRU that resets after the product ({@code reset_after=True}, the default).
     *
     * @return the parameters; bias must be (2, 3n)
     */
    public ResetAfterGruParameters resetAfterGru() {
        requireBlocks(3, "resetAfterGru");
        int cols = recurrentKernel.cols();
        String why = "the unit has an input bias and a recurrent bias";
        Shapes.require("KerasLayout.resetAfterGru", "bias", bias, 2, cols, why);
        GruParameters gates =
                new GruParameters(
                        block(0).scale(-1),
                        bias(0, 0).plus(bias(1, 0)).scale(-1),
                        block(1),
                        bias(0, 1).plus(bias(1, 1)),
                        block(2),
                        bias(0, 2));
        return new ResetAfterGruParameters(gates, bias(1, 2));
    }

    /**
     * Writes a GRU of the lecture's convention for {@code reset_after=False}.
     *
     * @param p the parameters
     * @return its weights in Keras's layout
     */
    public static KerasLayout of(GruParameters p) {
        int n = p.stateSize();
        Matrix all = Matrix.stack(p.Wu().scale(-1), p.Wr(), p.Wc()).transpose();
        Matrix bias = Matrix.stack(p.bu().scale(-1), p.br(), p.bc());
        return new KerasLayout(all.rowRange(n, all.rows()), all.rowRange(0, n), bias);
    }

    /**
     * Writes a GRU that resets after the product. The biases of z and r are put into the input bias.
     *
     * @param parameters the parameters
     * @return its weights in Keras's layout
     */
    public static KerasLayout of(ResetAfterGruParameters parameters) {
        KerasLayout gates = of(parameters.gru());
        int n = parameters.bcc().rows();
        Matrix recurrent = Matrix.beside(Matrix.zeros(1, 2 * n), parameters.bcc().transpose());
        Matrix bias = Matrix.stack(gates.bias.transpose(), recurrent);
        return new KerasLayout(gates.kernel, gates.recurrentKernel, bias);
    }
}
