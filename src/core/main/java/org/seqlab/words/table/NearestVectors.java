package org.seqlab.words.table;

import java.util.List;
import java.util.Optional;
import org.seqlab.words.vectors.Neighbor;

/**
 * Exact nearest neighbors by cosine over many words.
 *
 * <p>The rows are scaled to length 1 once, so that a cosine is one product and a query is one pass
 * over memory: V · n · 2 bytes, which is its floor, see {@link UnitRows}. One query is split over
 * the threads of {@link org.seqlab.simd.Workers}. Not here: approximate search.
 */
public final class NearestVectors {
    private final VectorTable table;
    private final UnitRows units;

    private NearestVectors(VectorTable table) {
        this.table = table;
        this.units = new UnitRows(table);
    }

    /**
     * Prepares a table, which must not change any more: one rounded copy of its numbers. Zero rows stay zero and are near to nothing.
     *
     * @param table the words
     * @return the search
     */
    public static NearestVectors of(VectorTable table) {
        return new NearestVectors(table);
    }

    /**
     * Returns the words nearest to a vector.
     *
     * @param query n numbers, of any length but zero
     * @param count how many, at least 1
     * @param barred numbers of words that may not be answers
     * @return at most count words with their cosines, the nearest first
     * @throws IllegalArgumentException if the query has another number of features
     */
    public List<Neighbor> nearest(float[] query, int count, int... barred) {
        if (query.length != table.dimension()) {
            throw new IllegalArgumentException(
                    "NearestVectors: the query must have %d numbers, but it has %d."
                            .formatted(table.dimension(), query.length));
        }
        int kept = Math.max(0, Math.min(count, table.size() - barred.length));
        Best best = units.best(query, count + barred.length);
        return best.without(barred, kept).stream()
                .map(hit -> new Neighbor(table.words().get(hit.row()), hit.product()))
                .toList();
    }

    /**
     * Returns the words nearest to a word, without the word itself.
     *
     * @param word a word of the table
     * @param count how many, at least 1
     * @return at most count words with their cosines, the nearest first
     * @throws IllegalArgumentException if the word has no vector
     */
    public List<Neighbor> nearest(String word, int count) {
        int w = require(word);
        return nearest(table.vector(w), count, w);
    }

    /**
     * Completes "a is to b as c is to ?" with unit vectors; a, b and c are barred.
     *
     * @param a a word
     * @param b what a is to
     * @param c the word to complete
     * @return the word with the largest cos(e_w, e_b − e_a + e_c); empty if a word is unknown or
     *     none is left
     */
    public Optional<String> analogy(String a, String b, String c) {
        int[] words = {table.find(a), table.find(b), table.find(c)};
        if (words[0] < 0 || words[1] < 0 || words[2] < 0) {
            return Optional.empty();
        }
        float[] query = new float[table.dimension()];
        for (int i = 0; i < query.length; i++) {
            query[i] =
                    (float)
                            (units.get(words[1], i)
                                    - units.get(words[0], i)
                                    + units.get(words[2], i));
        }
        return nearest(query, 1, words).stream().map(Neighbor::word).findFirst();
    }

    private int require(String word) {
        int w = table.find(word);
        if (w < 0) {
            throw new IllegalArgumentException(
                    "NearestVectors: \"%s\" is not among the %d words."
                            .formatted(word, table.size()));
        }
        return w;
    }
}
