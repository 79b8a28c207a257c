package org.seqlab.rnn;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.seqlab.math.Activations;
import org.seqlab.math.Matrix;
import org.seqlab.math.Shapes;
import org.seqlab.params.LstmCache;
import org.seqlab.params.LstmCellGradients;
import org.seqlab.params.LstmGradients;
import org.seqlab.params.LstmOutput;
import org.seqlab.params.LstmParameters;
import org.seqlab.params.LstmPeepholes;
import org.seqlab.params.LstmWeightGradients;

/**
 * The LSTM whose gates also see the memory: Gers and Schmidhuber, "Recurrent nets that time and count"
 * (2000). Peepholes are elementwise: the k-th memory cell reaches the k-th gate only.
 */
public final class PeepholeLstm {
    /** Which memory the output gate sees. */
    public enum Form {
        /** The lecture's: all three gates see c⟨t−1⟩. */
        LECTURE,
        /** The paper's: the output gate sees c⟨t⟩. */
        GERS
    }

    /**
     * Gradients over time with those of the peepholes.
     *
     * @param lstm of inputs, first states and gates
     * @param dpf of pf, (n_a, 1)
     * @param dpi of pi, (n_a, 1)
     * @param dpo of po, (n_a, 1)
     */
    public record Gradients(LstmGradients lstm, Matrix dpf, Matrix dpi, Matrix dpo) {}

    private final LstmParameters p;
    private final LstmPeepholes peepholes;
    private final Form form;

    /**
     * Creates the network.
     *
     * @param p the parameters of the gates
     * @param peepholes each (n_a, 1)
     * @param form which memory the output gate sees
     * @throws org.seqlab.math.ShapeException if a peephole has not the state's size
     */
    public PeepholeLstm(LstmParameters p, LstmPeepholes peepholes, Form form) {
        String why = "the cell has " + p.stateSize() + " states";
        Shapes.require("PeepholeLstm", "pf", peepholes.pf(), p.stateSize(), 1, why);
        Shapes.require("PeepholeLstm", "pi", peepholes.pi(), p.stateSize(), 1, why);
        Shapes.require("PeepholeLstm", "po", peepholes.po(), p.stateSize(), 1, why);
        this.p = p;
        this.peepholes = peepholes;
        this.form = form;
    }

    /**
     * One step: as {@link LstmCell#forward}, with {@code pf * c⟨t−1⟩}, {@code pi * c⟨t−1⟩} and {@code po *
     * c⟨t−1⟩} (lecture) or {@code po * c⟨t⟩} (paper) added in front of the gates.
     *
     * @param xt input of the step, (n_x, m)
     * @param aPrev hidden state before the step, (n_a, m)
     * @param cPrev memory before the step, (n_a, m)
     * @return the cache; its aNext and cNext are the states after the step
     * @throws org.seqlab.math.ShapeException if an argument does not fit the parameters
     */
    public LstmCache step(Matrix xt, Matrix aPrev, Matrix cPrev) {
        LstmCell.require("PeepholeLstm.step", xt, aPrev, cPrev, p);
        Matrix concat = Matrix.stack(aPrev, xt);
        Matrix ft = gate(p.Wf(), p.bf(), concat, peepholes.pf(), cPrev);
        Matrix it = gate(p.Wi(), p.bi(), concat, peepholes.pi(), cPrev);
        Matrix cct = Activations.tanh(p.Wc().times(concat).plusColumn(p.bc()));
        Matrix cNext = ft.hadamard(cPrev).plus(it.hadamard(cct));
        Matrix ot = gate(p.Wo(), p.bo(), concat, peepholes.po(), seenByOutput(cPrev, cNext));
        Matrix aNext = ot.hadamard(Activations.tanh(cNext));
        return new LstmCache(aNext, cNext, aPrev, cPrev, ft, it, cct, ot, xt, p);
    }

    private Matrix seenByOutput(Matrix cPrev, Matrix cNext) {
        return form == Form.LECTURE ? cPrev : cNext;
    }

    private static Matrix gate(Matrix w, Matrix b, Matrix concat, Matrix peephole, Matrix c) {
        return Activations.sigmoid(w.times(concat).plusColumn(b).plus(timesColumn(c, peephole)));
    }

    /** Multiplies every column of a matrix by one column, entry by entry. */
    private static Matrix timesColumn(Matrix matrix, Matrix column) {
        return Matrix.build(
                matrix.rows(), matrix.cols(), (i, j) -> matrix.get(i, j) * column.get(i, 0));
    }

    /**
     * Walks over a sequence.
     *
     * @param x the inputs, T matrices (n_x, m), T at least 1
     * @param a0 the first hidden state, (n_a, m)
     * @param c0 the first memory, (n_a, m)
     * @return states, predictions and caches, T of each
     * @throws IllegalArgumentException if x is empty or has an entry that is not finite
     */
    public LstmOutput forward(List<Matrix> x, Matrix a0, Matrix c0) {
        String why = "the cell has " + p.inputSize() + " inputs";
        Sequences.require("PeepholeLstm.forward", "x", x, p.inputSize(), why);
        List<LstmCache> caches = new ArrayList<>();
        Matrix aPrev = a0;
        Matrix cPrev = c0;
        for (Matrix xt : x) {
            LstmCache step = step(xt, aPrev, cPrev);
            aPrev = step.aNext();
            cPrev = step.cNext();
            caches.add(step);
        }
        return new LstmOutput(
                caches.stream().map(LstmCache::aNext).toList(),
                caches.stream().map(this::prediction).toList(),
                caches.stream().map(LstmCache::cNext).toList(),
                caches);
    }

    private Matrix prediction(LstmCache cache) {
        return Activations.softmax(p.Wy().times(cache.aNext()).plusColumn(p.by()));
    }

    /**
     * Backpropagation through time.
     *
     * @param da gradient of each hidden state, T' matrices (n_a, m), T' at most the number of caches
     * @param dcLast gradient of the memory after step T', (n_a, m)
     * @param caches of the forward pass, at least T'
     * @return the gradients; dx has T' steps
     * @throws IllegalArgumentException if da is empty or longer than the caches
     * @throws org.seqlab.math.ShapeException if a gradient does not have its state's shape
     */
    public Gradients backward(List<Matrix> da, Matrix dcLast, List<LstmCache> caches) {
        Sequences.requireSteps("PeepholeLstm.backward", "da", da, caches, LstmCache::aNext);
        Matrix daPrev = Matrix.zeros(dcLast.rows(), dcLast.cols());
        Matrix dcPrev = dcLast;
        LstmWeightGradients weights = LstmWeightGradients.zeros(p);
        Matrix zero = Matrix.zeros(p.stateSize(), 1);
        LstmPeepholes dp = new LstmPeepholes(zero, zero, zero);
        List<Matrix> dx = new ArrayList<>(Collections.nCopies(da.size(), null));
        for (int t = da.size() - 1; t >= 0; t--) {
            Step step = stepBack(da.get(t).plus(daPrev), dcPrev, caches.get(t));
            dx.set(t, step.cell.dxt());
            daPrev = step.cell.daPrev();
            dcPrev = step.cell.dcPrev();
            weights = weights.plus(step.cell.weights());
            dp = sum(dp, step.peepholes);
        }
        LstmGradients lstm = new LstmGradients(dx, daPrev, dcPrev, weights);
        return new Gradients(lstm, dp.pf(), dp.pi(), dp.po());
    }

    private record Step(LstmCellGradients cell, LstmPeepholes peepholes) {}

    private Step stepBack(Matrix da, Matrix dcNext, LstmCache k) {
        Matrix tanhC = Activations.tanh(k.cNext());
        Matrix dzo = da.hadamard(tanhC).hadamard(LstmCell.sigmoidSlope(k.ot()));
        Matrix fromOutput = timesColumn(dzo, peepholes.po());
        Matrix dc = dcNext.plus(da.hadamard(k.ot()).hadamard(tanhC.map(v -> 1 - v * v)));
        dc = form == Form.GERS ? dc.plus(fromOutput) : dc;
        Matrix dzc = dc.hadamard(k.it()).hadamard(k.cct().map(v -> 1 - v * v));
        Matrix dzi = dc.hadamard(k.cct()).hadamard(LstmCell.sigmoidSlope(k.it()));
        Matrix dzf = dc.hadamard(k.cPrev()).hadamard(LstmCell.sigmoidSlope(k.ft()));
        Matrix dcPrev =
                dc.hadamard(k.ft())
                        .plus(timesColumn(dzf, peepholes.pf()))
                        .plus(timesColumn(dzi, peepholes.pi()));
        dcPrev = form == Form.LECTURE ? dcPrev.plus(fromOutput) : dcPrev;
        LstmPeepholes dp =
                new LstmPeepholes(
                        dzf.hadamard(k.cPrev()).sumOfColumns(),
                        dzi.hadamard(k.cPrev()).sumOfColumns(),
                        dzo.hadamard(seenByOutput(k.cPrev(), k.cNext())).sumOfColumns());
        return new Step(LstmCell.gates(dzf, dzi, dzc, dzo, dcPrev, k), dp);
    }

    private static LstmPeepholes sum(LstmPeepholes one, LstmPeepholes other) {
        return new LstmPeepholes(
                one.pf().plus(other.pf()), one.pi().plus(other.pi()), one.po().plus(other.po()));
    }
}
