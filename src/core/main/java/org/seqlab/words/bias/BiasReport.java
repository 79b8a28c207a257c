package org.seqlab.words.bias;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.seqlab.math.Matrix;
import org.seqlab.words.vectors.Similarity;
import org.seqlab.words.vectors.WordVectors;

/**
 * How far words lean along a bias axis, before and after debiasing.
 *
 * @param lines one a word
 */
public record BiasReport(List<Line> lines) {
    /**
     * One word of the report.
     *
     * @param word the word
     * @param before its cosine with the axis
     * @param after its cosine with the axis after debiasing
     */
    public record Line(String word, double before, double after) {}

    /**
     * Vectors after debiasing, with the report.
     *
     * @param vectors all words, some changed
     * @param report the neutral words before and after
     */
    public record Debiased(WordVectors vectors, BiasReport report) {}

    /**
     * Neutralizes words and equalizes pairs, as the paper does: all vectors are scaled to length 1
     * first, and neutral words again afterwards.
     *
     * @param vectors the words
     * @param g the bias axis, (n, 1)
     * @param neutral words that should not lean, such as professions
     * @param pairs words that should differ along the axis only
     * @return the new vectors and the report on the neutral words
     * @throws IllegalArgumentException if a word has no vector
     */
    public static Debiased debias(
            WordVectors vectors, Matrix g, List<String> neutral, List<BiasDirection.Pair> pairs) {
        WordVectors units = vectors.normalized();
        Map<String, Matrix> changed = new LinkedHashMap<>();
        for (String word : neutral) {
            Matrix e = Debias.neutralize(units.vector(word), g);
            double length = Similarity.length(e);
            changed.put(word, length > 0 ? e.scale(1 / length) : e);
        }
        for (BiasDirection.Pair pair : pairs) {
            Debias.Pair equal =
                    Debias.equalize(units.vector(pair.first()), units.vector(pair.second()), g);
            changed.put(pair.first(), equal.first());
            changed.put(pair.second(), equal.second());
        }
        WordVectors after = units.with(changed);
        return new Debiased(after, compare(neutral, g, units, after));
    }

    /**
     * Measures words in two sets of vectors.
     *
     * @param words the words
     * @param g the bias axis, (n, 1)
     * @param before the vectors before
     * @param after the vectors after
     * @return their cosines with the axis
     */
    public static BiasReport compare(
            List<String> words, Matrix g, WordVectors before, WordVectors after) {
        return new BiasReport(
                words.stream()
                        .map(
                                word ->
                                        new Line(
                                                word,
                                                Similarity.cosine(before.vector(word), g),
                                                Similarity.cosine(after.vector(word), g)))
                        .toList());
    }

    /**
     * Returns the mean size of the lean before debiasing.
     *
     * @return mean of |cosine|
     */
    public double meanBefore() {
        return lines.stream().mapToDouble(line -> Math.abs(line.before())).average().orElse(0);
    }

    /**
     * Returns the mean size of the lean after debiasing.
     *
     * @return mean of |cosine|
     */
    public double meanAfter() {
        return lines.stream().mapToDouble(line -> Math.abs(line.after())).average().orElse(0);
    }

    /** Returns a table: word, before, after. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("word              before    after\n");
        for (Line line : lines) {
            text.append(
                    String.format(
                            Locale.ROOT,
                            "%-15s %8.4f %8.4f%n",
                            line.word(),
                            line.before(),
                            line.after()));
        }
        return text.toString();
    }
}
