package org.seqlab.tape;

import org.seqlab.math.Matrix;

/** Changes the order of gates between this package (i, f, o, c) and Keras's files (i, f, c, o). */
public final class KerasGates {
    private KerasGates() {}

    /**
     * Exchanges the last two of four blocks of columns; the same both ways.
     *
     * @param weights (n, 4 units)
     * @return the weights in the other order
     */
    public static Matrix toKeras(Matrix weights) {
        int n = weights.cols() / 4;
        return Matrix.beside(
                weights.colRange(0, 2 * n),
                weights.colRange(3 * n, 4 * n),
                weights.colRange(2 * n, 3 * n));
    }
}
