package org.seqlab.rnn;

import java.util.List;
import org.seqlab.math.Matrix;
import org.seqlab.math.Shapes;

/**
 * A recurrent cell with its weights, walked over time: what bidirectional and deep networks are built
 * of, whichever cell they have.
 *
 * <p>A state is a list of matrices (n, m): one for the basic cell and the GRU, hidden state and memory
 * for the LSTM, those of all parts for {@link Bidirectional} and {@link Deep}.
 */
public interface RecurrentLayer {
    /**
     * Returns the number of inputs.
     *
     * @return n_x
     */
    int inputSize();

    /**
     * Returns the number of outputs.
     *
     * @return rows of each output
     */
    int outputSize();

    /**
     * Returns the weights in a fixed order, which the class states.
     *
     * @return the weights
     */
    List<Matrix> weights();

    /**
     * Returns a layer of the same kind with other weights.
     *
     * @param weights in the order of {@link #weights}
     * @return the layer
     */
    RecurrentLayer withWeights(List<Matrix> weights);

    /**
     * Returns the state of zeros.
     *
     * @param m number of examples
     * @return the state
     */
    List<Matrix> zeroState(int m);

    /**
     * Walks over a sequence.
     *
     * @param x the inputs, T matrices (n_x, m), T at least 1
     * @param firstState the state before step 1
     * @return outputs, last state and the way back
     * @throws IllegalArgumentException if x is empty or has an entry that is not finite
     */
    Walk forward(List<Matrix> x, List<Matrix> firstState);

    /**
     * Walks over a sequence from a state of zeros.
     *
     * @param x the inputs, T matrices (n_x, m), T at least 1
     * @return outputs, last state and the way back
     * @throws IllegalArgumentException if x is empty or has an entry that is not finite
     */
    default Walk forward(List<Matrix> x) {
        String why = "the layer has " + inputSize() + " inputs";
        Shapes.requireSequence("RecurrentLayer.forward", "x", x, inputSize(), Shapes.ANY, why);
        return forward(x, zeroState(x.get(0).cols()));
    }

    /** Turns gradients of outputs and last state into those of everything before. */
    @FunctionalInterface
    interface Back {
        /**
         * Backpropagation through time.
         *
         * @param dOutputs gradient of each output, T matrices
         * @param dLastState gradient of the last state; empty if the loss does not use it
         * @return the gradients
         */
        Gradients of(List<Matrix> dOutputs, List<Matrix> dLastState);
    }

    /**
     * Result of a walk.
     *
     * @param outputs T matrices (n, m)
     * @param lastState the state after step T
     * @param back the way back
     */
    record Walk(List<Matrix> outputs, List<Matrix> lastState, Back back) {
        /**
         * Backpropagation through time when the last state is not used by the loss.
         *
         * @param dOutputs gradient of each output, T matrices
         * @return the gradients
         */
        public Gradients backward(List<Matrix> dOutputs) {
            return back.of(dOutputs, List.of());
        }
    }

    /**
     * Gradients of a walk.
     *
     * @param dx of the inputs, T matrices (n_x, m)
     * @param dFirstState of the state before step 1
     * @param dWeights of the weights, in the order of {@link #weights}
     */
    record Gradients(List<Matrix> dx, List<Matrix> dFirstState, List<Matrix> dWeights) {}
}
