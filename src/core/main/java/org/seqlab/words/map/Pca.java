package org.seqlab.words.map;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import org.seqlab.math.Matrix;
import org.seqlab.math.Shapes;

/**
 * Principal components: the directions in which points spread the most.
 *
 * @param mean the mean point, (1, n)
 * @param components one unit direction a row, the widest first; the largest entry of each is
 *     positive, (k, n)
 * @param variances the variance along each, with N − 1 below; (k, 1)
 */
public record Pca(Matrix mean, Matrix components, Matrix variances) {
    /**
     * Finds the components of centered points.
     *
     * @param x the points, one a row, (N, n), N at least 2
     * @param count k, at most the smaller of N and n
     * @return the first k components
     * @throws IllegalArgumentException if there are too few points or components
     */
    public static Pca of(Matrix x, int count) {
        double points = x.rows();
        Matrix mean = x.sumOfRows().map(v -> v / points);
        Matrix centered = Matrix.build(x.rows(), x.cols(), (i, j) -> x.get(i, j) - mean.get(0, j));
        Pca around = uncentered(centered, count);
        return new Pca(mean, around.components(), around.variances());
    }

    /**
     * Finds the components around zero, as for differences whose sign is arbitrary.
     *
     * @param x the points, one a row, (N, n), N at least 2
     * @param count k, at most the smaller of N and n
     * @return the first k components, with a mean of zero
     * @throws IllegalArgumentException if there are too few points or components
     */
    public static Pca uncentered(Matrix x, int count) {
        int most = Math.min(x.rows(), x.cols());
        if (x.rows() < 2 || count < 1 || count > most) {
            throw new IllegalArgumentException(
                    "Pca: %d points of %d features have at most %d components from 2 points on, but"
                                    .formatted(x.rows(), x.cols(), most)
                            + " "
                            + count
                            + " are asked for.");
        }
        var svd = new SingularValueDecomposition(new Array2DRowRealMatrix(x.toArray(), false));
        double[][] v = svd.getV().getData();
        Matrix components = Matrix.build(count, x.cols(), (k, j) -> sign(v, k) * v[j][k]);
        double[] s = svd.getSingularValues();
        Matrix variances = Matrix.build(count, 1, (k, j) -> s[k] * s[k] / (x.rows() - 1));
        return new Pca(Matrix.zeros(1, x.cols()), components, variances);
    }

    private static double sign(double[][] v, int k) {
        double largest = 0;
        for (double[] row : v) {
            largest = Math.abs(row[k]) > Math.abs(largest) ? row[k] : largest;
        }
        return Math.signum(largest);
    }

    /**
     * Returns the coordinates of points along the components.
     *
     * @param x the points, one a row, (N, n)
     * @return (N, k)
     * @throws org.seqlab.math.ShapeException if x has another number of features
     */
    public Matrix project(Matrix x) {
        String why = "the components have " + mean.cols() + " features";
        Shapes.require("Pca.project", "x", x, Shapes.ANY, mean.cols(), why);
        Matrix centered = Matrix.build(x.rows(), x.cols(), (i, j) -> x.get(i, j) - mean.get(0, j));
        return centered.times(components.transpose());
    }
}
