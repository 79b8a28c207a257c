package org.seqlab.rnn;

import org.seqlab.math.Matrix;
import org.seqlab.math.Shapes;
import org.seqlab.params.GruParameters;
import org.seqlab.params.LstmParameters;
import org.seqlab.params.ResetAfterGruParameters;
import org.seqlab.params.RnnParameters;

/**
 * Weights as PyTorch stores them: {@code weight_ih (k·n, n_x)} and {@code weight_hh (k·n, n)} with the
 * gates in blocks of n rows, and two biases that are added. Blocks of the LSTM: i, f, g, o; of the GRU:
 * r, z, n, where z weights the old state.
 *
 * @param weightIh input weights, (k·n, n_x)
 * @param weightHh recurrent weights, (k·n, n)
 * @param biasIh input bias, (k·n, 1)
 * @param biasHh recurrent bias, (k·n, 1)
 */
public record TorchLayout(Matrix weightIh, Matrix weightHh, Matrix biasIh, Matrix biasHh) {
    /** Checks that the shapes fit together. */
    public TorchLayout {
        int rows = weightHh.rows();
        String why = "weight_hh has " + rows + " rows";
        Shapes.require("TorchLayout", "weight_ih", weightIh, rows, Shapes.ANY, why);
        Shapes.require("TorchLayout", "bias_ih", biasIh, rows, 1, why);
        Shapes.require("TorchLayout", "bias_hh", biasHh, rows, 1, why);
    }

    /** Reads block k as a matrix on {@code [state; input]}. */
    private Matrix block(int k) {
        int n = weightHh.cols();
        return Matrix.beside(
                weightHh.rowRange(k * n, (k + 1) * n), weightIh.rowRange(k * n, (k + 1) * n));
    }

    private Matrix bias(int k) {
        return part(biasIh, k).plus(part(biasHh, k));
    }

    private Matrix part(Matrix matrix, int k) {
        int n = weightHh.cols();
        return matrix.rowRange(k * n, (k + 1) * n);
    }

    private void requireBlocks(int count, String cell) {
        String why = cell + " has " + count + " blocks of " + weightHh.cols() + " rows";
        int rows = count * weightHh.cols();
        Shapes.require("TorchLayout." + cell, "weight_hh", weightHh, rows, Shapes.ANY, why);
    }

    /**
     * Reads a basic cell.
     *
     * @return parameters without an output layer
     */
    public RnnParameters rnn() {
        requireBlocks(1, "rnn");
        return RnnParameters.ofCell(weightHh, weightIh, biasIh.plus(biasHh));
    }

    /**
     * Reads an LSTM.
     *
     * @return parameters without an output layer
     */
    public LstmParameters lstm() {
        requireBlocks(4, "lstm");
        return LstmParameters.ofCell(
                block(1), bias(1), block(0), bias(0), block(2), bias(2), block(3), bias(3));
    }

    /**
     * Reads a GRU: {@code Wu = −Wz}, because Γu = 1 − z weights the new value.
     *
     * @return parameters of the unit that resets after the product
     */
    public ResetAfterGruParameters gru() {
        requireBlocks(3, "gru");
        GruParameters gates =
                new GruParameters(
                        block(1).scale(-1),
                        bias(1).scale(-1),
                        block(0),
                        bias(0),
                        block(2),
                        part(biasIh, 2));
        return new ResetAfterGruParameters(gates, part(biasHh, 2));
    }

    /**
     * Writes a GRU. The biases of r and z are put into bias_ih; their sum is what counts.
     *
     * @param parameters of the unit that resets after the product
     * @return its weights in PyTorch's layout
     */
    public static TorchLayout of(ResetAfterGruParameters parameters) {
        GruParameters p = parameters.gru();
        int n = p.stateSize();
        Matrix all = Matrix.stack(p.Wr(), p.Wu().scale(-1), p.Wc());
        Matrix biasIh = Matrix.stack(p.br(), p.bu().scale(-1), p.bc());
        Matrix biasHh = Matrix.stack(Matrix.zeros(2 * n, 1), parameters.bcc());
        return new TorchLayout(all.colRange(n, all.cols()), all.colRange(0, n), biasIh, biasHh);
    }
}
