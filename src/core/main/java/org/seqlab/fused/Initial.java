package org.seqlab.fused;

import java.util.random.RandomGenerator;
import org.seqlab.train.FloatParameter;

/** First values of parameters. */
public final class Initial {
    private Initial() {}

    /**
     * Returns a parameter drawn uniformly from −√(6/(rows+cols)) to √(6/(rows+cols)).
     *
     * <p>Source: Glorot and Bengio (2010), Understanding the difficulty of training deep
     * feedforward neural networks.
     *
     * @param name the parameter's name
     * @param rows number of inputs
     * @param cols number of outputs
     * @param rng source of the values
     * @return the parameter
     */
    public static FloatParameter xavier(String name, int rows, int cols, RandomGenerator rng) {
        return uniform(name, rows, cols, Math.sqrt(6.0 / (rows + cols)), rng);
    }

    /**
     * Returns a parameter drawn uniformly from −limit to limit.
     *
     * @param name the parameter's name
     * @param rows number of rows
     * @param cols number of columns
     * @param limit largest absolute value
     * @param rng source of the values
     * @return the parameter
     */
    public static FloatParameter uniform(
            String name, int rows, int cols, double limit, RandomGenerator rng) {
        FloatParameter parameter = new FloatParameter(name, rows, cols);
        for (int i = 0; i < parameter.size(); i++) {
            parameter.set(i, (2 * rng.nextDouble() - 1) * limit);
        }
        return parameter;
    }
}
