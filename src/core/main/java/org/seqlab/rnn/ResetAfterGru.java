package org.seqlab.rnn;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.seqlab.math.Activations;
import org.seqlab.math.Matrix;
import org.seqlab.math.Shapes;
import org.seqlab.params.GruCache;
import org.seqlab.params.GruCellGradients;
import org.seqlab.params.GruGradients;
import org.seqlab.params.GruParameters;
import org.seqlab.params.GruWeightGradients;
import org.seqlab.params.ResetAfterGruParameters;

/**
 * The GRU as the libraries compute it: the relevance gate acts after the recurrent product. {@link
 * TorchLayout} and {@link KerasLayout} read and write their weights; their gate z weights the old state,
 * so {@code z = 1 − Γu} and its weights change sign.
 */
public final class ResetAfterGru {
    private final ResetAfterGruParameters parameters;
    private final GruParameters p;
    private final Matrix wcc;
    private final Matrix wcx;

    /**
     * States over time with what the backward pass needs.
     *
     * @param c the states after each step, T matrices (n_c, m)
     * @param caches gates, candidates and states of each step
     * @param recurrent {@code Wcc c⟨t−1⟩ + bcc} of each step, T matrices (n_c, m)
     */
    public record Output(List<Matrix> c, List<GruCache> caches, List<Matrix> recurrent) {}

    /**
     * Gradients over time.
     *
     * @param gru of inputs, first state and gates
     * @param dbcc of bcc, (n_c, 1)
     */
    public record Gradients(GruGradients gru, Matrix dbcc) {}

    /**
     * Creates the network.
     *
     * @param parameters the parameters, shared by all steps
     */
    public ResetAfterGru(ResetAfterGruParameters parameters) {
        this.parameters = parameters;
        this.p = parameters.gru();
        int nc = p.stateSize();
        this.wcc = p.Wc().colRange(0, nc);
        this.wcx = p.Wc().colRange(nc, p.Wc().cols());
    }

    /**
     * Walks over a sequence: gates as in {@link GruCell}, candidate {@code tanh(Wcx x⟨t⟩ + bc + Γr * (Wcc
     * c⟨t−1⟩ + bcc))}.
     *
     * @param x the inputs, T matrices (n_x, m), T at least 1
     * @param c0 the first state, (n_c, m)
     * @return states and caches
     * @throws IllegalArgumentException if x is empty or has an entry that is not finite
     * @throws org.seqlab.math.ShapeException if a shape does not fit the parameters
     */
    public Output forward(List<Matrix> x, Matrix c0) {
        String why = "the cell has " + p.inputSize() + " inputs";
        Sequences.require("ResetAfterGru.forward", "x", x, p.inputSize(), why);
        int m = x.get(0).cols();
        String states = "the cell has " + p.stateSize() + " states and x " + m + " columns";
        Shapes.require("ResetAfterGru.forward", "c0", c0, p.stateSize(), m, states);
        Output output = new Output(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        Matrix c = c0;
        for (Matrix xt : x) {
            Matrix recurrent = wcc.times(c).plusColumn(parameters.bcc());
            GruCache step = step(xt, c, recurrent);
            c = step.cNext();
            output.c.add(c);
            output.caches.add(step);
            output.recurrent.add(recurrent);
        }
        return output;
    }

    private GruCache step(Matrix xt, Matrix cPrev, Matrix recurrent) {
        Matrix concat = Matrix.stack(cPrev, xt);
        Matrix gammaU = Activations.sigmoid(p.Wu().times(concat).plusColumn(p.bu()));
        Matrix gammaR = Activations.sigmoid(p.Wr().times(concat).plusColumn(p.br()));
        Matrix fromInput = wcx.times(xt).plusColumn(p.bc());
        Matrix cTilde = Activations.tanh(fromInput.plus(gammaR.hadamard(recurrent)));
        Matrix keep = gammaU.map(v -> 1 - v);
        Matrix cNext = gammaU.hadamard(cTilde).plus(keep.hadamard(cPrev));
        return new GruCache(cNext, cPrev, gammaU, gammaR, cTilde, xt, p);
    }

    /**
     * Backpropagation through time.
     *
     * @param dc gradient of each state, T' matrices (n_c, m), T' at most the number of steps walked
     * @param output of the forward pass
     * @return the gradients; dx has T' steps
     * @throws IllegalArgumentException if dc is empty or longer than the forward pass
     * @throws org.seqlab.math.ShapeException if a gradient does not have its state's shape
     */
    public Gradients backward(List<Matrix> dc, Output output) {
        Sequences.requireSteps("ResetAfterGru.backward", "dc", dc, output.caches, GruCache::cNext);
        Matrix c0 = output.caches.get(0).cPrev();
        Matrix dcPrev = Matrix.zeros(c0.rows(), c0.cols());
        Matrix dbcc = Matrix.zeros(p.stateSize(), 1);
        GruWeightGradients weights = GruWeightGradients.zeros(p);
        List<Matrix> dx = new ArrayList<>(Collections.nCopies(dc.size(), null));
        for (int t = dc.size() - 1; t >= 0; t--) {
            GruCache cache = output.caches.get(t);
            Matrix dNext = dc.get(t).plus(dcPrev);
            Matrix dzc = dNext.hadamard(cache.gammaU()).hadamard(slope(cache.cTilde()));
            Matrix dRecurrent = dzc.hadamard(cache.gammaR());
            GruCellGradients step =
                    stepBack(dNext, dzc, dRecurrent, output.recurrent.get(t), cache);
            dx.set(t, step.dxt());
            dcPrev = step.dcPrev();
            weights = weights.plus(step.weights());
            dbcc = dbcc.plus(dRecurrent.sumOfColumns());
        }
        return new Gradients(new GruGradients(dx, dcPrev, weights), dbcc);
    }

    private static Matrix slope(Matrix tanh) {
        return tanh.map(v -> 1 - v * v);
    }

    private GruCellGradients stepBack(
            Matrix dNext, Matrix dzc, Matrix dRecurrent, Matrix recurrent, GruCache k) {
        int nc = p.stateSize();
        Matrix u = k.gammaU();
        Matrix dzu = dNext.hadamard(k.cTilde().minus(k.cPrev())).hadamard(LstmCell.sigmoidSlope(u));
        Matrix dzr = dzc.hadamard(recurrent).hadamard(LstmCell.sigmoidSlope(k.gammaR()));
        Matrix gates = p.Wu().transpose().times(dzu).plus(p.Wr().transpose().times(dzr));
        Matrix dcPrev =
                dNext.hadamard(u.map(v -> 1 - v))
                        .plus(gates.rowRange(0, nc))
                        .plus(wcc.transpose().times(dRecurrent));
        Matrix dxt = gates.rowRange(nc, gates.rows()).plus(wcx.transpose().times(dzc));
        Matrix concat = Matrix.stack(k.cPrev(), k.xt()).transpose();
        Matrix dWc =
                Matrix.beside(
                        dRecurrent.times(k.cPrev().transpose()), dzc.times(k.xt().transpose()));
        GruWeightGradients weights =
                new GruWeightGradients(
                        dzu.times(concat),
                        dzu.sumOfColumns(),
                        dzr.times(concat),
                        dzr.sumOfColumns(),
                        dWc,
                        dzc.sumOfColumns());
        return new GruCellGradients(dxt, dcPrev, weights);
    }
}
