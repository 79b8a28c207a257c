package org.seqlab.trigger;

import java.util.ArrayList;
import java.util.List;
import org.seqlab.math.Matrix;
import org.seqlab.math.Shapes;

/**
 * Batch normalization of a sequence: every feature gets mean β and deviation γ, over all steps and
 * examples of a minibatch in training, and by remembered statistics afterwards.
 *
 * <p>Source: Ioffe and Szegedy (2015), arXiv:1502.03167. The readable one; {@code
 * org.seqlab.fused.BatchNormLayer} is its fast twin.
 *
 * @param gamma deviation of the result, (n, 1)
 * @param beta mean of the result, (n, 1)
 * @param mean remembered mean, (n, 1)
 * @param variance remembered variance, (n, 1)
 * @param epsilon added to the variance, above 0
 */
public record BatchNorm(Matrix gamma, Matrix beta, Matrix mean, Matrix variance, double epsilon) {
    /** The usual epsilon. */
    public static final double EPSILON = 1e-3;

    /** Checks the shapes. */
    public BatchNorm {
        String why = "gamma has " + gamma.rows() + " rows";
        Shapes.require("BatchNorm", "gamma", gamma, Shapes.ANY, 1, "it is a column");
        Shapes.require("BatchNorm", "beta", beta, gamma.rows(), 1, why);
        Shapes.require("BatchNorm", "mean", mean, gamma.rows(), 1, why);
        Shapes.require("BatchNorm", "variance", variance, gamma.rows(), 1, why);
    }

    /**
     * Result of a training pass.
     *
     * @param y normalized, T matrices (n, m)
     * @param xHat the same before γ and β
     * @param mean of this minibatch, (n, 1)
     * @param variance of this minibatch, biased, (n, 1)
     */
    public record Output(List<Matrix> y, List<Matrix> xHat, Matrix mean, Matrix variance) {}

    /**
     * Gradients of a training pass.
     *
     * @param dx one matrix a step, (n, m)
     * @param dgamma (n, 1)
     * @param dbeta (n, 1)
     */
    public record Gradients(List<Matrix> dx, Matrix dgamma, Matrix dbeta) {}

    /**
     * Returns the inputs normalized by the remembered statistics.
     *
     * <p>Formula: {@code y = γ (x − mean) / √(variance + ε) + β}.
     *
     * @param x T matrices (n, m)
     * @return T matrices (n, m)
     */
    public List<Matrix> infer(List<Matrix> x) {
        require("BatchNorm.infer", x);
        return scaled(normalized(x, mean, variance));
    }

    /**
     * Returns the inputs normalized by their own statistics: mean and variance over all T m columns.
     *
     * @param x T matrices (n, m)
     * @return result and statistics
     */
    public Output train(List<Matrix> x) {
        require("BatchNorm.train", x);
        double count = (double) x.size() * x.get(0).cols();
        Matrix mu = sum(x).scale(1 / count);
        List<Matrix> squares = x.stream().map(s -> s.minus(wide(mu, s)).map(v -> v * v)).toList();
        Matrix sigma2 = sum(squares).scale(1 / count);
        List<Matrix> xHat = normalized(x, mu, sigma2);
        return new Output(scaled(xHat), xHat, mu, sigma2);
    }

    /**
     * Returns the gradients of a training pass.
     *
     * <p>Formula, with N = T m columns and sums over all of them:
     * <pre>
     *   dβ = Σ dy      dγ = Σ dy x̂
     *   dx = γ / (N √(variance + ε)) (N dy − dβ − x̂ dγ)
     * </pre>
     *
     * @param dy gradient of every step, (n, m)
     * @param pass what {@link #train} returned
     * @return the gradients
     */
    public Gradients backward(List<Matrix> dy, Output pass) {
        int count = dy.size() * dy.get(0).cols();
        Matrix dbeta = sum(dy);
        List<Matrix> products = new ArrayList<>();
        for (int t = 0; t < dy.size(); t++) {
            products.add(dy.get(t).hadamard(pass.xHat().get(t)));
        }
        Matrix dgamma = sum(products);
        Matrix scale =
                gamma.hadamard(pass.variance().map(v -> 1 / (count * Math.sqrt(v + epsilon))));
        List<Matrix> dx = new ArrayList<>();
        for (int t = 0; t < dy.size(); t++) {
            Matrix d = dy.get(t);
            Matrix common = pass.xHat().get(t).hadamard(wide(dgamma, d)).plusColumn(dbeta);
            dx.add(d.scale(count).minus(common).hadamard(wide(scale, d)));
        }
        return new Gradients(dx, dgamma, dbeta);
    }

    private List<Matrix> normalized(List<Matrix> x, Matrix mu, Matrix sigma2) {
        Matrix scale = sigma2.map(v -> 1 / Math.sqrt(v + epsilon));
        return x.stream().map(s -> s.minus(wide(mu, s)).hadamard(wide(scale, s))).toList();
    }

    private List<Matrix> scaled(List<Matrix> xHat) {
        return xHat.stream().map(s -> s.hadamard(wide(gamma, s)).plusColumn(beta)).toList();
    }

    private static Matrix sum(List<Matrix> x) {
        return x.stream().map(Matrix::sumOfColumns).reduce(Matrix::plus).orElseThrow();
    }

    private static Matrix wide(Matrix column, Matrix like) {
        return Matrix.build(column.rows(), like.cols(), (i, j) -> column.get(i, 0));
    }

    private void require(String operation, List<Matrix> x) {
        String why = "gamma has " + gamma.rows() + " rows";
        Shapes.requireSequence(operation, "x", x, gamma.rows(), Shapes.ANY, why);
    }
}
