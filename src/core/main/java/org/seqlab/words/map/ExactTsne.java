package org.seqlab.words.map;

import java.util.Arrays;
import org.seqlab.math.Matrix;
import org.seqlab.math.Shapes;

/**
 * t-SNE with all pairs: what the fast version is checked against.
 *
 * <p>Source: van der Maaten and Hinton (2008), "Visualizing data using t-SNE". Not here: more than a
 * few hundred points, see {@link BarnesHutTsne}.
 */
public final class ExactTsne {
    private ExactTsne() {}

    /**
     * How the descent goes.
     *
     * @param steps the number of steps
     * @param learningRate the step length
     * @param exaggeration what P is multiplied by at first
     * @param earlySteps how many steps "at first" is; the momentum is 0.5 then and 0.8 later
     */
    public record Descent(int steps, double learningRate, double exaggeration, int earlySteps) {}

    /**
     * A map and how it came about.
     *
     * @param y the map, (N, 2)
     * @param losses KL(P || Q) after each step
     */
    public record Result(Matrix y, double[] losses) {}

    /**
     * Returns the affinities in the map, with the heavy tails of Student's t.
     *
     * <pre>
     *   Q_ij = w_ij / sum_kl w_kl,   w_ij = 1 / (1 + |y_i − y_j|²),   w_ii = 0
     * </pre>
     *
     * @param y the map, (N, 2)
     * @return Q, (N, N): the entries sum to 1
     */
    public static Matrix affinities(Matrix y) {
        double[] w = weights(y);
        double sum = PairwiseSum.of(w, 0, w.length);
        return Matrix.of(y.rows(), y.rows(), w).map(v -> v / sum);
    }

    /**
     * Returns what the map loses, {@code KL(P || Q) = sum_ij P_ij log(P_ij / Q_ij)}.
     *
     * @param p the affinities of the points, (N, N)
     * @param y the map, (N, 2)
     * @return the divergence, in nats
     * @throws org.seqlab.math.ShapeException if P is not (N, N)
     */
    public static double loss(Matrix p, Matrix y) {
        requireJoint(p, y);
        Matrix q = affinities(y);
        double loss = 0;
        for (int i = 0; i < p.rows(); i++) {
            for (int j = 0; j < p.cols(); j++) {
                if (p.get(i, j) > 0) {
                    loss += p.get(i, j) * Math.log(p.get(i, j) / q.get(i, j));
                }
            }
        }
        return loss;
    }

    /**
     * Returns the gradient of the loss, written as a product so that its rounding is fixed.
     *
     * <pre>
     *   dy_i = 4 sum_j M_ij (y_i − y_j) = 4 ((diag(M 1) − M) Y)_i,   M_ij = (P_ij − Q_ij) w_ij
     * </pre>
     *
     * <p>Cost: about 20 N².
     *
     * @param p the affinities of the points, perhaps exaggerated, (N, N)
     * @param y the map, (N, 2)
     * @return dY, (N, 2)
     * @throws org.seqlab.math.ShapeException if P is not (N, N)
     */
    public static Matrix gradient(Matrix p, Matrix y) {
        requireJoint(p, y);
        int points = y.rows();
        double[] w = weights(y);
        double sum = PairwiseSum.of(w, 0, w.length);
        double[] m = p.toRowMajor();
        for (int k = 0; k < m.length; k++) {
            m[k] = (m[k] - w[k] / sum) * w[k];
        }
        for (int i = 0; i < points; i++) {
            double row = PairwiseSum.of(m, i * points, points);
            for (int j = 0; j < points; j++) {
                m[i * points + j] = (i == j ? row : 0) - m[i * points + j];
            }
        }
        return Matrix.build(points, y.cols(), (i, k) -> 4 * fusedDot(m, i * points, y, k));
    }

    private static double fusedDot(double[] m, int from, Matrix y, int col) {
        double sum = 0;
        for (int j = 0; j < y.rows(); j++) {
            sum = Math.fma(m[from + j], y.get(j, col), sum);
        }
        return sum;
    }

    /**
     * Moves the map downhill.
     *
     * <pre>
     *   v = momentum · v − learningRate · dY,   Y = Y + v
     * </pre>
     *
     * @param p the affinities of the points, (N, N)
     * @param start the map to start from, (N, 2); small random numbers
     * @param descent how many steps and how long
     * @return the last map with the loss after each step
     */
    public static Result descend(Matrix p, Matrix start, Descent descent) {
        Matrix y = start.copy();
        Matrix v = Matrix.zeros(y.rows(), y.cols());
        Matrix exaggerated = p.scale(descent.exaggeration());
        double[] losses = new double[descent.steps()];
        for (int step = 0; step < descent.steps(); step++) {
            boolean early = step < descent.earlySteps();
            Matrix dy = gradient(early ? exaggerated : p, y);
            v = v.scale(early ? 0.5 : 0.8).minus(dy.scale(descent.learningRate()));
            y = y.plus(v);
            losses[step] = loss(p, y);
        }
        return new Result(y, losses);
    }

    private static double[] weights(Matrix y) {
        double[] w = Arrays.stream(Affinities.squaredDistances(y)).map(d -> 1 / (1 + d)).toArray();
        for (int i = 0; i < y.rows(); i++) {
            w[i * y.rows() + i] = 0;
        }
        return w;
    }

    private static void requireJoint(Matrix p, Matrix y) {
        String why = "the map has " + y.rows() + " points";
        Shapes.require("ExactTsne", "P", p, y.rows(), y.rows(), why);
    }
}
