package org.seqlab.words.sentence;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.seqlab.math.Matrix;
import org.seqlab.words.vectors.WordVectors;

/** Sentences as rows of word numbers, padded to one length, and the matrix they look up. */
public final class SentenceIndices {
    private SentenceIndices() {}

    /**
     * Numbers the words of sentences.
     *
     * <p>Unknown words are skipped without a gap, words beyond maxLength are cut off, and the rest
     * of a row is 0, which no word should have as its number.
     *
     * @param sentences m sentences
     * @param wordToIndex the numbers of the known words, in lower case
     * @param maxLength the length of a row
     * @return the numbers, (m, maxLength): one sentence a row, as the course has it
     */
    public static int[][] of(
            List<String> sentences, Map<String, Integer> wordToIndex, int maxLength) {
        int[][] rows = new int[sentences.size()][maxLength];
        for (int i = 0; i < rows.length; i++) {
            Iterator<Integer> known =
                    SentenceAverage.words(sentences.get(i)).stream()
                            .map(wordToIndex::get)
                            .filter(Objects::nonNull)
                            .iterator();
            for (int t = 0; t < maxLength && known.hasNext(); t++) {
                rows[i][t] = known.next();
            }
        }
        return rows;
    }

    /**
     * Returns the matrix of a pretrained embedding layer.
     *
     * @param vectors the words' vectors, n features each
     * @param wordToIndex the numbers of the words: from 1 on, or from 0 on
     * @return row j holds the vector of the word with number j, the one row without a word is zero,
     *     (number of words + 1, n)
     * @throws IllegalArgumentException if a number is outside the matrix or a word has no vector
     */
    public static Matrix embeddingLayer(WordVectors vectors, Map<String, Integer> wordToIndex) {
        Matrix layer = Matrix.zeros(wordToIndex.size() + 1, vectors.dimension());
        wordToIndex.forEach(
                (word, row) -> {
                    if (row < 0 || row >= layer.rows()) {
                        throw new IllegalArgumentException(
                                "SentenceIndices: numbers must be from 0 to %d, but \"%s\" has %d."
                                        .formatted(layer.rows() - 1, word, row));
                    }
                    Matrix vector = vectors.vector(word);
                    for (int k = 0; k < layer.cols(); k++) {
                        layer.set(row, k, vector.get(k, 0));
                    }
                });
        return layer;
    }
}
