package org.seqlab.tape;

import org.seqlab.simd.FloatMath;

/** The loss of a student that learns a teacher's whole distribution instead of one right answer. */
public final class SoftTargets {
    private SoftTargets() {}

    /**
     * Returns the loss and starts its gradient.
     *
     * <p>Both distributions are softened by the temperature, so that the unlikely tokens count too:
     *
     * <pre>
     *   p = softmax(teacher / τ),  q = softmax(scores / τ)
     *   L = (τ² / count) sum over rows of sum_k p_k log(p_k / q_k),   dscores = (τ / count) (q − p)
     * </pre>
     *
     * <p>τ² keeps the size of the gradient when the temperature changes. Source: Hinton, Vinyals and Dean
     * (2015), arXiv:1503.02531.
     *
     * @param tape the tape of the student
     * @param scores of the student before the softmax, (n, V)
     * @param teacher scores of the teacher before the softmax, (n, V); it gets no gradient
     * @param rows a negative entry leaves the row out; n entries
     * @param temperature τ, above 0
     * @param count what the sum is divided by, such as the number of hidden words
     * @return the loss, 0 where both agree
     * @throws IllegalArgumentException if a shape or the temperature does not fit
     */
    public static double loss(
            Tape tape,
            Tensor scores,
            Tensor teacher,
            int[] rows,
            double temperature,
            double count) {
        teacher.require("SoftTargets.loss", "teacher", scores.rows(), scores.cols());
        require(scores, rows, temperature);
        int v = scores.cols();
        float[] p = new float[v];
        float[] q = new float[v];
        double sum = 0;
        for (int i = 0; i < rows.length; i++) {
            if (rows[i] >= 0) {
                softened(teacher, i, temperature, p);
                softened(scores, i, temperature, q);
                sum += divergence(p, q);
                addGradient(tape, scores, i, p, q, (float) (temperature / count));
            }
        }
        return temperature * temperature * sum / count;
    }

    private static void require(Tensor scores, int[] rows, double temperature) {
        if (rows.length != scores.rows()) {
            throw new IllegalArgumentException(
                    "SoftTargets.loss: rows must have %d entries, one a row, but it has %d."
                            .formatted(scores.rows(), rows.length));
        }
        if (!(temperature > 0)) {
            throw new IllegalArgumentException(
                    "SoftTargets.loss: temperature must be above 0, but it is "
                            + temperature
                            + ".");
        }
    }

    private static void softened(Tensor scores, int row, double temperature, float[] p) {
        float[] scaled = new float[p.length];
        FloatMath.axpy(
                (float) (1 / temperature), scores.value, row * p.length, scaled, 0, p.length);
        FloatMath.softmax(scaled, 0, p, 0, p.length);
    }

    private static double divergence(float[] p, float[] q) {
        double sum = 0;
        for (int k = 0; k < p.length; k++) {
            // What underflows in p counts nothing; a floor keeps what underflows in q finite.
            sum += p[k] == 0 ? 0 : p[k] * Math.log(p[k] / Math.max(q[k], Float.MIN_NORMAL));
        }
        return sum;
    }

    private static void addGradient(
            Tape tape, Tensor scores, int row, float[] p, float[] q, float scale) {
        if (tape.records()) {
            int v = p.length;
            FloatMath.axpy(scale, q, 0, scores.gradient, row * v, v);
            FloatMath.axpy(-scale, p, 0, scores.gradient, row * v, v);
        }
    }
}
