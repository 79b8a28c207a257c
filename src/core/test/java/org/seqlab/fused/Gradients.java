package org.seqlab.fused;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import java.util.function.DoubleSupplier;
import org.seqlab.train.FloatParameter;

/** Central differences in float: steps of 1/64, errors below 2 parts in 1000. */
final class Gradients {
    private static final float H = 1f / 64;

    private Gradients() {}

    static Steps random(int steps, int batch, int size, int[] lengths, long seed) {
        Steps result = new Steps().shape(steps, batch, size, lengths);
        Random random = new Random(seed);
        for (int i = 0; i < steps * batch * size; i++) {
            result.data()[i] = (float) random.nextGaussian();
        }
        return result;
    }

    /** Weights of the outputs in the loss, zero in the padding. */
    static Steps weights(Steps y, long seed) {
        Steps w = random(y.steps(), y.batch(), y.size(), y.lengths(), seed);
        for (int t = 0; t < y.steps(); t++) {
            for (int j = 0; j < y.batch(); j++) {
                for (int i = 0; t >= y.length(j) && i < y.size(); i++) {
                    w.data()[w.index(t, j) + i] = 0;
                }
            }
        }
        return w;
    }

    static double dot(Steps a, Steps b) {
        double sum = 0;
        for (int i = 0; i < a.rows() * a.size(); i++) {
            sum += (double) a.data()[i] * b.data()[i];
        }
        return sum;
    }

    static void check(Layer layer, Steps x) {
        Steps w = weights(layer.forward(x), 9);
        layer.parameters().forEach(FloatParameter::zeroGradient);
        Steps dx = layer.backward(w);
        float[] inputs = dx == null ? null : dx.data().clone();
        DoubleSupplier loss = () -> dot(layer.forward(x), w);
        checkParameters(layer.parameters(), loss);
        if (inputs != null) {
            checkArray("x", x.data(), inputs, x.rows() * x.size(), loss);
        }
    }

    static void checkParameters(List<FloatParameter> parameters, DoubleSupplier loss) {
        for (FloatParameter p : parameters) {
            checkArray(p.toString(), p.value(), p.gradient().clone(), p.size(), loss);
        }
    }

    static void checkArray(String name, float[] v, float[] gradient, int n, DoubleSupplier loss) {
        int stride = Math.max(1, n / 41);
        for (int i = 0; i < n; i += stride) {
            float old = v[i];
            v[i] = old + H;
            double up = loss.getAsDouble();
            v[i] = old - H;
            double down = loss.getAsDouble();
            v[i] = old;
            double expected = (up - down) / (2 * H);
            assertEquals(
                    expected, gradient[i], 2e-3 * (1 + Math.abs(expected)), name + "[" + i + "]");
        }
    }
}
