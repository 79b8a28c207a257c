package org.seqlab.params;

import java.util.function.UnaryOperator;
import org.seqlab.math.Matrix;

/**
 * Gradients of all parameters of the basic network, its output layer included.
 *
 * @param dWaa of Waa, (n_a, n_a)
 * @param dWax of Wax, (n_a, n_x)
 * @param dWya of Wya, (n_y, n_a)
 * @param dba of ba, (n_a, 1)
 * @param dby of by, (n_y, 1)
 */
public record RnnParameterGradients(Matrix dWaa, Matrix dWax, Matrix dWya, Matrix dba, Matrix dby) {
    /**
     * Returns a function of each of the five matrices.
     *
     * @param function what is done to each
     * @return the results, same shapes
     */
    public RnnParameterGradients map(UnaryOperator<Matrix> function) {
        return new RnnParameterGradients(
                function.apply(dWaa),
                function.apply(dWax),
                function.apply(dWya),
                function.apply(dba),
                function.apply(dby));
    }
}
