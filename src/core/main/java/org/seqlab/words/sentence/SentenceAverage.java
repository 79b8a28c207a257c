package org.seqlab.words.sentence;

import java.util.List;
import java.util.Locale;
import org.seqlab.math.Matrix;
import org.seqlab.math.Texts;
import org.seqlab.words.vectors.WordVectors;

/** A sentence as the mean of its words' vectors: simple, and blind to their order. */
public final class SentenceAverage {
    private SentenceAverage() {}

    /**
     * Splits a sentence at white space and lowers its case.
     *
     * @param sentence any text
     * @return its words; none for an empty or blank sentence
     */
    public static List<String> words(String sentence) {
        Texts.require("SentenceAverage.words", "sentence", sentence);
        String stripped = sentence.toLowerCase(Locale.ROOT).strip();
        return stripped.isEmpty() ? List.of() : List.of(stripped.split("\\s+"));
    }

    /**
     * Returns the mean of the vectors of the known words.
     *
     * <pre>
     *   avg = (1 / K) sum of e_w over the K words w of the sentence that have a vector
     * </pre>
     *
     * @param sentence words separated by white space, in any case
     * @param vectors the known words, in lower case
     * @return the mean, (n, 1); zeros if no word is known
     */
    public static Matrix of(String sentence, WordVectors vectors) {
        Matrix sum = Matrix.zeros(vectors.dimension(), 1);
        int known = 0;
        for (String word : words(sentence)) {
            if (vectors.contains(word)) {
                sum = sum.plus(vectors.vector(word));
                known++;
            }
        }
        int count = known;
        return known == 0 ? sum : sum.map(v -> v / count);
    }
}
