package org.seqlab.transformer;

import org.seqlab.math.Activations;
import org.seqlab.math.Matrix;

/**
 * Two layers applied to every position alike: {@code relu(x W1 + b1) W2 + b2}.
 *
 * @param first (d, n_h)
 * @param second (n_h, d)
 */
public record FeedForward(Linear first, Linear second) {
    /**
     * Applies both layers.
     *
     * @param x one row a position, (T, d)
     * @return (T, d)
     */
    public Matrix forward(Matrix x) {
        return second.forward(Activations.relu(first.forward(x)));
    }
}
