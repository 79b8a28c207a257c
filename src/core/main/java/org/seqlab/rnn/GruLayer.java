package org.seqlab.rnn;

import java.util.List;
import org.seqlab.math.Matrix;
import org.seqlab.params.GruGradients;
import org.seqlab.params.GruOutput;
import org.seqlab.params.GruParameters;
import org.seqlab.params.GruWeightGradients;

/**
 * {@link Gru} as a layer. Weights: Wu, bu, Wr, br, Wc, bc.
 *
 * @param p the parameters, full or simplified
 */
public record GruLayer(GruParameters p) implements RecurrentLayer {
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

    static List<Matrix> weights(GruParameters p) {
        return List.of(p.Wu(), p.bu(), p.Wr(), p.br(), p.Wc(), p.bc());
    }

    @Override
    public GruLayer withWeights(List<Matrix> w) {
        return new GruLayer(parameters(w));
    }

    static GruParameters parameters(List<Matrix> w) {
        return new GruParameters(w.get(0), w.get(1), w.get(2), w.get(3), w.get(4), w.get(5));
    }

    static List<Matrix> list(GruWeightGradients g) {
        return List.of(g.dWu(), g.dbu(), g.dWr(), g.dbr(), g.dWc(), g.dbc());
    }

    @Override
    public List<Matrix> zeroState(int m) {
        return List.of(Matrix.zeros(p.stateSize(), m));
    }

    @Override
    public Walk forward(List<Matrix> x, List<Matrix> firstState) {
        GruOutput run = Gru.forward(x, firstState.get(0), p);
        Back back =
                (dOutputs, dLast) -> {
                    List<Matrix> dc = Sequences.addToLast(dOutputs, dLast);
                    GruGradients found = Gru.backward(dc, run.caches());
                    return new Gradients(found.dx(), List.of(found.dc0()), list(found.weights()));
                };
        return new Walk(run.c(), List.of(Sequences.last(run.c())), back);
    }
}
