package org.seqlab.rnn;

import java.util.List;
import org.seqlab.math.Matrix;
import org.seqlab.params.LstmGradients;
import org.seqlab.params.LstmOutput;
import org.seqlab.params.LstmParameters;
import org.seqlab.params.LstmWeightGradients;

/**
 * {@link Lstm} as a layer. Weights: Wf, bf, Wi, bi, Wc, bc, Wo, bo. State: hidden state, memory.
 *
 * @param p the parameters; their output layer is not used
 */
public record LstmLayer(LstmParameters p) implements RecurrentLayer {
    @Override
    public int inputSize() {
        return p.inputSize();
    }

    @Override
    public int outputSize() {
        return p.stateSize();
    }

    @Override
    public List<Matrix> weights() {
        return weights(p);
    }

    static List<Matrix> weights(LstmParameters p) {
        return List.of(p.Wf(), p.bf(), p.Wi(), p.bi(), p.Wc(), p.bc(), p.Wo(), p.bo());
    }

    @Override
    public LstmLayer withWeights(List<Matrix> w) {
        return new LstmLayer(parameters(w, p));
    }

    static LstmParameters parameters(List<Matrix> w, LstmParameters p) {
        return new LstmParameters(
                w.get(0), w.get(1), w.get(2), w.get(3), w.get(4), w.get(5), w.get(6), w.get(7),
                p.Wy(), p.by());
    }

    static List<Matrix> list(LstmWeightGradients g) {
        return List.of(g.dWf(), g.dbf(), g.dWi(), g.dbi(), g.dWc(), g.dbc(), g.dWo(), g.dbo());
    }

    @Override
    public List<Matrix> zeroState(int m) {
        return List.of(Matrix.zeros(p.stateSize(), m), Matrix.zeros(p.stateSize(), m));
    }

    @Override
    public Walk forward(List<Matrix> x, List<Matrix> firstState) {
        LstmOutput run = Lstm.forward(x, firstState.get(0), firstState.get(1), p);
        Back back =
                (dOutputs, dLast) -> {
                    List<Matrix> da = Sequences.addToLast(dOutputs, dLast);
                    Matrix dc = memoryGradient(dLast, firstState.get(1));
                    LstmGradients found = Lstm.backward(da, dc, run.caches());
                    return new Gradients(
                            found.dx(), List.of(found.da0(), found.dc0()), list(found.weights()));
                };
        List<Matrix> last = List.of(Sequences.last(run.a()), Sequences.last(run.c()));
        return new Walk(run.a(), last, back);
    }

    static Matrix memoryGradient(List<Matrix> dLast, Matrix like) {
        return dLast.isEmpty() ? Matrix.zeros(like.rows(), like.cols()) : dLast.get(1);
    }
}
