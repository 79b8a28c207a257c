package org.seqlab.fused;

import java.util.random.RandomGenerator;
import org.seqlab.simd.Cells;
import org.seqlab.simd.FloatGemm;
import org.seqlab.simd.FloatMath;
import org.seqlab.simd.FloatPanels;

/**
 * The simple recurrent layer over whole minibatches: {@code h' = tanh(x Wx + h Wh + b)}.
 *
 * <p>Examples are rows: Wx is (nx, units), Wh (units, units). Cost: 2 units (nx + units) operations
 * an example and step forward, twice that backward.
 */
public final class RnnLayer extends Recurrent {
    private final FloatPanels forwardPanels;
    private final FloatPanels backwardPanels;

    /**
     * Creates a layer with uniform random weights up to 1/√units.
     *
     * @param name begins the names of the parameters
     * @param nx size of the inputs
     * @param units size of the outputs
     * @param rng source of the first values
     */
    public RnnLayer(String name, int nx, int units, RandomGenerator rng) {
        super(name, nx, units, 1, rng);
        forwardPanels = new FloatPanels(units, units);
        backwardPanels = new FloatPanels(units, units);
    }

    @Override
    void packForward() {
        forwardPanels.pack(wh.value(), 0, units);
    }

    @Override
    void packBackward() {
        backwardPanels.packTransposed(wh.value(), 0, units);
    }

    @Override
    void reserve(State initial) {}

    @Override
    void forwardRows(int t, int from, int to) {
        int at = h.index(t, from);
        int p = previousIndex(t, from);
        FloatGemm.times(to - from, previous(t), p, units, forwardPanels, gates, at, units, true);
        FloatMath.tanh(gates, at, h.data(), at, (to - from) * units);
    }

    @Override
    void startBackward(State last) {}

    @Override
    void backwardRows(int t, int from, int to) {
        int at = h.index(t, from);
        Cells.tanhBackward((to - from) * units, h.data(), at, dh.data(), gates, at);
        FloatGemm.times(
                to - from,
                gates,
                at,
                units,
                backwardPanels,
                previousGradient(t),
                previousIndex(t, from),
                units,
                true);
    }

    @Override
    void recurrentGradients() {
        addOuter(gates, units, 0, units, 0);
    }
}
