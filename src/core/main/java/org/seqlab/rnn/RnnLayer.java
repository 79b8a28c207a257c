package org.seqlab.rnn;

import java.util.List;
import org.seqlab.math.Matrix;
import org.seqlab.params.RnnGradients;
import org.seqlab.params.RnnOutput;
import org.seqlab.params.RnnParameters;

/**
 * {@link Rnn} as a layer. Weights: Waa, Wax, ba.
 *
 * @param p the parameters; their output layer is not used
 * @param g tanh or ReLU
 */
public record RnnLayer(RnnParameters p, Nonlinearity g) implements RecurrentLayer {
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
        return List.of(p.Waa(), p.Wax(), p.ba());
    }

    @Override
    public RnnLayer withWeights(List<Matrix> w) {
        return new RnnLayer(new RnnParameters(w.get(0), w.get(1), p.Wya(), w.get(2), p.by()), g);
    }

    @Override
    public List<Matrix> zeroState(int m) {
        return List.of(Matrix.zeros(p.stateSize(), m));
    }

    @Override
    public Walk forward(List<Matrix> x, List<Matrix> firstState) {
        RnnOutput run = Rnn.forward(x, firstState.get(0), p, g);
        Back back =
                (dOutputs, dLast) -> {
                    List<Matrix> da = Sequences.addToLast(dOutputs, dLast);
                    RnnGradients found = Rnn.backward(da, run.caches(), g);
                    return new Gradients(
                            found.dx(),
                            List.of(found.da0()),
                            List.of(found.dWaa(), found.dWax(), found.dba()));
                };
        return new Walk(run.a(), List.of(Sequences.last(run.a())), back);
    }
}
