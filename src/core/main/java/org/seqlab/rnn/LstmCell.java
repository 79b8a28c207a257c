package org.seqlab.rnn;

import org.seqlab.math.Activations;
import org.seqlab.math.Matrix;
import org.seqlab.math.Shapes;
import org.seqlab.params.LstmCache;
import org.seqlab.params.LstmCellGradients;
import org.seqlab.params.LstmCellOutput;
import org.seqlab.params.LstmParameters;
import org.seqlab.params.LstmWeightGradients;

/**
 * The LSTM cell of Hochreiter and Schmidhuber (1997) with the forget gate of Gers et al. (2000).
 *
 * <p>Not here: peepholes ({@link PeepholeLstm}), the walk over time ({@link Lstm}).
 */
public final class LstmCell {
    private LstmCell() {}

    /**
     * One step. With {@code [a⟨t−1⟩; x⟨t⟩]} stacked:
     *
     * <pre>
     *   ft  = σ(Wf [a; x] + bf)        forget gate Γf
     *   it  = σ(Wi [a; x] + bi)        update gate Γu
     *   cct = tanh(Wc [a; x] + bc)     candidate c̃
     *   ot  = σ(Wo [a; x] + bo)        output gate Γo
     *   c⟨t⟩ = ft * c⟨t−1⟩ + it * cct
     *   a⟨t⟩ = ot * tanh(c⟨t⟩)
     *   ŷ⟨t⟩ = softmax(Wy a⟨t⟩ + by)
     * </pre>
     *
     * <p>Cost: 8 m n_a (n_a + n_x) operations.
     *
     * @param xt input of the step, (n_x, m)
     * @param aPrev hidden state before the step, (n_a, m)
     * @param cPrev memory before the step, (n_a, m)
     * @param p the parameters
     * @return states, prediction and cache
     * @throws org.seqlab.math.ShapeException if an argument does not fit the parameters
     */
    public static LstmCellOutput forward(Matrix xt, Matrix aPrev, Matrix cPrev, LstmParameters p) {
        require("LstmCell.forward", xt, aPrev, cPrev, p);
        Matrix concat = Matrix.stack(aPrev, xt);
        Matrix ft = Activations.sigmoid(p.Wf().times(concat).plusColumn(p.bf()));
        Matrix it = Activations.sigmoid(p.Wi().times(concat).plusColumn(p.bi()));
        Matrix cct = Activations.tanh(p.Wc().times(concat).plusColumn(p.bc()));
        Matrix ot = Activations.sigmoid(p.Wo().times(concat).plusColumn(p.bo()));
        Matrix cNext = ft.hadamard(cPrev).plus(it.hadamard(cct));
        Matrix aNext = ot.hadamard(Activations.tanh(cNext));
        Matrix ytPred = Activations.softmax(p.Wy().times(aNext).plusColumn(p.by()));
        LstmCache cache = new LstmCache(aNext, cNext, aPrev, cPrev, ft, it, cct, ot, xt, p);
        return new LstmCellOutput(aNext, cNext, ytPred, cache);
    }

    static void require(String operation, Matrix xt, Matrix aPrev, Matrix cPrev, LstmParameters p) {
        int na = p.stateSize();
        String why = "the cell has " + p.inputSize() + " inputs";
        Shapes.require(operation, "xt", xt, p.inputSize(), Shapes.ANY, why);
        String states = "the cell has " + na + " states and xt " + xt.cols() + " columns";
        Shapes.require(operation, "aPrev", aPrev, na, xt.cols(), states);
        Shapes.require(operation, "cPrev", cPrev, na, xt.cols(), states);
    }

    /**
     * Gradients of one step. With {@code dc = dc⟨t⟩ + da⟨t⟩ * ot * (1 − tanh²(c⟨t⟩))}, at the sums in
     * front of the gates:
     *
     * <pre>
     *   dzo = da⟨t⟩ * tanh(c⟨t⟩) * ot (1 − ot)      dzc = dc * it * (1 − cct²)
     *   dzi = dc * cct * it (1 − it)              dzf = dc * c⟨t−1⟩ * ft (1 − ft)
     * </pre>
     *
     * <p>and {@code dW = dz [a⟨t−1⟩; x⟨t⟩]ᵀ}, db the sum of dz over the examples, {@code [da⟨t−1⟩; dx⟨t⟩]
     * = Σ Wᵀ dz}, {@code dc⟨t−1⟩ = dc * ft}. The output layer is not part of it.
     *
     * @param daNext gradient of the hidden state after the step, (n_a, m)
     * @param dcNext gradient of the memory after the step, (n_a, m)
     * @param cache of the forward step
     * @return the gradients
     * @throws org.seqlab.math.ShapeException if daNext or dcNext has not the state's shape
     */
    public static LstmCellGradients backward(Matrix daNext, Matrix dcNext, LstmCache cache) {
        Matrix c = cache.cNext();
        String why = "it is the gradient of the state";
        Shapes.require("LstmCell.backward", "daNext", daNext, c.rows(), c.cols(), why);
        Shapes.require("LstmCell.backward", "dcNext", dcNext, c.rows(), c.cols(), why);
        Matrix tanhC = Activations.tanh(c);
        Matrix dc = dcNext.plus(daNext.hadamard(cache.ot()).hadamard(tanhC.map(v -> 1 - v * v)));
        Matrix dzo = daNext.hadamard(tanhC).hadamard(sigmoidSlope(cache.ot()));
        Matrix dzc = dc.hadamard(cache.it()).hadamard(cache.cct().map(v -> 1 - v * v));
        Matrix dzi = dc.hadamard(cache.cct()).hadamard(sigmoidSlope(cache.it()));
        Matrix dzf = dc.hadamard(cache.cPrev()).hadamard(sigmoidSlope(cache.ft()));
        return gates(dzf, dzi, dzc, dzo, dc.hadamard(cache.ft()), cache);
    }

    /** Gradients from those of the sums in front of the gates. */
    static LstmCellGradients gates(
            Matrix dzf, Matrix dzi, Matrix dzc, Matrix dzo, Matrix dcPrev, LstmCache cache) {
        LstmParameters p = cache.parameters();
        Matrix concat = Matrix.stack(cache.aPrev(), cache.xt()).transpose();
        LstmWeightGradients weights =
                new LstmWeightGradients(
                        dzf.times(concat),
                        dzf.sumOfColumns(),
                        dzi.times(concat),
                        dzi.sumOfColumns(),
                        dzc.times(concat),
                        dzc.sumOfColumns(),
                        dzo.times(concat),
                        dzo.sumOfColumns());
        Matrix dConcat =
                p.Wf()
                        .transpose()
                        .times(dzf)
                        .plus(p.Wi().transpose().times(dzi))
                        .plus(p.Wc().transpose().times(dzc))
                        .plus(p.Wo().transpose().times(dzo));
        int na = p.stateSize();
        return new LstmCellGradients(
                dConcat.rowRange(na, dConcat.rows()), dConcat.rowRange(0, na), dcPrev, weights);
    }

    /** Returns the derivative of σ at the place where its value is g. */
    static Matrix sigmoidSlope(Matrix g) {
        return g.map(v -> v * (1 - v));
    }
}
