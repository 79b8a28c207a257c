package org.seqlab.words.vectors;

import org.seqlab.math.Matrix;
import org.seqlab.math.Shapes;

/**
 * How alike two word vectors are.
 *
 * <p>Not here: the same over a whole vocabulary, see {@link Analogy} and {@link Neighbors}.
 */
public final class Similarity {
    /** A product of two lengths up to this counts as zero. */
    private static final double TINY = 1e-32;

    private Similarity() {}

    /**
     * Returns the cosine of the angle between two vectors.
     *
     * <pre>
     *   cos(u, v) = u · v / (|u| |v|)
     * </pre>
     *
     * <p>Two rules make it total: equal vectors have cosine 1, even two zero vectors; otherwise,
     * when |u| |v| is at most 1e-32, the cosine is 0. Cost: 6 n floating-point operations.
     *
     * @param u a vector, (n, 1)
     * @param v a vector, (n, 1)
     * @return a number between −1 and 1
     * @throws org.seqlab.math.ShapeException if u is no column or v has another shape
     */
    public static double cosine(Matrix u, Matrix v) {
        requireSameColumns("Similarity.cosine", u, v);
        if (equal(u, v)) {
            return 1;
        }
        double lengths = length(u) * length(v);
        return lengths <= TINY ? 0 : dot(u, v) / lengths;
    }

    /**
     * Returns the squared Euclidean distance, {@code |u − v|²}.
     *
     * @param u a vector, (n, 1)
     * @param v a vector, (n, 1)
     * @return a number of at least 0
     * @throws org.seqlab.math.ShapeException if u is no column or v has another shape
     */
    public static double squaredDistance(Matrix u, Matrix v) {
        requireSameColumns("Similarity.squaredDistance", u, v);
        double sum = 0;
        for (int i = 0; i < u.rows(); i++) {
            double difference = u.get(i, 0) - v.get(i, 0);
            sum += difference * difference;
        }
        return sum;
    }

    /**
     * Returns the inner product, {@code sum_i u[i] v[i]}.
     *
     * @param u a vector, (n, 1)
     * @param v a vector, (n, 1)
     * @return the sum of the products
     * @throws org.seqlab.math.ShapeException if u is no column or v has another shape
     */
    public static double dot(Matrix u, Matrix v) {
        requireSameColumns("Similarity.dot", u, v);
        double sum = 0;
        for (int i = 0; i < u.rows(); i++) {
            sum += u.get(i, 0) * v.get(i, 0);
        }
        return sum;
    }

    /**
     * Returns the length of a vector, {@code |u| = sqrt(u · u)}.
     *
     * @param u a vector, (n, 1)
     * @return a number of at least 0
     */
    public static double length(Matrix u) {
        return Math.sqrt(dot(u, u));
    }

    private static boolean equal(Matrix u, Matrix v) {
        for (int i = 0; i < u.rows(); i++) {
            if (u.get(i, 0) != v.get(i, 0)) {
                return false;
            }
        }
        return true;
    }

    private static void requireSameColumns(String operation, Matrix u, Matrix v) {
        Shapes.require(operation, "u", u, Shapes.ANY, 1, "a word vector is one column");
        Shapes.require(operation, "v", v, u.rows(), 1, "u has " + u.rows() + " features");
    }
}
