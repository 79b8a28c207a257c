package org.seqlab.rnn;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.seqlab.math.Matrix;
import org.seqlab.math.Shapes;
import org.seqlab.params.RnnCache;
import org.seqlab.params.RnnCellGradients;
import org.seqlab.params.RnnCellOutput;
import org.seqlab.params.RnnGradients;
import org.seqlab.params.RnnOutput;
import org.seqlab.params.RnnParameters;

/**
 * The basic recurrent network over time, and backpropagation through time (Werbos, "Backpropagation
 * through time: what it does and how to do it", 1990).
 */
public final class Rnn {
    private Rnn() {}

    /**
     * Walks over a sequence with tanh cells.
     *
     * @param x the inputs, T matrices (n_x, m), T at least 1
     * @param a0 the first state, (n_a, m)
     * @param p the parameters, shared by all steps
     * @return states, predictions and caches, T of each
     * @throws IllegalArgumentException if x is empty or has an entry that is not finite
     * @throws org.seqlab.math.ShapeException if a shape does not fit the parameters
     */
    public static RnnOutput forward(List<Matrix> x, Matrix a0, RnnParameters p) {
        return forward(x, a0, p, Nonlinearity.TANH);
    }

    /**
     * Walks over a sequence.
     *
     * @param x the inputs, T matrices (n_x, m), T at least 1
     * @param a0 the first state, (n_a, m)
     * @param p the parameters, shared by all steps
     * @param g tanh or ReLU
     * @return states, predictions and caches, T of each
     * @throws IllegalArgumentException if x is empty or has an entry that is not finite
     * @throws org.seqlab.math.ShapeException if a shape does not fit the parameters
     */
    public static RnnOutput forward(List<Matrix> x, Matrix a0, RnnParameters p, Nonlinearity g) {
        String why = "Wax has " + p.inputSize() + " columns";
        Sequences.require("Rnn.forward", "x", x, p.inputSize(), why);
        String oneStateEach = "Waa has " + p.stateSize() + " rows and x " + x.get(0).cols();
        Shapes.require(
                "Rnn.forward", "a0", a0, p.stateSize(), x.get(0).cols(), oneStateEach + " columns");
        List<Matrix> a = new ArrayList<>();
        List<Matrix> yPred = new ArrayList<>();
        List<RnnCache> caches = new ArrayList<>();
        Matrix state = a0;
        for (Matrix xt : x) {
            RnnCellOutput step = RnnCell.forward(xt, state, p, g);
            state = step.aNext();
            a.add(state);
            yPred.add(step.ytPred());
            caches.add(step.cache());
        }
        return new RnnOutput(a, yPred, caches);
    }

    /**
     * Backpropagation through time with tanh cells: step t receives {@code da⟨t⟩} from its own output
     * plus what step t + 1 hands back.
     *
     * @param da gradient of each state, T' matrices (n_a, m); with T' below the number of caches the
     *     pass covers the first T' steps
     * @param caches of the forward pass, at least T'
     * @return the gradients; dx has T' steps
     * @throws IllegalArgumentException if da is empty or longer than the caches
     * @throws org.seqlab.math.ShapeException if a gradient does not have its state's shape
     */
    public static RnnGradients backward(List<Matrix> da, List<RnnCache> caches) {
        return backward(da, caches, Nonlinearity.TANH);
    }

    /**
     * Backpropagation through time.
     *
     * @param da gradient of each state, T' matrices (n_a, m), T' at most the number of caches
     * @param caches of the forward pass, at least T'
     * @param g the nonlinearity of the forward pass
     * @return the gradients; dx has T' steps
     * @throws IllegalArgumentException if da is empty or longer than the caches
     * @throws org.seqlab.math.ShapeException if a gradient does not have its state's shape
     */
    public static RnnGradients backward(List<Matrix> da, List<RnnCache> caches, Nonlinearity g) {
        Sequences.requireSteps("Rnn.backward", "da", da, caches, RnnCache::aNext);
        RnnParameters p = caches.get(0).parameters();
        Matrix dWaa = Matrix.zeros(p.Waa().rows(), p.Waa().cols());
        Matrix dWax = Matrix.zeros(p.Wax().rows(), p.Wax().cols());
        Matrix dba = Matrix.zeros(p.ba().rows(), 1);
        Matrix daPrev = Matrix.zeros(p.stateSize(), caches.get(0).aNext().cols());
        List<Matrix> dx = new ArrayList<>(Collections.nCopies(da.size(), null));
        for (int t = da.size() - 1; t >= 0; t--) {
            RnnCellGradients step = RnnCell.backward(da.get(t).plus(daPrev), caches.get(t), g);
            dx.set(t, step.dxt());
            daPrev = step.daPrev();
            dWaa = dWaa.plus(step.dWaa());
            dWax = dWax.plus(step.dWax());
            dba = dba.plus(step.dba());
        }
        return new RnnGradients(dx, daPrev, dWaa, dWax, dba);
    }
}
