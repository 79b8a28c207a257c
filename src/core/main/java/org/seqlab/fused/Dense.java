package org.seqlab.fused;

import java.util.List;
import java.util.random.RandomGenerator;
import org.seqlab.simd.FloatGemm;
import org.seqlab.train.FloatParameter;

/**
 * The same linear function of every step: {@code y = x W + b}, W (nx, ny), b (1, ny).
 *
 * <p>Cost: 2 nx ny operations a vector forward, twice that backward.
 */
public final class Dense extends Layer {
    private final int nx;
    private final int ny;
    private final FloatParameter w;
    private final FloatParameter b;
    private final Steps y = new Steps();
    private final Steps dx = new Steps();
    private Steps x;
    private boolean inputGradient = true;

    /**
     * Creates a layer with Xavier's random weights.
     *
     * @param name begins the names of the parameters
     * @param nx size of the inputs
     * @param ny size of the outputs
     * @param rng source of the first values
     */
    public Dense(String name, int nx, int ny, RandomGenerator rng) {
        this.nx = nx;
        this.ny = ny;
        w = Initial.xavier(name + ".W", nx, ny, rng);
        b = new FloatParameter(name + ".b", 1, ny);
    }

    /**
     * Says whether the gradient of the inputs is wanted; not for a first layer on data.
     *
     * @param wanted false saves a matrix product; backward then returns null
     * @return this layer
     */
    public Dense inputGradient(boolean wanted) {
        inputGradient = wanted;
        return this;
    }

    @Override
    public List<FloatParameter> parameters() {
        return List.of(w, b);
    }

    @Override
    public Steps forward(Steps inputs) {
        x = inputs.require("Dense.forward", "x", nx);
        y.shape(x.steps(), x.batch(), ny, x.lengths());
        for (int row = 0; row < x.rows(); row++) {
            System.arraycopy(b.value(), 0, y.data(), row * ny, ny);
        }
        FloatGemm.times(x.rows(), ny, nx, x.data(), 0, nx, w.value(), 0, ny, y.data(), 0, ny, true);
        return y;
    }

    @Override
    public Steps backward(Steps dy) {
        dy.requireLike("Dense.backward", "dy", y);
        int rows = x.rows();
        FloatGemm.transposedTimes(
                nx, ny, rows, x.data(), 0, nx, dy.data(), 0, ny, w.gradient(), 0, ny, true);
        Recurrent.addRows(rows, ny, dy.data(), b.gradient());
        if (!inputGradient) {
            return null;
        }
        dx.shape(x.steps(), x.batch(), nx, x.lengths());
        FloatGemm.timesTransposed(
                rows, nx, ny, dy.data(), 0, ny, w.value(), 0, ny, dx.data(), 0, nx, false);
        return dx;
    }
}
