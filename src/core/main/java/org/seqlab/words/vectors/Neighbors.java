package org.seqlab.words.vectors;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.seqlab.math.Matrix;

/**
 * Nearest neighbors by cosine, one word at a time: what the fast search is checked against.
 *
 * <p>Not here: speed, see {@link org.seqlab.words.table.NearestVectors}.
 */
public final class Neighbors {
    private Neighbors() {}

    /**
     * Returns the words nearest to a word, without the word itself.
     *
     * @param word the query
     * @param count how many, at least 0
     * @param vectors the vocabulary
     * @return at most count words, the nearest first, earlier words first among equals
     * @throws IllegalArgumentException if the word has no vector
     */
    public static List<Neighbor> of(String word, int count, WordVectors vectors) {
        List<Neighbor> all = of(vectors.vector(word), vectors.size(), vectors);
        return all.stream().filter(n -> !n.word().equals(word)).limit(count).toList();
    }

    /**
     * Returns the words whose vectors are nearest to a vector. Cost: 6 n V plus sorting.
     *
     * @param query a vector, (n, 1)
     * @param count how many, at least 0
     * @param vectors the vocabulary
     * @return at most count words, the nearest first, earlier words first among equals
     */
    public static List<Neighbor> of(Matrix query, int count, WordVectors vectors) {
        Matrix e = vectors.embeddings();
        List<Neighbor> all = new ArrayList<>();
        for (int w = 0; w < vectors.size(); w++) {
            all.add(new Neighbor(vectors.words().get(w), Similarity.cosine(query, e.col(w))));
        }
        all.sort(Comparator.comparingDouble(Neighbor::cosine).reversed());
        return List.copyOf(all.subList(0, Math.min(count, all.size())));
    }
}
