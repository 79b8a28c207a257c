package org.seqlab.words.vectors;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.seqlab.math.Matrix;
import org.seqlab.math.ShapeException;
import org.seqlab.math.Shapes;

/**
 * A vocabulary and its embedding matrix: word j has the vector {@code E[:, j]}.
 *
 * <p>The words keep their order, which decides ties. Not here: hundreds of thousands of words, for
 * which {@link org.seqlab.words.table.VectorTable} holds {@code float} rows.
 */
public final class WordVectors {
    private final List<String> words;
    private final Matrix embeddings;
    private final Map<String, Integer> index;

    /**
     * Pairs words with the columns of an embedding matrix.
     *
     * @param words the vocabulary, V different words
     * @param embeddings E, (n, V): column j belongs to word j; copied
     * @throws ShapeException if E has another number of columns than there are words
     * @throws IllegalArgumentException if a word appears twice
     */
    public WordVectors(List<String> words, Matrix embeddings) {
        String why = "there are " + words.size() + " words";
        Shapes.require("WordVectors", "E", embeddings, Shapes.ANY, words.size(), why);
        this.words = List.copyOf(words);
        this.embeddings = embeddings.copy();
        this.index = new HashMap<>();
        for (int j = 0; j < words.size(); j++) {
            Integer earlier = index.put(words.get(j), j);
            if (earlier != null) {
                throw new IllegalArgumentException(
                        "WordVectors: words must differ, but \"%s\" is word %d and word %d."
                                .formatted(words.get(j), earlier, j));
            }
        }
    }

    /**
     * Collects single vectors, in the order of the map.
     *
     * @param vectors a column (n, 1) for each word
     * @return the vocabulary with E, (n, V)
     * @throws ShapeException if the vectors differ in length
     */
    public static WordVectors of(Map<String, Matrix> vectors) {
        List<String> words = List.copyOf(vectors.keySet());
        Matrix[] columns = vectors.values().toArray(Matrix[]::new);
        Matrix e = columns.length == 0 ? Matrix.zeros(0, 0) : Matrix.beside(columns);
        return new WordVectors(words, e);
    }

    /**
     * Returns the vocabulary in order.
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
     * Returns the number of features of a word, n.
     *
     * @return the length of every vector
     */
    public int dimension() {
        return embeddings.rows();
    }

    /**
     * Returns whether a word is in the vocabulary.
     *
     * @param word a word as it was stored
     * @return true if it has a vector
     */
    public boolean contains(String word) {
        return index.containsKey(word);
    }

    /**
     * Returns the number of a word.
     *
     * @param word a word of the vocabulary
     * @return its number, from 0
     * @throws IllegalArgumentException if the word has no vector
     */
    public int index(String word) {
        Integer j = index.get(word);
        if (j == null) {
            throw new IllegalArgumentException(
                    "WordVectors: \"%s\" is not among the %d words of the vocabulary."
                            .formatted(word, size()));
        }
        return j;
    }

    /**
     * Returns the vector of a word.
     *
     * @param word a word of the vocabulary
     * @return e, (n, 1)
     * @throws IllegalArgumentException if the word has no vector
     */
    public Matrix vector(String word) {
        return embeddings.col(index(word));
    }

    /**
     * Returns the embedding matrix.
     *
     * @return a copy of E, (n, V)
     */
    public Matrix embeddings() {
        return embeddings.copy();
    }

    /**
     * Returns these words with some vectors replaced, as debiasing does.
     *
     * @param changed new vectors (n, 1) by word
     * @return new word vectors; this object stays as it is
     * @throws IllegalArgumentException if a word has no vector here
     */
    public WordVectors with(Map<String, Matrix> changed) {
        Matrix e = embeddings.copy();
        changed.forEach(
                (word, vector) -> {
                    String why = "the other words have " + dimension() + " features";
                    Shapes.require("WordVectors.with", word, vector, dimension(), 1, why);
                    int j = index(word);
                    for (int i = 0; i < dimension(); i++) {
                        e.set(i, j, vector.get(i, 0));
                    }
                });
        return new WordVectors(words, e);
    }

    /**
     * Returns these words with every vector scaled to length 1; zero vectors stay zero.
     *
     * @return new word vectors
     */
    public WordVectors normalized() {
        Matrix e = embeddings.copy();
        for (int j = 0; j < size(); j++) {
            double length = Similarity.length(e.col(j));
            for (int i = 0; length > 0 && i < dimension(); i++) {
                e.set(i, j, e.get(i, j) / length);
            }
        }
        return new WordVectors(words, e);
    }
}
