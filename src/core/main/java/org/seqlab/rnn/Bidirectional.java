package org.seqlab.rnn;

import java.util.ArrayList;
import java.util.List;
import org.seqlab.math.Matrix;

/**
 * Two layers over one sequence, one from each end: Schuster and Paliwal, "Bidirectional recurrent neural
 * networks" (1997). The output at t is {@code [a→⟨t⟩; a←⟨t⟩]}.
 *
 * <p>Weights and states: those of the layer that walks ahead, then those of the other. The last state of
 * the layer that walks back is its state after step 1 of the sequence.
 *
 * @param ahead walks from step 1 to T
 * @param back walks from step T to 1
 */
public record Bidirectional(RecurrentLayer ahead, RecurrentLayer back) implements RecurrentLayer {
    /** Checks that both layers read the same inputs. */
    public Bidirectional {
        if (ahead.inputSize() != back.inputSize()) {
            throw new IllegalArgumentException(
                    "Bidirectional: both layers must have the same number of inputs, but they have "
                            + ahead.inputSize()
                            + " and "
                            + back.inputSize()
                            + ".");
        }
    }

    @Override
    public int inputSize() {
        return ahead.inputSize();
    }

    @Override
    public int outputSize() {
        return ahead.outputSize() + back.outputSize();
    }

    @Override
    public List<Matrix> weights() {
        return joined(ahead.weights(), back.weights());
    }

    @Override
    public Bidirectional withWeights(List<Matrix> weights) {
        int split = ahead.weights().size();
        return new Bidirectional(
                ahead.withWeights(weights.subList(0, split)),
                back.withWeights(weights.subList(split, weights.size())));
    }

    @Override
    public List<Matrix> zeroState(int m) {
        return joined(ahead.zeroState(m), back.zeroState(m));
    }

    @Override
    public Walk forward(List<Matrix> x, List<Matrix> firstState) {
        int split = ahead.zeroState(0).size();
        Walk one = ahead.forward(x, firstState.subList(0, split));
        Walk other =
                back.forward(Sequences.reversed(x), firstState.subList(split, firstState.size()));
        List<Matrix> theirs = Sequences.reversed(other.outputs());
        List<Matrix> outputs = new ArrayList<>();
        for (int t = 0; t < x.size(); t++) {
            outputs.add(Matrix.stack(one.outputs().get(t), theirs.get(t)));
        }
        Back way = (dOutputs, dLast) -> backward(one, other, dOutputs, dLast);
        return new Walk(outputs, joined(one.lastState(), other.lastState()), way);
    }

    private Gradients backward(Walk one, Walk other, List<Matrix> dOutputs, List<Matrix> dLast) {
        int rows = ahead.outputSize();
        int split = dLast.isEmpty() ? 0 : one.lastState().size();
        List<Matrix> upper = dOutputs.stream().map(d -> d.rowRange(0, rows)).toList();
        List<Matrix> lower = dOutputs.stream().map(d -> d.rowRange(rows, d.rows())).toList();
        Gradients first = one.back().of(upper, dLast.subList(0, split));
        Gradients second =
                other.back().of(Sequences.reversed(lower), dLast.subList(split, dLast.size()));
        return new Gradients(
                Sequences.sum(first.dx(), Sequences.reversed(second.dx())),
                joined(first.dFirstState(), second.dFirstState()),
                joined(first.dWeights(), second.dWeights()));
    }

    private static List<Matrix> joined(List<Matrix> one, List<Matrix> other) {
        List<Matrix> result = new ArrayList<>(one);
        result.addAll(other);
        return result;
    }
}
