package org.seqlab.rnn;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.seqlab.math.Matrix;
import org.seqlab.math.Shapes;
import org.seqlab.params.LstmCache;
import org.seqlab.params.LstmCellGradients;
import org.seqlab.params.LstmCellOutput;
import org.seqlab.params.LstmGradients;
import org.seqlab.params.LstmOutput;
import org.seqlab.params.LstmParameters;
import org.seqlab.params.LstmWeightGradients;

/** The LSTM over time, and backpropagation through time. */
public final class Lstm {
    private Lstm() {}

    /**
     * Walks over a sequence from a memory of zeros.
     *
     * @param x the inputs, T matrices (n_x, m), T at least 1
     * @param a0 the first hidden state, (n_a, m)
     * @param p the parameters, shared by all steps
     * @return states, predictions and caches, T of each
     * @throws IllegalArgumentException if x is empty or has an entry that is not finite
     * @throws org.seqlab.math.ShapeException if a shape does not fit the parameters
     */
    public static LstmOutput forward(List<Matrix> x, Matrix a0, LstmParameters p) {
        return forward(x, a0, Matrix.zeros(a0.rows(), a0.cols()), p);
    }

    /**
     * Walks over a sequence.
     *
     * @param x the inputs, T matrices (n_x, m), T at least 1
     * @param a0 the first hidden state, (n_a, m)
     * @param c0 the first memory, (n_a, m)
     * @param p the parameters, shared by all steps
     * @return states, predictions and caches, T of each
     * @throws IllegalArgumentException if x is empty or has an entry that is not finite
     * @throws org.seqlab.math.ShapeException if a shape does not fit the parameters
     */
    public static LstmOutput forward(List<Matrix> x, Matrix a0, Matrix c0, LstmParameters p) {
        String why = "the cell has " + p.inputSize() + " inputs";
        Sequences.require("Lstm.forward", "x", x, p.inputSize(), why);
        int m = x.get(0).cols();
        String states = "the cell has " + p.stateSize() + " states and x " + m + " columns";
        Shapes.require("Lstm.forward", "a0", a0, p.stateSize(), m, states);
        Shapes.require("Lstm.forward", "c0", c0, p.stateSize(), m, states);
        List<Matrix> a = new ArrayList<>();
        List<Matrix> y = new ArrayList<>();
        List<Matrix> c = new ArrayList<>();
        List<LstmCache> caches = new ArrayList<>();
        Matrix aPrev = a0;
        Matrix cPrev = c0;
        for (Matrix xt : x) {
            LstmCellOutput step = LstmCell.forward(xt, aPrev, cPrev, p);
            aPrev = step.aNext();
            cPrev = step.cNext();
            a.add(aPrev);
            c.add(cPrev);
            y.add(step.ytPred());
            caches.add(step.cache());
        }
        return new LstmOutput(a, y, c, caches);
    }

    /**
     * Backpropagation through time when the last memory is not used by the loss.
     *
     * @param da gradient of each hidden state, T' matrices (n_a, m); with T' below the number of
     *     caches the pass covers the first T' steps
     * @param caches of the forward pass, at least T'
     * @return the gradients; dx has T' steps
     * @throws IllegalArgumentException if da is empty or longer than the caches
     * @throws org.seqlab.math.ShapeException if a gradient does not have its state's shape
     */
    public static LstmGradients backward(List<Matrix> da, List<LstmCache> caches) {
        Sequences.requireSteps("Lstm.backward", "da", da, caches, LstmCache::aNext);
        Matrix c = caches.get(0).cNext();
        return backward(da, Matrix.zeros(c.rows(), c.cols()), caches);
    }

    /**
     * Backpropagation through time: step t receives {@code da⟨t⟩} plus what step t + 1 hands back for
     * the hidden state, and the memory's gradient of step t + 1.
     *
     * @param da gradient of each hidden state, T' matrices (n_a, m)
     * @param dcLast gradient of the memory after step T', (n_a, m)
     * @param caches of the forward pass, at least T'
     * @return the gradients; dx has T' steps
     * @throws IllegalArgumentException if da is empty or longer than the caches
     * @throws org.seqlab.math.ShapeException if a gradient does not have its state's shape
     */
    public static LstmGradients backward(List<Matrix> da, Matrix dcLast, List<LstmCache> caches) {
        Sequences.requireSteps("Lstm.backward", "da", da, caches, LstmCache::aNext);
        Matrix c = caches.get(0).cNext();
        String why = "the memory has this shape";
        Shapes.require("Lstm.backward", "dcLast", dcLast, c.rows(), c.cols(), why);
        Matrix daPrev = Matrix.zeros(dcLast.rows(), dcLast.cols());
        Matrix dcPrev = dcLast;
        LstmWeightGradients weights = LstmWeightGradients.zeros(caches.get(0).parameters());
        List<Matrix> dx = new ArrayList<>(Collections.nCopies(da.size(), null));
        for (int t = da.size() - 1; t >= 0; t--) {
            LstmCellGradients step =
                    LstmCell.backward(da.get(t).plus(daPrev), dcPrev, caches.get(t));
            dx.set(t, step.dxt());
            daPrev = step.daPrev();
            dcPrev = step.dcPrev();
            weights = weights.plus(step.weights());
        }
        return new LstmGradients(dx, daPrev, dcPrev, weights);
    }
}
