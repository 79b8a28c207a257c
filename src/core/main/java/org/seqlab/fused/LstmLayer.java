package org.seqlab.fused;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.seqlab.simd.Cells;
import org.seqlab.simd.FloatGemm;
import org.seqlab.simd.FloatPanels;

/**
 * LSTM over whole minibatches.
 *
 * <pre>
 *   Γu, Γf, Γo = sigmoid(x Wx + h Wh + b)     c̃ = tanh(x Wx + h Wh + b)
 *   c' = Γu * c̃ + Γf * c                      h' = Γo * tanh(c')
 * </pre>
 *
 * <p>Here examples are rows, so weights stand on the right: Wx (nx, 4 units) and Wh (units, 4
 * units) have their columns in the order Γu Γf Γo c̃. The forget bias starts at 1. Source: Hochreiter
 * and Schmidhuber (1997), doi:10.1162/neco.1997.9.8.1735, with the forget gate of Gers et al.
 * (2000). Not here: peepholes (see {@code org.seqlab.rnn}).
 *
 * <p>Cost: 8 units (nx + units) operations an example and step forward, twice that backward.
 */
public final class LstmLayer extends Recurrent {
    private final FloatPanels forwardPanels;
    private final FloatPanels backwardPanels;
    private float[] c0 = new float[0];
    private float[] c = new float[0];
    private float[] tanhC = new float[0];
    private float[] dc = new float[0];
    private float[] lastMemoryGradient;

    /**
     * Creates a layer with uniform random weights up to 1/√units.
     *
     * @param name begins the names of the parameters
     * @param nx size of the inputs
     * @param units size of the outputs
     * @param rng source of the first values
     */
    public LstmLayer(String name, int nx, int units, RandomGenerator rng) {
        super(name, nx, units, 4, rng);
        Arrays.fill(b.value(), units, 2 * units, 1);
        forwardPanels = new FloatPanels(units, width);
        backwardPanels = new FloatPanels(width, units);
    }

    @Override
    void packForward() {
        forwardPanels.pack(wh.value(), 0, width);
    }

    @Override
    void packBackward() {
        backwardPanels.packTransposed(wh.value(), 0, width);
    }

    @Override
    void reserve(State initial) {
        c0 = room(c0, batch * units);
        if (initial == null) {
            Arrays.fill(c0, 0);
        } else {
            System.arraycopy(initial.c(), 0, c0, 0, batch * units);
        }
        c = room(c, steps * batch * units);
        tanhC = room(tanhC, steps * batch * units);
    }

    @Override
    void forwardRows(int t, int from, int to) {
        int g = (t * batch + from) * width;
        int p = previousIndex(t, from);
        FloatGemm.times(to - from, previous(t), p, units, forwardPanels, gates, g, width, true);
        float[] cPrev = t == 0 ? c0 : c;
        for (int j = from; j < to; j++) {
            Cells.lstmForward(
                    units,
                    gates,
                    (t * batch + j) * width,
                    cPrev,
                    previousIndex(t, j),
                    c,
                    tanhC,
                    h.data(),
                    h.index(t, j));
        }
    }

    @Override
    void startBackward(State last) {
        dc = room(dc, batch * units);
        Arrays.fill(dc, 0);
        lastMemoryGradient = last == null ? null : last.c();
    }

    @Override
    void backwardRows(int t, int from, int to) {
        float[] cPrev = t == 0 ? c0 : c;
        for (int j = from; j < to; j++) {
            if (lastMemoryGradient != null && h.length(j) - 1 == t) {
                System.arraycopy(lastMemoryGradient, j * units, dc, j * units, units);
            }
            Cells.lstmBackward(
                    units,
                    gates,
                    (t * batch + j) * width,
                    cPrev,
                    previousIndex(t, j),
                    tanhC,
                    dh.data(),
                    h.index(t, j),
                    dc,
                    j * units);
        }
        int g = (t * batch + from) * width;
        int p = previousIndex(t, from);
        FloatGemm.times(
                to - from, gates, g, width, backwardPanels, previousGradient(t), p, units, true);
    }

    @Override
    void recurrentGradients() {
        addOuter(gates, width, 0, width, 0);
    }

    @Override
    void copyMemory(int t, int j, float[] into) {
        System.arraycopy(c, h.index(t, j), into, j * units, units);
    }

    @Override
    void copyMemoryGradient(float[] into) {
        System.arraycopy(dc, 0, into, 0, batch * units);
    }
}
