package org.seqlab.rnn;

import org.seqlab.math.Activations;
import org.seqlab.math.Matrix;
import org.seqlab.math.Shapes;
import org.seqlab.params.GruCache;
import org.seqlab.params.GruCellGradients;
import org.seqlab.params.GruParameters;
import org.seqlab.params.GruWeightGradients;

/**
 * The gated recurrent unit of Cho et al. (2014) in the lecture's convention: Γu weights the NEW value.
 *
 * <p>Not here: the convention of the libraries, which weight the old state and reset after the product
 * ({@link ResetAfterGru}); the walk over time ({@link Gru}).
 */
public final class GruCell {
    private GruCell() {}

    /**
     * One step, full or simplified:
     *
     * <pre>
     *   Γu  = σ(Wu [c⟨t−1⟩; x⟨t⟩] + bu)
     *   Γr  = σ(Wr [c⟨t−1⟩; x⟨t⟩] + br)          1 in the simplified unit
     *   c̃   = tanh(Wc [Γr * c⟨t−1⟩; x⟨t⟩] + bc)
     *   c⟨t⟩ = Γu * c̃ + (1 − Γu) * c⟨t−1⟩,  a⟨t⟩ = c⟨t⟩
     * </pre>
     *
     * @param xt input of the step, (n_x, m)
     * @param cPrev state before the step, (n_c, m)
     * @param p the parameters
     * @return the cache; its cNext is the state after the step
     * @throws org.seqlab.math.ShapeException if xt or cPrev does not fit the parameters
     */
    public static GruCache forward(Matrix xt, Matrix cPrev, GruParameters p) {
        String inputs = "the cell has " + p.inputSize() + " inputs";
        Shapes.require("GruCell.forward", "xt", xt, p.inputSize(), Shapes.ANY, inputs);
        String states =
                "the cell has " + p.stateSize() + " states and xt " + xt.cols() + " columns";
        Shapes.require("GruCell.forward", "cPrev", cPrev, p.stateSize(), xt.cols(), states);
        Matrix concat = Matrix.stack(cPrev, xt);
        Matrix gammaU = Activations.sigmoid(p.Wu().times(concat).plusColumn(p.bu()));
        Matrix gammaR =
                p.isSimplified()
                        ? Matrix.filled(cPrev.rows(), cPrev.cols(), 1)
                        : Activations.sigmoid(p.Wr().times(concat).plusColumn(p.br()));
        Matrix relevant = Matrix.stack(gammaR.hadamard(cPrev), xt);
        Matrix cTilde = Activations.tanh(p.Wc().times(relevant).plusColumn(p.bc()));
        Matrix keep = gammaU.map(v -> 1 - v);
        Matrix cNext = gammaU.hadamard(cTilde).plus(keep.hadamard(cPrev));
        return new GruCache(cNext, cPrev, gammaU, gammaR, cTilde, xt, p);
    }

    /**
     * Gradients of one step. At the sums in front of the gates:
     *
     * <pre>
     *   dzu = dc * (c̃ − c⟨t−1⟩) * Γu (1 − Γu)
     *   dzc = dc * Γu * (1 − c̃²),        [ds; dx'] = Wcᵀ dzc,  s = Γr * c⟨t−1⟩
     *   dzr = ds * c⟨t−1⟩ * Γr (1 − Γr)   none in the simplified unit
     *   dc⟨t−1⟩ = dc * (1 − Γu) + ds * Γr + upper part of (Wuᵀ dzu + Wrᵀ dzr)
     * </pre>
     *
     * @param dcNext gradient of the state after the step, (n_c, m)
     * @param cache of the forward step
     * @return the gradients
     * @throws org.seqlab.math.ShapeException if dcNext has not the state's shape
     */
    public static GruCellGradients backward(Matrix dcNext, GruCache cache) {
        Matrix c = cache.cPrev();
        String why = "it is the gradient of the state";
        Shapes.require("GruCell.backward", "dcNext", dcNext, c.rows(), c.cols(), why);
        GruParameters p = cache.parameters();
        int nc = p.stateSize();
        Matrix u = cache.gammaU();
        Matrix r = cache.gammaR();
        Matrix dzu = dcNext.hadamard(cache.cTilde().minus(c)).hadamard(LstmCell.sigmoidSlope(u));
        Matrix dzc = dcNext.hadamard(u).hadamard(cache.cTilde().map(v -> 1 - v * v));
        Matrix through = p.Wc().transpose().times(dzc);
        Matrix ds = through.rowRange(0, nc);
        Matrix dzr = ds.hadamard(c).hadamard(LstmCell.sigmoidSlope(r)).rowRange(0, p.Wr().rows());
        Matrix gates = p.Wu().transpose().times(dzu).plus(p.Wr().transpose().times(dzr));
        Matrix dcPrev =
                dcNext.hadamard(u.map(v -> 1 - v)).plus(ds.hadamard(r)).plus(gates.rowRange(0, nc));
        Matrix dxt = through.rowRange(nc, through.rows()).plus(gates.rowRange(nc, gates.rows()));
        return new GruCellGradients(dxt, dcPrev, weights(dzu, dzr, dzc, cache));
    }

    private static GruWeightGradients weights(Matrix dzu, Matrix dzr, Matrix dzc, GruCache cache) {
        Matrix concat = Matrix.stack(cache.cPrev(), cache.xt()).transpose();
        Matrix s = cache.gammaR().hadamard(cache.cPrev());
        Matrix relevant = Matrix.stack(s, cache.xt()).transpose();
        return new GruWeightGradients(
                dzu.times(concat),
                dzu.sumOfColumns(),
                dzr.times(concat),
                dzr.sumOfColumns(),
                dzc.times(relevant),
                dzc.sumOfColumns());
    }
}
