package org.seqlab.rnn;

import java.util.ArrayList;
import java.util.List;
import org.seqlab.math.Matrix;
import org.seqlab.params.LstmOutput;
import org.seqlab.params.LstmParameters;
import org.seqlab.params.LstmPeepholes;

/**
 * {@link PeepholeLstm} as a layer. Weights: Wf, bf, Wi, bi, Wc, bc, Wo, bo, pf, pi, po. State: hidden
 * state, memory.
 *
 * @param p the parameters of the gates; their output layer is not used
 * @param peepholes each (n_a, 1)
 * @param form which memory the output gate sees
 */
public record PeepholeLayer(LstmParameters p, LstmPeepholes peepholes, PeepholeLstm.Form form)
        implements RecurrentLayer {
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
        List<Matrix> weights = new ArrayList<>(LstmLayer.weights(p));
        weights.addAll(List.of(peepholes.pf(), peepholes.pi(), peepholes.po()));
        return weights;
    }

    @Override
    public PeepholeLayer withWeights(List<Matrix> w) {
        LstmPeepholes other = new LstmPeepholes(w.get(8), w.get(9), w.get(10));
        return new PeepholeLayer(LstmLayer.parameters(w, p), other, form);
    }

    @Override
    public List<Matrix> zeroState(int m) {
        return List.of(Matrix.zeros(p.stateSize(), m), Matrix.zeros(p.stateSize(), m));
    }

    @Override
    public Walk forward(List<Matrix> x, List<Matrix> firstState) {
        PeepholeLstm network = new PeepholeLstm(p, peepholes, form);
        LstmOutput run = network.forward(x, firstState.get(0), firstState.get(1));
        Back back =
                (dOutputs, dLast) -> {
                    List<Matrix> da = Sequences.addToLast(dOutputs, dLast);
                    Matrix dc = LstmLayer.memoryGradient(dLast, firstState.get(1));
                    PeepholeLstm.Gradients found = network.backward(da, dc, run.caches());
                    List<Matrix> dWeights = new ArrayList<>(LstmLayer.list(found.lstm().weights()));
                    dWeights.addAll(List.of(found.dpf(), found.dpi(), found.dpo()));
                    return new Gradients(
                            found.lstm().dx(),
                            List.of(found.lstm().da0(), found.lstm().dc0()),
                            dWeights);
                };
        List<Matrix> last = List.of(Sequences.last(run.a()), Sequences.last(run.c()));
        return new Walk(run.a(), last, back);
    }
}
