package org.seqlab.rnn;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.seqlab.math.Matrix;
import org.seqlab.math.Shapes;
import org.seqlab.params.GruCache;
import org.seqlab.params.GruCellGradients;
import org.seqlab.params.GruGradients;
import org.seqlab.params.GruOutput;
import org.seqlab.params.GruParameters;
import org.seqlab.params.GruWeightGradients;

/** The GRU over time, and backpropagation through time. */
public final class Gru {
    private Gru() {}

    /**
     * Walks over a sequence.
     *
     * @param x the inputs, T matrices (n_x, m), T at least 1
     * @param c0 the first state, (n_c, m)
     * @param p the parameters, shared by all steps
     * @return states and caches, T of each
     * @throws IllegalArgumentException if x is empty or has an entry that is not finite
     * @throws org.seqlab.math.ShapeException if a shape does not fit the parameters
     */
    public static GruOutput forward(List<Matrix> x, Matrix c0, GruParameters p) {
        String why = "the cell has " + p.inputSize() + " inputs";
        Sequences.require("Gru.forward", "x", x, p.inputSize(), why);
        int m = x.get(0).cols();
        String states = "the cell has " + p.stateSize() + " states and x " + m + " columns";
        Shapes.require("Gru.forward", "c0", c0, p.stateSize(), m, states);
        List<Matrix> c = new ArrayList<>();
        List<GruCache> caches = new ArrayList<>();
        Matrix cPrev = c0;
        for (Matrix xt : x) {
            GruCache step = GruCell.forward(xt, cPrev, p);
            cPrev = step.cNext();
            c.add(cPrev);
            caches.add(step);
        }
        return new GruOutput(c, caches);
    }

    /**
     * Backpropagation through time: step t receives {@code dc⟨t⟩} from its own output plus what step
     * t + 1 hands back.
     *
     * @param dc gradient of each state, T' matrices (n_c, m); with T' below the number of caches the
     *     pass covers the first T' steps
     * @param caches of the forward pass, at least T'
     * @return the gradients; dx has T' steps
     * @throws IllegalArgumentException if dc is empty or longer than the caches
     * @throws org.seqlab.math.ShapeException if a gradient does not have its state's shape
     */
    public static GruGradients backward(List<Matrix> dc, List<GruCache> caches) {
        Sequences.requireSteps("Gru.backward", "dc", dc, caches, GruCache::cNext);
        Matrix c0 = caches.get(0).cPrev();
        Matrix dcPrev = Matrix.zeros(c0.rows(), c0.cols());
        GruWeightGradients weights = GruWeightGradients.zeros(caches.get(0).parameters());
        List<Matrix> dx = new ArrayList<>(Collections.nCopies(dc.size(), null));
        for (int t = dc.size() - 1; t >= 0; t--) {
            GruCellGradients step = GruCell.backward(dc.get(t).plus(dcPrev), caches.get(t));
            dx.set(t, step.dxt());
            dcPrev = step.dcPrev();
            weights = weights.plus(step.weights());
        }
        return new GruGradients(dx, dcPrev, weights);
    }
}
