package org.seqlab.fused;

import java.util.Arrays;
import java.util.List;
import org.seqlab.train.FloatParameter;

/**
 * Batch normalization of every entry over all steps and examples, optionally followed by ReLU.
 *
 * <p>In training the statistics are those of the minibatch, without its padding, and a running mean
 * of them is kept; in use the running mean serves:
 *
 * <pre>
 *   y = gamma (x − mean) / √(variance + 0.001) + beta
 *   running = momentum running + (1 − momentum) batch
 * </pre>
 *
 * <p>Source: Ioffe and Szegedy (2015), arXiv:1502.03167; the running variance is the biased one.
 * Cost: about 15 operations an entry forward and backward.
 */
public final class BatchNormLayer extends Layer {
    private static final double EPSILON = 1e-3;

    /** Rows whose float sums are gathered before they go into doubles. */
    private static final int BLOCK = 64;

    private final int n;
    private final boolean relu;
    private final double momentum;
    private final FloatParameter gamma;
    private final FloatParameter beta;
    private final FloatParameter mean;
    private final FloatParameter variance;
    private final Steps y = new Steps();
    private final Steps dx = new Steps();
    private final float[] row;
    private final float[] other;
    private final float[] scale;
    private final float[] shift;
    private final float[] center;
    private final float[] third;
    private Steps x;
    private double[] batchMean;
    private double[] batchVariance;
    private boolean training = true;

    /**
     * Creates a layer with gamma 1, beta 0, running mean 0 and running variance 1.
     *
     * @param name begins the names of the parameters
     * @param n size of the inputs
     * @param relu whether {@code max(0, y)} follows
     * @param momentum how much of the running statistics stays, from 0 to below 1
     */
    public BatchNormLayer(String name, int n, boolean relu, double momentum) {
        if (!(momentum >= 0 && momentum < 1)) {
            throw new IllegalArgumentException(
                    "BatchNormLayer: momentum must be from 0 to below 1, but it is "
                            + momentum
                            + ".");
        }
        this.n = n;
        this.relu = relu;
        this.momentum = momentum;
        gamma = new FloatParameter(name + ".gamma", 1, n);
        beta = new FloatParameter(name + ".beta", 1, n);
        mean = new FloatParameter(name + ".mean", 1, n);
        variance = new FloatParameter(name + ".variance", 1, n);
        Arrays.fill(gamma.value(), 1);
        Arrays.fill(variance.value(), 1);
        row = new float[n];
        other = new float[n];
        scale = new float[n];
        shift = new float[n];
        center = new float[n];
        third = new float[n];
    }

    @Override
    public void setTraining(boolean on) {
        training = on;
    }

    @Override
    public List<FloatParameter> parameters() {
        return List.of(gamma, beta);
    }

    /**
     * Returns the running statistics, which are saved with a model but not trained.
     *
     * @return mean and variance, (1, n) each
     */
    public List<FloatParameter> statistics() {
        return List.of(mean, variance);
    }

    @Override
    public Steps forward(Steps inputs) {
        x = inputs.require("BatchNormLayer.forward", "x", n);
        y.shape(x.steps(), x.batch(), n, x.lengths());
        if (training) {
            measure();
        }
        for (int c = 0; c < n; c++) {
            double m = training ? batchMean[c] : mean.value()[c];
            double v = training ? batchVariance[c] : variance.value()[c];
            scale[c] = (float) (gamma.value()[c] / Math.sqrt(v + EPSILON));
            shift[c] = (float) (beta.value()[c] - m * scale[c]);
        }
        for (int r = 0; r < x.rows(); r++) {
            System.arraycopy(x.data(), r * n, row, 0, n);
            if (relu) {
                rectified(row, scale, shift);
            } else {
                scaled(row, scale, shift);
            }
            System.arraycopy(row, 0, y.data(), r * n, n);
        }
        return y;
    }

    private static void scaled(float[] row, float[] scale, float[] shift) {
        for (int c = 0; c < row.length; c++) {
            row[c] = row[c] * scale[c] + shift[c];
        }
    }

    private static void rectified(float[] row, float[] scale, float[] shift) {
        for (int c = 0; c < row.length; c++) {
            row[c] = Math.max(0, row[c] * scale[c] + shift[c]);
        }
    }

    private void measure() {
        Arrays.fill(center, 0);
        int count = valid();
        batchMean = sums((values, sum) -> addTo(values, sum));
        for (int c = 0; c < n; c++) {
            batchMean[c] /= count;
            center[c] = (float) batchMean[c];
        }
        batchVariance = sums((values, sum) -> addSquares(values, center, sum));
        for (int c = 0; c < n; c++) {
            // The mean was rounded to float: correct the second moment for it.
            double off = batchMean[c] - center[c];
            batchVariance[c] = Math.max(0, batchVariance[c] / count - off * off);
            mean.value()[c] = running(mean.value()[c], batchMean[c]);
            variance.value()[c] = running(variance.value()[c], batchVariance[c]);
        }
    }

    private float running(float old, double batch) {
        return (float) (momentum * old + (1 - momentum) * batch);
    }

    private int valid() {
        int count = 0;
        for (int j = 0; j < x.batch(); j++) {
            count += x.length(j);
        }
        return count;
    }

    private boolean counts(int r) {
        return r / x.batch() < x.length(r % x.batch());
    }

    /** Adds something about a row to sums. */
    private interface Adder {
        void add(float[] row, float[] sums);
    }

    private double[] sums(Adder adder) {
        double[] total = new double[n];
        float[] part = new float[n];
        for (int r = 0; r < x.rows(); r++) {
            if (counts(r)) {
                System.arraycopy(x.data(), r * n, row, 0, n);
                adder.add(row, part);
            }
            if (r % BLOCK == BLOCK - 1 || r == x.rows() - 1) {
                empty(part, total);
            }
        }
        return total;
    }

    private static void empty(float[] part, double[] total) {
        for (int c = 0; c < part.length; c++) {
            total[c] += part[c];
            part[c] = 0;
        }
    }

    private static void addTo(float[] row, float[] sum) {
        for (int c = 0; c < row.length; c++) {
            sum[c] += row[c];
        }
    }

    private static void addSquares(float[] row, float[] center, float[] sum) {
        for (int c = 0; c < row.length; c++) {
            float d = row[c] - center[c];
            sum[c] += d * d;
        }
    }

    private static void addProducts(float[] a, float[] b, float[] center, float[] sum) {
        for (int c = 0; c < a.length; c++) {
            sum[c] += a[c] * (b[c] - center[c]);
        }
    }

    /**
     * {@inheritDoc}
     *
     * <p>With x̂ the normalized inputs and N the number of rows that count: {@code dbeta = Σ dy},
     * {@code dgamma = Σ dy x̂}, {@code dx = gamma (dy − dbeta / N − x̂ dgamma / N) / √(variance +
     * ε)}. Only after a forward in training.
     */
    @Override
    public Steps backward(Steps dy) {
        dy.requireLike("BatchNormLayer.backward", "dy", y);
        dx.shape(x.steps(), x.batch(), n, x.lengths());
        double[] sum = new double[n];
        double[] products = new double[n];
        reduce(dy, sum, products);
        int count = valid();
        for (int c = 0; c < n; c++) {
            double inverse = 1 / Math.sqrt(batchVariance[c] + EPSILON);
            double dgamma = products[c] * inverse;
            gamma.gradient()[c] += (float) dgamma;
            beta.gradient()[c] += (float) sum[c];
            // dx = scale dy + third x + shift, with the constants of each column gathered.
            third[c] = (float) (-scale[c] * inverse * dgamma / count);
            shift[c] = (float) (-scale[c] * sum[c] / count - third[c] * batchMean[c]);
        }
        for (int r = 0; r < dx.rows(); r++) {
            if (counts(r)) {
                System.arraycopy(dx.data(), r * n, row, 0, n);
                System.arraycopy(x.data(), r * n, other, 0, n);
                combine(row, other);
                System.arraycopy(row, 0, dx.data(), r * n, n);
            } else {
                Arrays.fill(dx.data(), r * n, (r + 1) * n, 0);
            }
        }
        return dx;
    }

    private void combine(float[] d, float[] in) {
        for (int c = 0; c < n; c++) {
            d[c] = scale[c] * d[c] + third[c] * in[c] + shift[c];
        }
    }

    /** Copies dy to dx, without what ReLU stopped, and sums it and its products with x − mean. */
    private void reduce(Steps dy, double[] sum, double[] products) {
        float[] part = new float[n];
        float[] partProducts = new float[n];
        for (int r = 0; r < dy.rows(); r++) {
            System.arraycopy(dy.data(), r * n, row, 0, n);
            if (relu) {
                System.arraycopy(y.data(), r * n, other, 0, n);
                stop(row, other);
            }
            System.arraycopy(row, 0, dx.data(), r * n, n);
            if (counts(r)) {
                System.arraycopy(x.data(), r * n, other, 0, n);
                addTo(row, part);
                addProducts(row, other, center, partProducts);
            }
            if (r % BLOCK == BLOCK - 1 || r == dy.rows() - 1) {
                empty(part, sum);
                empty(partProducts, products);
            }
        }
        for (int c = 0; c < n; c++) {
            products[c] += sum[c] * (center[c] - batchMean[c]);
        }
    }

    private static void stop(float[] d, float[] out) {
        for (int c = 0; c < d.length; c++) {
            d[c] = out[c] > 0 ? d[c] : 0;
        }
    }
}
