package org.seqlab.fused;

import java.util.List;
import java.util.random.RandomGenerator;
import org.seqlab.simd.Cells;
import org.seqlab.simd.FloatGemm;
import org.seqlab.simd.FloatPanels;
import org.seqlab.train.FloatParameter;

/**
 * GRU over whole minibatches in the convention of the usual libraries: z weights the old state,
 * the reset gate comes after the product.
 *
 * <pre>
 *   z, r = sigmoid(x Wx + h Wh + b)      n = tanh(x Wx + b + r * (h Wh + bh))
 *   h' = (1 − z) * n + z * h
 * </pre>
 *
 * <p>Examples are rows: Wx (nx, 3 units) and Wh (units, 3 units) have their columns in the order z r
 * n; bh is (1, units). Source: Cho et al. (2014), arXiv:1406.1078, version 1, and cuDNN. Cost: as
 * {@link GruLayer}.
 */
public final class ResetAfterGruLayer extends Recurrent {
    private final FloatParameter bh;
    private final FloatPanels gatePanels;
    private final FloatPanels candidatePanels;
    private final FloatPanels gatesBack;
    private final FloatPanels candidateBack;
    private float[] hn = new float[0];

    /**
     * Creates a layer with uniform random weights up to 1/√units.
     *
     * @param name begins the names of the parameters
     * @param nx size of the inputs
     * @param units size of the outputs
     * @param rng source of the first values
     */
    public ResetAfterGruLayer(String name, int nx, int units, RandomGenerator rng) {
        super(name, nx, units, 3, rng);
        bh = new FloatParameter(name + ".bh", 1, units);
        gatePanels = new FloatPanels(units, 2 * units);
        candidatePanels = new FloatPanels(units, units);
        gatesBack = new FloatPanels(2 * units, units);
        candidateBack = new FloatPanels(units, units);
    }

    @Override
    public List<FloatParameter> parameters() {
        return List.of(wx, wh, b, bh);
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
        hn = room(hn, steps * batch * units);
    }

    @Override
    void forwardRows(int t, int from, int to) {
        int rows = to - from;
        int g = (t * batch + from) * width;
        float[] prev = previous(t);
        int p = previousIndex(t, from);
        FloatGemm.times(rows, prev, p, units, gatePanels, gates, g, width, true);
        int n = h.index(t, from);
        for (int j = 0; j < rows; j++) {
            System.arraycopy(bh.value(), 0, hn, n + j * units, units);
        }
        FloatGemm.times(rows, prev, p, units, candidatePanels, hn, n, units, true);
        for (int j = 0; j < rows; j++) {
            int at = n + j * units;
            Cells.resetAfterForward(
                    units, gates, g + j * width, hn, prev, p + j * units, h.data(), at);
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
        int n = h.index(t, from);
        for (int j = 0; j < rows; j++) {
            int q = p + j * units;
            Cells.resetAfterBackward(
                    units, gates, g + j * width, hn, prev, q, dh.data(), n + j * units, dPrev, q);
        }
        FloatGemm.times(rows, gates, g, width, gatesBack, dPrev, p, units, true);
        FloatGemm.times(rows, hn, n, units, candidateBack, dPrev, p, units, true);
    }

    @Override
    void recurrentGradients() {
        addOuter(gates, width, 0, 2 * units, 0);
        addOuter(hn, units, 0, units, 2 * units);
        addRows(steps * batch, units, hn, bh.gradient());
    }
}
