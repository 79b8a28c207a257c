package org.seqlab.rnn;

import java.util.ArrayList;
import java.util.List;
import org.seqlab.math.Matrix;

/**
 * Layers on top of each other: {@code a[l]⟨t⟩} reads {@code a[l]⟨t−1⟩} and {@code a[l−1]⟨t⟩}, with {@code
 * a[0] = x}. Weights and states: layer after layer, from the input up.
 *
 * @param layers at least one; each reads what the one below puts out
 */
public record Deep(List<RecurrentLayer> layers) implements RecurrentLayer {
    /** Checks that the sizes fit. */
    public Deep {
        if (layers.isEmpty()) {
            throw new IllegalArgumentException("Deep: there must be at least one layer.");
        }
        layers = List.copyOf(layers);
        for (int l = 1; l < layers.size(); l++) {
            int below = layers.get(l - 1).outputSize();
            if (layers.get(l).inputSize() != below) {
                throw new IllegalArgumentException(
                        "Deep: layer "
                                + (l + 1)
                                + " must read the "
                                + below
                                + " outputs of layer "
                                + l
                                + ", but it reads "
                                + layers.get(l).inputSize()
                                + ".");
            }
        }
    }

    @Override
    public int inputSize() {
        return layers.get(0).inputSize();
    }

    @Override
    public int outputSize() {
        return layers.get(layers.size() - 1).outputSize();
    }

    @Override
    public List<Matrix> weights() {
        return layers.stream().flatMap(l -> l.weights().stream()).toList();
    }

    @Override
    public Deep withWeights(List<Matrix> weights) {
        List<RecurrentLayer> result = new ArrayList<>();
        int at = 0;
        for (RecurrentLayer layer : layers) {
            int end = at + layer.weights().size();
            result.add(layer.withWeights(weights.subList(at, end)));
            at = end;
        }
        return new Deep(result);
    }

    @Override
    public List<Matrix> zeroState(int m) {
        return layers.stream().flatMap(l -> l.zeroState(m).stream()).toList();
    }

    /**
     * Returns what every layer puts out.
     *
     * @param x the inputs, T matrices (n_x, m)
     * @return one sequence a layer, from the input up
     */
    public List<List<Matrix>> outputsPerLayer(List<Matrix> x) {
        return walks(x, zeroState(x.get(0).cols())).stream().map(Walk::outputs).toList();
    }

    @Override
    public Walk forward(List<Matrix> x, List<Matrix> firstState) {
        List<Walk> walks = walks(x, firstState);
        List<Matrix> last = walks.stream().flatMap(w -> w.lastState().stream()).toList();
        Back back = (dOutputs, dLast) -> backward(walks, dOutputs, dLast);
        return new Walk(walks.get(walks.size() - 1).outputs(), last, back);
    }

    private List<Walk> walks(List<Matrix> x, List<Matrix> firstState) {
        List<Walk> walks = new ArrayList<>();
        List<Matrix> input = x;
        int at = 0;
        for (RecurrentLayer layer : layers) {
            int end = at + layer.zeroState(0).size();
            Walk walk = layer.forward(input, firstState.subList(at, end));
            walks.add(walk);
            input = walk.outputs();
            at = end;
        }
        return walks;
    }

    private static Gradients backward(List<Walk> walks, List<Matrix> dOutputs, List<Matrix> dLast) {
        List<Matrix> dx = dOutputs;
        List<Matrix> dFirst = new ArrayList<>();
        List<Matrix> dWeights = new ArrayList<>();
        int end = dLast.size();
        for (int l = walks.size() - 1; l >= 0; l--) {
            int from = Math.max(0, end - walks.get(l).lastState().size());
            Gradients layer = walks.get(l).back().of(dx, dLast.subList(from, end));
            dx = layer.dx();
            dFirst.addAll(0, layer.dFirstState());
            dWeights.addAll(0, layer.dWeights());
            end = from;
        }
        return new Gradients(dx, dFirst, dWeights);
    }
}
