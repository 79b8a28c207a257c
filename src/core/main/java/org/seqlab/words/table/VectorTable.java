package org.seqlab.words.table;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.seqlab.math.Matrix;
import org.seqlab.words.vectors.WordVectors;

/**
 * Words with their vectors as rows of one array, each row padded with zeros to a multiple of 16.
 *
 * <p>The array is shared, not copied: 400,000 words of 300 features take 486 MB once. Not here:
 * arithmetic that is meant to be read, see {@link #wordVectors}.
 */
public final class VectorTable {
    private final List<String> words;
    private final int dimension;
    private final int ld;
    private final float[] rows;
    private final Map<String, Integer> index;

    /**
     * Wraps an array.
     *
     * @param words V different words
     * @param dimension features of a word, n
     * @param rows V rows of {@code padded(n)} numbers, perhaps with room behind them; not copied
     * @throws IllegalArgumentException if the array is too short or a word appears twice
     */
    public VectorTable(List<String> words, int dimension, float[] rows) {
        this.words = List.copyOf(words);
        this.dimension = dimension;
        this.ld = padded(dimension);
        this.rows = rows;
        if (rows.length < (long) words.size() * ld) {
            throw new IllegalArgumentException(
                    "VectorTable: %d words of %d features need %d numbers, but there are %d."
                            .formatted(
                                    words.size(),
                                    dimension,
                                    (long) words.size() * ld,
                                    rows.length));
        }
        this.index = new HashMap<>(2 * words.size());
        for (int w = 0; w < words.size(); w++) {
            if (index.putIfAbsent(words.get(w), w) != null) {
                throw new IllegalArgumentException(
                        "VectorTable: words must differ, but \""
                                + words.get(w)
                                + "\" is there"
                                + " twice.");
            }
        }
    }

    /**
     * Returns the length of a row for n features.
     *
     * @param dimension n
     * @return the next multiple of 16
     */
    public static int padded(int dimension) {
        return (dimension + 15) / 16 * 16;
    }

    /**
     * Returns the words in order.
     *
     * @return V words
     */
    public List<String> words() {
        return words;
    }

    /**
     * Returns the number of words, V.
     *
     * @return the number of words
     */
    public int size() {
        return words.size();
    }

    /**
     * Returns the number of features, n.
     *
     * @return the features of a word
     */
    public int dimension() {
        return dimension;
    }

    /**
     * Returns the distance between the starts of two rows.
     *
     * @return n, padded
     */
    public int ld() {
        return ld;
    }

    /**
     * Returns the array itself, for kernels.
     *
     * @return V rows of {@link #ld} numbers
     */
    public float[] rows() {
        return rows;
    }

    /**
     * Returns the number of a word.
     *
     * @param word any text
     * @return its number, or −1 if it has no vector
     */
    public int find(String word) {
        return index.getOrDefault(word, -1);
    }

    /**
     * Returns a copy of the vector of a word.
     *
     * @param word its number
     * @return n numbers
     */
    public float[] vector(int word) {
        float[] result = new float[dimension];
        System.arraycopy(rows, word * ld, result, 0, dimension);
        return result;
    }

    /**
     * Returns the vectors in double precision, one a column, for the readable layer.
     *
     * @return all words with E, (n, V)
     */
    public WordVectors wordVectors() {
        return new WordVectors(words, Matrix.build(dimension, size(), (i, w) -> rows[w * ld + i]));
    }
}
