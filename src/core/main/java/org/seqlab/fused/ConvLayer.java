package org.seqlab.fused;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.seqlab.simd.FloatGemm;
import org.seqlab.train.FloatParameter;

/**
 * A convolution over time without padding: {@code y_u = sum_j x_{u·stride + j} K_j + b}.
 *
 * <p>Stored example after example, the inputs of neighboring outputs are rows that lie stride steps
 * apart: stride taps at a time, the convolution is a plain product of such rows, and nothing is
 * copied per tap. K is (width · nx, filters), tap 0 first; b is (1, filters).
 *
 * <p>A sequence of T steps gives (T − width) / stride + 1 outputs. Cost: 2 width nx filters
 * operations an output forward, twice that backward; long sequences without padding take half of it
 * for the outputs and for the kernel's gradient, see {@link FastConv}.
 */
public final class ConvLayer extends Layer {
    private final int nx;
    private final int filters;
    private final int width;
    private final int stride;
    private final FloatParameter k;
    private final FloatParameter b;
    private final Steps y = new Steps();
    private final Steps dx = new Steps();
    private float[] examples = new float[0];
    private float[] gradients = new float[0];
    private final FastConv fast;
    private Steps x;
    private int exampleRows;
    private boolean inputGradient = true;

    /**
     * Creates a layer with Xavier's random weights.
     *
     * @param name begins the names of the parameters
     * @param nx size of the inputs
     * @param filters size of the outputs
     * @param width steps that an output looks at, at least 1
     * @param stride steps between two outputs, at least 1
     * @param rng source of the first values
     */
    public ConvLayer(String name, int nx, int filters, int width, int stride, RandomGenerator rng) {
        if (width < 1 || stride < 1) {
            throw new IllegalArgumentException(
                    "ConvLayer: width and stride must be at least 1, but they are %d and %d."
                            .formatted(width, stride));
        }
        this.nx = nx;
        this.filters = filters;
        this.width = width;
        this.stride = stride;
        double limit = Math.sqrt(6.0 / (width * (nx + filters)));
        k = Initial.uniform(name + ".K", width * nx, filters, limit, rng);
        b = new FloatParameter(name + ".b", 1, filters);
        fast = new FastConv(k, stride * nx);
    }

    /**
     * Says whether the gradient of the inputs is wanted; not for a first layer on data.
     *
     * @param wanted false saves a matrix product; backward then returns null
     * @return this layer
     */
    public ConvLayer inputGradient(boolean wanted) {
        inputGradient = wanted;
        return this;
    }

    @Override
    public List<FloatParameter> parameters() {
        return List.of(k, b);
    }

    /**
     * Returns how many outputs a sequence gives.
     *
     * @param steps T
     * @return (T − width) / stride + 1, or 0 if T is below width
     */
    public int outputs(int steps) {
        return steps < width ? 0 : (steps - width) / stride + 1;
    }

    @Override
    public Steps forward(Steps inputs) {
        x = inputs.require("ConvLayer.forward", "x", nx);
        y.shape(require(outputs(x.steps())), x.batch(), filters, lengths());
        boolean isFast = isFast();
        exampleRows = isFast ? Math.max(x.steps(), stride * fast.rows(y.steps())) : x.steps();
        toExamples(x);
        for (int row = 0; row < y.rows(); row++) {
            System.arraycopy(b.value(), 0, y.data(), row * filters, filters);
        }
        if (isFast) {
            fast.forward(examples, exampleRows * nx, y);
        } else {
            plainForward();
        }
        return y;
    }

    /** What is padded may be anything, and the fast sum would let it round its neighbors. */
    private boolean isFast() {
        return x.lengths() == null && FastConv.pays(k, stride * nx, y.steps());
    }

    private void plainForward() {
        int ldy = y.batch() * filters;
        for (int j = 0; j < y.batch(); j++) {
            for (int tap = 0; tap < width; tap += stride) {
                FloatGemm.times(
                        y.steps(),
                        filters,
                        taps(tap) * nx,
                        examples,
                        first(j, tap),
                        stride * nx,
                        k.value(),
                        tap * nx * filters,
                        filters,
                        y.data(),
                        j * filters,
                        ldy,
                        true);
            }
        }
    }

    private int require(int outputs) {
        if (outputs < 1) {
            throw new IllegalArgumentException(
                    "ConvLayer.forward: every sequence must have at least %d steps, the width of "
                                    .formatted(width)
                            + "the convolution, but the shortest of x = %s has fewer."
                                    .formatted(x));
        }
        return outputs;
    }

    private int[] lengths() {
        if (x.lengths() == null) {
            return null;
        }
        return Arrays.stream(x.lengths()).map(n -> require(outputs(n))).toArray();
    }

    private int taps(int tap) {
        return Math.min(stride, width - tap);
    }

    private int first(int example, int tap) {
        return (example * exampleRows + tap) * nx;
    }

    private void toExamples(Steps from) {
        examples = Recurrent.room(examples, from.batch() * exampleRows * nx);
        for (int j = 0; j < from.batch(); j++) {
            Arrays.fill(examples, first(j, from.steps()), first(j, exampleRows), 0);
        }
        for (int t = 0; t < from.steps(); t++) {
            for (int j = 0; j < from.batch(); j++) {
                System.arraycopy(from.data(), from.index(t, j), examples, first(j, t), nx);
            }
        }
    }

    @Override
    public Steps backward(Steps dy) {
        dy.requireLike("ConvLayer.backward", "dy", y);
        Recurrent.addRows(dy.rows(), filters, dy.data(), b.gradient());
        if (isFast()) {
            fast.backward(examples, exampleRows * nx, dy);
        } else {
            plainBackward(dy);
        }
        return inputGradient ? inputs(dy) : null;
    }

    private void plainBackward(Steps dy) {
        int ldy = dy.batch() * filters;
        for (int j = 0; j < dy.batch(); j++) {
            for (int tap = 0; tap < width; tap += stride) {
                FloatGemm.transposedTimes(
                        taps(tap) * nx,
                        filters,
                        dy.steps(),
                        examples,
                        first(j, tap),
                        stride * nx,
                        dy.data(),
                        j * filters,
                        ldy,
                        k.gradient(),
                        tap * nx * filters,
                        filters,
                        true);
            }
        }
    }

    private Steps inputs(Steps dy) {
        int size = x.batch() * exampleRows * nx;
        gradients = Recurrent.room(gradients, size);
        Arrays.fill(gradients, 0, size, 0);
        for (int j = 0; j < dy.batch(); j++) {
            for (int tap = 0; tap < width; tap += stride) {
                FloatGemm.timesTransposed(
                        dy.steps(),
                        taps(tap) * nx,
                        filters,
                        dy.data(),
                        j * filters,
                        dy.batch() * filters,
                        k.value(),
                        tap * nx * filters,
                        filters,
                        gradients,
                        first(j, tap),
                        stride * nx,
                        true);
            }
        }
        dx.shape(x.steps(), x.batch(), nx, x.lengths());
        for (int t = 0; t < x.steps(); t++) {
            for (int j = 0; j < x.batch(); j++) {
                System.arraycopy(gradients, first(j, t), dx.data(), dx.index(t, j), nx);
            }
        }
        return dx;
    }
}
