package org.seqlab.rnn;

import org.seqlab.math.Activations;
import org.seqlab.math.Matrix;

/** What a basic cell does to the sum of its inputs. */
public enum Nonlinearity {
    /** The hyperbolic tangent; its derivative at output a is 1 − a². */
    TANH {
        @Override
        public Matrix of(Matrix z) {
            return Activations.tanh(z);
        }

        @Override
        public Matrix derivativeAtOutput(Matrix a) {
            return a.map(v -> 1 - v * v);
        }
    },

    /** max(0, z); its derivative at output a is 1 where a is above 0, else 0. */
    RELU {
        @Override
        public Matrix of(Matrix z) {
            return Activations.relu(z);
        }

        @Override
        public Matrix derivativeAtOutput(Matrix a) {
            return a.map(v -> v > 0 ? 1 : 0);
        }
    };

    /**
     * Applies the function to every entry.
     *
     * @param z any shape
     * @return same shape
     */
    public abstract Matrix of(Matrix z);

    /**
     * Returns the derivative, expressed by the function's value.
     *
     * @param a the function's value, any shape
     * @return same shape
     */
    public abstract Matrix derivativeAtOutput(Matrix a);
}
