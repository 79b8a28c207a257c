package org.seqlab.apps;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;

/**
 * Word vectors from counts: positive pointwise mutual information of neighbors, reduced to its
 * leading eigenvectors.
 *
 * <p>Source: Levy and Goldberg (2014), Neural word embedding as implicit matrix factorization.
 */
final class CountedVectors {
    private static final int WINDOW = 2;

    private CountedVectors() {}

    /** Returns one row a word, scaled to a mean square of 1 an entry. */
    static float[] of(int[][] sentences, int vocabulary, int size) {
        EigenDecomposition eigen =
                new EigenDecomposition(
                        new Array2DRowRealMatrix(information(sentences, vocabulary)));
        double[] values = eigen.getRealEigenvalues();
        float[] vectors = new float[vocabulary * size];
        double squares = 0;
        for (int k = 0; k < size; k++) {
            double scale = Math.sqrt(Math.max(0, values[k]));
            for (int word = 0; word < vocabulary; word++) {
                double entry = scale * eigen.getEigenvector(k).getEntry(word);
                vectors[word * size + k] = (float) entry;
                squares += entry * entry;
            }
        }
        float factor = (float) Math.sqrt(vectors.length / squares);
        for (int i = 0; i < vectors.length; i++) {
            vectors[i] *= factor;
        }
        return vectors;
    }

    private static double[][] information(int[][] sentences, int vocabulary) {
        double[][] counts = new double[vocabulary][vocabulary];
        double[] sums = new double[vocabulary];
        double all = 0;
        for (int[] words : sentences) {
            for (int t = 0; t < words.length; t++) {
                for (int u = Math.max(0, t - WINDOW); u < t; u++) {
                    counts[words[t]][words[u]]++;
                    counts[words[u]][words[t]]++;
                    sums[words[t]]++;
                    sums[words[u]]++;
                    all += 2;
                }
            }
        }
        for (int i = 0; i < vocabulary; i++) {
            for (int j = 0; j < vocabulary; j++) {
                double ratio = counts[i][j] * all / (sums[i] * sums[j]);
                counts[i][j] = ratio > 1 ? Math.log(ratio) : 0;
            }
        }
        return counts;
    }
}
