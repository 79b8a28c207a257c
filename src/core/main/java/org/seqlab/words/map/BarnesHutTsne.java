package org.seqlab.words.map;

import java.util.Arrays;
import org.seqlab.math.Matrix;
import org.seqlab.math.Shapes;
import org.seqlab.simd.Workers;

/**
 * t-SNE for thousands of points: near points attract, far ones repel through a tree.
 *
 * <p>Source: van der Maaten (2014), "Accelerating t-SNE using tree-based algorithms". Sixteen points
 * that lie together share one walk through the tree, which sees every cell at least as fine as each
 * of them alone would. Not here: more than two dimensions, see {@link ExactTsne}.
 */
public final class BarnesHutTsne {
    private static final int G = TsneKernel.GROUP;

    private final Neighborhoods near;
    private final TsneOptions options;
    private final int points;
    private final float[][] y;
    private final float[][] sorted;
    private final float[][] forces;
    private final float[][] gradient;
    private final float[][] gains;
    private final float[][] moves;
    private final QuadTree tree;

    private BarnesHutTsne(Neighborhoods near, Matrix start, TsneOptions options) {
        this.near = near;
        this.options = options;
        points = start.rows();
        int padded = (points + G - 1) / G * G;
        y = new float[2][padded];
        sorted = new float[2][padded];
        forces = new float[3][padded];
        gradient = new float[2][points];
        gains = new float[2][points];
        moves = new float[2][points];
        tree = new QuadTree(points);
        for (int a = 0; a < 2; a++) {
            Arrays.fill(gains[a], 1);
            for (int i = 0; i < points; i++) {
                y[a][i] = (float) start.get(i, a);
            }
        }
    }

    /**
     * A map and what it loses.
     *
     * @param y the map, (N, 2)
     * @param loss KL(P || Q) in nats, over the near pairs
     */
    public record Result(Matrix y, double loss) {}

    /**
     * Makes a map from the first two principal components, scaled to a spread of 1e-4.
     *
     * @param x the points, one a row, (N, n), N and n at least 2
     * @param options how
     * @return the map
     */
    public static Result of(Matrix x, TsneOptions options) {
        Matrix start = Pca.of(x, 2).project(x);
        double squares = 0;
        for (int i = 0; i < x.rows(); i++) {
            squares += start.get(i, 0) * start.get(i, 0);
        }
        double spread = Math.sqrt(squares / x.rows());
        return of(x, spread > 0 ? start.scale(1e-4 / spread) : start, options);
    }

    /**
     * Makes a map from given places.
     *
     * @param x the points, one a row, (N, n), N at least 2
     * @param start where they start, (N, 2)
     * @param options how
     * @return the map
     * @throws org.seqlab.math.ShapeException if start has another shape
     */
    public static Result of(Matrix x, Matrix start, TsneOptions options) {
        Shapes.require("BarnesHutTsne", "start", start, x.rows(), 2, "x has " + x.rows() + " rows");
        if (x.rows() < 2) {
            throw new IllegalArgumentException("BarnesHutTsne: there must be at least 2 points.");
        }
        Neighborhoods near = Neighborhoods.of(x, options.perplexity());
        BarnesHutTsne map = new BarnesHutTsne(near, start, options);
        for (int step = 0; step < options.steps(); step++) {
            boolean early = step < options.steps() / 4;
            map.computeGradient(early ? options.exaggeration() : 1);
            map.move(early ? 0.5f : 0.8f);
        }
        Matrix y = Matrix.build(map.points, 2, (i, a) -> map.y[a][i]);
        return new Result(y, map.loss());
    }

    /** Fills the gradient, {@code 4 (exaggeration · attraction − repulsion / z)}. */
    private void computeGradient(double exaggeration) {
        double z = repel();
        float toAll = (float) (4 / z);
        float toNear = (float) (4 * exaggeration);
        int[] order = tree.order;
        Workers.split(
                points,
                G,
                (from, to) -> {
                    float[] force = new float[2];
                    for (int k = from; k < to; k++) {
                        int i = order[k];
                        TsneKernel.BEST.attract(near, i, y[0], y[1], force);
                        gradient[0][i] = toNear * force[0] - toAll * forces[0][k];
                        gradient[1][i] = toNear * force[1] - toAll * forces[1][k];
                    }
                });
    }

    /** Fills the forces in the order of the tree and returns {@code z = sum of all w}. */
    private double repel() {
        tree.build(y[0], y[1]);
        int padded = sorted[0].length;
        for (int k = 0; k < padded; k++) {
            int i = tree.order[Math.min(k, points - 1)];
            sorted[0][k] = y[0][i];
            sorted[1][k] = y[1][i];
        }
        float squaredTheta = (float) (options.theta() * options.theta());
        Workers.split(
                padded / G,
                1,
                (from, to) -> {
                    float[][] list = new float[3][1024];
                    float[] box = new float[4];
                    for (int g = from; g < to; g++) {
                        box(g * G, box);
                        int count = tree.list(box, squaredTheta, list);
                        TsneKernel.BEST.repel(list, count, sorted[0], sorted[1], g * G, forces);
                    }
                });
        double z = 0;
        for (int k = 0; k < points; k++) {
            // Every point meets itself once, with w = 1.
            z += forces[2][k] - 1.0;
        }
        return Math.max(z, 1e-12);
    }

    private void box(int at, float[] box) {
        box[0] = sorted[0][at];
        box[1] = box[0];
        box[2] = sorted[1][at];
        box[3] = box[2];
        for (int k = at + 1; k < at + G; k++) {
            box[0] = Math.min(box[0], sorted[0][k]);
            box[1] = Math.max(box[1], sorted[0][k]);
            box[2] = Math.min(box[2], sorted[1][k]);
            box[3] = Math.max(box[3], sorted[1][k]);
        }
    }

    /** Steps with momentum and a gain for each coordinate, which grows while the sign holds. */
    private void move(float momentum) {
        float rate = (float) options.rate(points);
        for (int a = 0; a < 2; a++) {
            for (int i = 0; i < points; i++) {
                boolean turns = gradient[a][i] * moves[a][i] >= 0;
                float gain = turns ? gains[a][i] * 0.8f : gains[a][i] + 0.2f;
                gains[a][i] = Math.max(0.01f, gain);
                moves[a][i] = momentum * moves[a][i] - rate * gains[a][i] * gradient[a][i];
                y[a][i] += moves[a][i];
            }
        }
    }

    private double loss() {
        double z = repel();
        double loss = 0;
        for (int i = 0; i < points; i++) {
            for (int k = near.starts()[i]; k < near.starts()[i + 1]; k++) {
                int j = near.cols()[k];
                double dx = y[0][i] - y[0][j];
                double dy = y[1][i] - y[1][j];
                double p = near.p()[k];
                if (p > 0) {
                    loss += p * Math.log(p * z * (1 + dx * dx + dy * dy));
                }
            }
        }
        return loss;
    }
}
