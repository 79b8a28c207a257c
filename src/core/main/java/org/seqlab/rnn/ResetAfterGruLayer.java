package org.seqlab.rnn;

import java.util.ArrayList;
import java.util.List;
import org.seqlab.math.Matrix;
import org.seqlab.params.ResetAfterGruParameters;

/**
 * {@link ResetAfterGru} as a layer. Weights: Wu, bu, Wr, br, Wc, bc, bcc.
 *
 * @param p the parameters
 */
public record ResetAfterGruLayer(ResetAfterGruParameters p) implements RecurrentLayer {
    @Override
    public int inputSize() {
        return p.gru().inputSize();
    }

    @Override
    public int outputSize() {
        return p.gru().stateSize();
    }

    @Override
    public List<Matrix> weights() {
        List<Matrix> weights = new ArrayList<>(GruLayer.weights(p.gru()));
        weights.add(p.bcc());
        return weights;
    }

    @Override
    public ResetAfterGruLayer withWeights(List<Matrix> w) {
        return new ResetAfterGruLayer(
                new ResetAfterGruParameters(GruLayer.parameters(w), w.get(6)));
    }

    @Override
    public List<Matrix> zeroState(int m) {
        return List.of(Matrix.zeros(outputSize(), m));
    }

    @Override
    public Walk forward(List<Matrix> x, List<Matrix> firstState) {
        ResetAfterGru network = new ResetAfterGru(p);
        ResetAfterGru.Output run = network.forward(x, firstState.get(0));
        Back back =
                (dOutputs, dLast) -> {
                    List<Matrix> dc = Sequences.addToLast(dOutputs, dLast);
                    ResetAfterGru.Gradients found = network.backward(dc, run);
                    List<Matrix> dWeights = new ArrayList<>(GruLayer.list(found.gru().weights()));
                    dWeights.add(found.dbcc());
                    return new Gradients(found.gru().dx(), List.of(found.gru().dc0()), dWeights);
                };
        return new Walk(run.c(), List.of(Sequences.last(run.c())), back);
    }
}
