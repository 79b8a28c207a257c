package org.seqlab.tape;

/**
 * Layer normalization of rows; twin: {@link org.seqlab.transformer.LayerNorm}.
 *
 * <pre>
 *   x̂ = (x − mean) / √(variance + 1e-6),   y = gamma * x̂ + beta
 *   dx = (g − mean of g − x̂ · mean of g * x̂) / √(variance + 1e-6),   g = gamma * dy
 * </pre>
 */
public final class Norm {
    private static final double EPSILON = 1e-6;

    private Norm() {}

    /**
     * Normalizes every row.
     *
     * @param tape the tape
     * @param x (n, d)
     * @param gamma scale, (1, d)
     * @param beta shift, (1, d)
     * @return (n, d)
     */
    public static Tensor forward(Tape tape, Tensor x, Tensor gamma, Tensor beta) {
        int d = x.cols();
        gamma.require("Norm.forward", "gamma", 1, d);
        beta.require("Norm.forward", "beta", 1, d);
        Tensor y = tape.tensor(x.rows(), d);
        float[] hat = tape.array(x.size());
        float[] scale = tape.array(x.rows());
        for (int i = 0; i < x.rows(); i++) {
            scale[i] = hat(x.value, i * d, d, hat);
            for (int j = 0; j < d; j++) {
                y.value[i * d + j] = gamma.value[j] * hat[i * d + j] + beta.value[j];
            }
        }
        tape.onBackward(
                () -> {
                    for (int i = 0; i < x.rows(); i++) {
                        back(x, gamma, beta, y, hat, scale[i], i * d);
                    }
                });
        return y;
    }

    /** Writes x̂ of a row and returns 1 / √(variance + epsilon). */
    private static float hat(float[] x, int at, int d, float[] hat) {
        double sum = 0;
        for (int j = 0; j < d; j++) {
            sum += x[at + j];
        }
        float mean = (float) (sum / d);
        double squares = 0;
        for (int j = 0; j < d; j++) {
            float v = x[at + j] - mean;
            squares += v * v;
        }
        float scale = (float) (1 / Math.sqrt(squares / d + EPSILON));
        for (int j = 0; j < d; j++) {
            hat[at + j] = (x[at + j] - mean) * scale;
        }
        return scale;
    }

    private static void back(
            Tensor x, Tensor gamma, Tensor beta, Tensor y, float[] hat, float scale, int at) {
        int d = x.cols();
        float sum = 0;
        float product = 0;
        for (int j = 0; j < d; j++) {
            float dy = y.gradient[at + j];
            beta.gradient[j] += dy;
            gamma.gradient[j] += dy * hat[at + j];
            float g = dy * gamma.value[j];
            sum += g;
            product += g * hat[at + j];
        }
        for (int j = 0; j < d; j++) {
            float g = y.gradient[at + j] * gamma.value[j];
            x.gradient[at + j] += scale * (g - sum / d - hat[at + j] * product / d);
        }
    }
}
