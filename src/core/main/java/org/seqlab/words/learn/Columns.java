package org.seqlab.words.learn;

import org.seqlab.math.Matrix;

/** What the objectives do with single columns. */
final class Columns {
    private Columns() {}

    /** Returns {@code left[:, i] · right[:, j]}. */
    static double dot(Matrix left, int i, Matrix right, int j) {
        double sum = 0;
        for (int k = 0; k < left.rows(); k++) {
            sum += left.get(k, i) * right.get(k, j);
        }
        return sum;
    }

    /** Adds {@code factor · source[:, j]} to {@code target[:, i]}. */
    static void addInPlace(Matrix target, int i, double factor, Matrix source, int j) {
        for (int k = 0; k < target.rows(); k++) {
            target.set(k, i, target.get(k, i) + factor * source.get(k, j));
        }
    }

    /** Returns {@code log(sigmoid(z))} without overflow: {@code −log(1 + exp(−z))}. */
    static double logSigmoid(double z) {
        return z >= 0 ? -Math.log1p(Math.exp(-z)) : z - Math.log1p(Math.exp(z));
    }
}
