package org.seqlab.tape;

import java.util.List;
import java.util.random.RandomGenerator;
import org.seqlab.math.Matrix;
import org.seqlab.seq2seq.KerasLstm;
import org.seqlab.train.FloatParameter;

/**
 * The parameters of an LSTM layer, gates in the order i, f, o, c.
 *
 * @param kernel (n_x, 4n)
 * @param recurrent (n, 4n)
 * @param bias (1, 4n); that of the forget gate starts at 1, so that memory is kept at first
 */
public record LstmWeights(FloatParameter kernel, FloatParameter recurrent, FloatParameter bias) {
    /**
     * Draws first values.
     *
     * @param name name of the layer
     * @param nx width of the input
     * @param n number of units
     * @param random the source of randomness
     * @return the parameters
     */
    public static LstmWeights draw(String name, int nx, int n, RandomGenerator random) {
        FloatParameter bias = Start.row(name + ".bias", 4 * n, 0);
        for (int i = n; i < 2 * n; i++) {
            bias.set(i, 1);
        }
        return new LstmWeights(
                Start.glorot(name + ".kernel", nx, 4 * n, random),
                Start.glorot(name + ".recurrent", n, 4 * n, random),
                bias);
    }

    /**
     * Returns the number of units.
     *
     * @return n
     */
    public int units() {
        return recurrent.rows();
    }

    /**
     * Runs over a sequence of inputs.
     *
     * @param tape the tape
     * @param x inputs of all steps, (T · m, n_x)
     * @param steps T
     * @param reverse whether to read from the end
     * @return states at every step
     */
    public Lstm sequence(Tape tape, Tensor x, int steps, boolean reverse) {
        Tensor input = Dense.forward(tape, x, tape.parameter(kernel), tape.parameter(bias));
        return Lstm.sequence(tape, input, tape.parameter(recurrent), steps, reverse);
    }

    /**
     * Takes one step.
     *
     * @param tape the tape
     * @param x input, (m, n_x)
     * @param before state before
     * @return state after
     */
    public Lstm step(Tape tape, Tensor x, Lstm before) {
        Tensor input = Dense.forward(tape, x, tape.parameter(kernel), tape.parameter(bias));
        return Lstm.step(tape, input, tape.parameter(recurrent), before);
    }

    /**
     * Returns the state before the first step.
     *
     * @param tape the tape
     * @param m number of examples
     * @return zeros
     */
    public Lstm zero(Tape tape, int m) {
        return new Lstm(tape.zeros(m, units()), tape.zeros(m, units()));
    }

    /**
     * Returns all three.
     *
     * @return kernel, recurrent, bias
     */
    public List<FloatParameter> all() {
        return List.of(kernel, recurrent, bias);
    }

    /**
     * Returns the same layer for reading.
     *
     * @return a copy in Keras's order with logistic gates
     */
    public KerasLstm toKeras() {
        return new KerasLstm(
                KerasGates.toKeras(matrix(kernel)),
                KerasGates.toKeras(matrix(recurrent)),
                KerasGates.toKeras(matrix(bias)).transpose(),
                KerasLstm.SIGMOID);
    }

    /**
     * Copies a parameter into a matrix.
     *
     * @param parameter the parameter
     * @return same shape
     */
    public static Matrix matrix(FloatParameter parameter) {
        int cols = parameter.cols();
        return Matrix.build(parameter.rows(), cols, (i, j) -> parameter.get(i * cols + j));
    }
}
