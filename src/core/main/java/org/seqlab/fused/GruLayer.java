package org.seqlab.fused;

import java.util.random.RandomGenerator;
import org.seqlab.simd.Cells;
import org.seqlab.simd.FloatGemm;
import org.seqlab.simd.FloatMath;
import org.seqlab.simd.FloatPanels;

/**
 * GRU over whole minibatches, as in the lecture.
 *
 * <pre>
 *   Γu, Γr = sigmoid(x Wx + c Wh + b)      c̃ = tanh(x Wx + (Γr * c) Wh + b)
 *   c' = Γu * c̃ + (1 − Γu) * c
 * </pre>
 *
 * <p>Examples are rows: Wx (nx, 3 units) and Wh (units, 3 units) have their columns in the order Γu
 * Γr c̃. Source: Cho et al. (2014), arXiv:1406.1078, with the lecture's Γu, which weights the new
 * value. The other convention is {@link ResetAfterGruLayer}.
 *
 * <p>Cost: 6 units (nx + units) operations an example and step forward, twice that backward.
 */
public final class GruLayer extends Recurrent {
    private final FloatPanels gatePanels;
    private final FloatPanels candidatePanels;
    private final FloatPanels gatesBack;
    private final FloatPanels candidateBack;
    private float[] reset = new float[0];
    private float[] dReset = new float[0];

    /**
     * Creates a layer with uniform random weights up to 1/√units.
     *
     * @param name begins the names of the parameters
     * @param nx size of the inputs
     * @param units size of the outputs
     * @param rng source of the first values
     */
    public GruLayer(String name, int nx, int units, RandomGenerator rng) {
        super(name, nx, units, 3, rng);
        gatePanels = new FloatPanels(units, 2 * units);
        candidatePanels = new FloatPanels(units, units);
        gatesBack = new FloatPanels(2 * units, units);
        candidateBack = new FloatPanels(units, units);
    }

    @Override
    void packForward() {
        gatePanels.pack(wh.value(), 0, width);
        candidatePanels.pack(wh.value(), 2 * units, width);
    }

    @Override
    void packBackward() {
        gatesBack.packTransposed(wh.value(), 0, width);
        candidateBack.packTransposed(wh.value(), 2 * units, width);
    }

    @Override
    void reserve(State initial) {
        reset = room(reset, steps * batch * units);
        dReset = room(dReset, batch * units);
    }

    @Override
    void forwardRows(int t, int from, int to) {
        int rows = to - from;
        int g = (t * batch + from) * width;
        float[] prev = previous(t);
        int p = previousIndex(t, from);
        FloatGemm.times(rows, prev, p, units, gatePanels, gates, g, width, true);
        for (int j = 0; j < rows; j++) {
            int row = g + j * width;
            FloatMath.sigmoid(gates, row, gates, row, 2 * units);
            int at = h.index(t, from + j);
            Cells.product(units, gates, row + units, prev, p + j * units, reset, at);
        }
        int candidate = g + 2 * units;
        FloatGemm.times(
                rows,
                reset,
                h.index(t, from),
                units,
                candidatePanels,
                gates,
                candidate,
                width,
                true);
        for (int j = 0; j < rows; j++) {
            int row = g + j * width;
            int c = row + 2 * units;
            FloatMath.tanh(gates, c, gates, c, units);
            int at = h.index(t, from + j);
            Cells.gruForward(units, gates, row, c, prev, p + j * units, h.data(), at);
        }
    }

    @Override
    void startBackward(State last) {}

    @Override
    void backwardRows(int t, int from, int to) {
        int rows = to - from;
        int g = (t * batch + from) * width;
        float[] prev = previous(t);
        float[] dPrev = previousGradient(t);
        int p = previousIndex(t, from);
        for (int j = 0; j < rows; j++) {
            int row = g + j * width;
            int q = p + j * units;
            int at = h.index(t, from + j);
            Cells.gruBackward(units, gates, row, row + 2 * units, prev, q, dh.data(), at, dPrev, q);
        }
        int d = from * units;
        FloatGemm.times(rows, gates, g + 2 * units, width, candidateBack, dReset, d, units, false);
        for (int j = 0; j < rows; j++) {
            int q = p + j * units;
            int r = g + j * width + units;
            Cells.gruResetBackward(units, gates, r, prev, q, dReset, d + j * units, dPrev, q);
        }
        FloatGemm.times(rows, gates, g, width, gatesBack, dPrev, p, units, true);
    }

    @Override
    void recurrentGradients() {
        addOuter(gates, width, 0, 2 * units, 0);
        FloatGemm.transposedTimes(
                units,
                units,
                steps * batch,
                reset,
                0,
                units,
                gates,
                2 * units,
                width,
                wh.gradient(),
                2 * units,
                width,
                true);
    }
}
