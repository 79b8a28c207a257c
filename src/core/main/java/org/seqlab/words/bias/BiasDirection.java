package org.seqlab.words.bias;

import java.util.List;
import org.seqlab.math.Matrix;
import org.seqlab.words.map.Pca;
import org.seqlab.words.vectors.Similarity;
import org.seqlab.words.vectors.WordVectors;

/** Finds the axis along which a bias shows. */
public final class BiasDirection {
    private BiasDirection() {}

    /**
     * A pair of words that differ in what the axis is about.
     *
     * @param first such as man
     * @param second such as woman
     */
    public record Pair(String first, String second) {}

    /**
     * Returns the axis of one pair, {@code g = e_second − e_first}.
     *
     * @param pair such as man and woman
     * @param vectors the words
     * @return g, (n, 1), pointing to the second word
     * @throws IllegalArgumentException if a word has no vector
     */
    public static Matrix of(Pair pair, WordVectors vectors) {
        return vectors.vector(pair.second()).minus(vectors.vector(pair.first()));
    }

    /**
     * Returns the axis that several pairs share: the first principal component of their halves.
     *
     * <pre>
     *   for each pair: mu = (e1 + e2) / 2; the rows e1 − mu and e2 − mu go into the PCA
     * </pre>
     *
     * <p>Source: Bolukbasi and others (2016), section 4. One pair alone gives its own direction.
     *
     * @param pairs at least one pair
     * @param vectors the words
     * @return g, (n, 1), of length 1, pointing to the second words on average
     * @throws IllegalArgumentException if there is no pair or a word has no vector
     */
    public static Matrix of(List<Pair> pairs, WordVectors vectors) {
        if (pairs.isEmpty()) {
            throw new IllegalArgumentException("BiasDirection: there must be at least one pair.");
        }
        Matrix[] halves = new Matrix[2 * pairs.size()];
        Matrix sum = Matrix.zeros(vectors.dimension(), 1);
        for (int k = 0; k < pairs.size(); k++) {
            Matrix difference = of(pairs.get(k), vectors);
            halves[2 * k] = difference.scale(-0.5).transpose();
            halves[2 * k + 1] = difference.scale(0.5).transpose();
            sum = sum.plus(difference);
        }
        Matrix g = Pca.uncentered(Matrix.stack(halves), 1).components().transpose();
        return Similarity.dot(g, sum) < 0 ? g.scale(-1) : g;
    }
}
