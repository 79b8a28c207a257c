package org.seqlab.tape;

import java.util.random.RandomGenerator;
import org.seqlab.train.FloatParameter;

/** First values of parameters. */
public final class Start {
    private Start() {}

    /**
     * Draws a weight matrix uniformly from ± √(6 / (rows + cols)).
     *
     * <p>Source: Glorot and Bengio (2010), Understanding the difficulty of training deep feedforward
     * neural networks.
     *
     * @param name name of the parameter
     * @param rows n_in
     * @param cols n_out
     * @param random the source of randomness
     * @return the parameter
     */
    public static FloatParameter glorot(String name, int rows, int cols, RandomGenerator random) {
        return uniform(name, rows, cols, Math.sqrt(6.0 / (rows + cols)), random);
    }

    /**
     * Draws a matrix uniformly from ± limit.
     *
     * @param name name of the parameter
     * @param rows number of rows
     * @param cols number of columns
     * @param limit largest absolute value
     * @param random the source of randomness
     * @return the parameter
     */
    public static FloatParameter uniform(
            String name, int rows, int cols, double limit, RandomGenerator random) {
        FloatParameter parameter = new FloatParameter(name, rows, cols);
        for (int i = 0; i < parameter.size(); i++) {
            parameter.set(i, (2 * random.nextDouble() - 1) * limit);
        }
        return parameter;
    }

    /**
     * Returns a row that holds one number, such as a bias of zeros or a scale of ones.
     *
     * @param name name of the parameter
     * @param cols number of columns
     * @param value every entry
     * @return the parameter, (1, cols)
     */
    public static FloatParameter row(String name, int cols, double value) {
        FloatParameter parameter = new FloatParameter(name, 1, cols);
        for (int i = 0; i < cols; i++) {
            parameter.set(i, value);
        }
        return parameter;
    }
}
