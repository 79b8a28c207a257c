package org.seqlab.words.use;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.seqlab.math.Matrix;
import org.seqlab.words.vectors.Similarity;
import org.seqlab.words.vectors.WordVectors;

/**
 * Shortens a text to its most central sentences: those most alike to all the others.
 *
 * <pre>
 *   s_i = sum over words w of sentence i of e_w / (|e_w| · number of sentences that have w)
 *   centrality_i = mean over j ≠ i of cos(s_i − s̄, s_j − s̄),   s̄ the mean of all s
 * </pre>
 *
 * <p>Source: after Erkan and Radev (2004), LexRank, doi:10.1613/jair.1523, with sums of word
 * vectors in place of counted words and a mean in place of a random walk. Not here: sentences that
 * say the same twice, new sentences.
 */
public final class Summarizer {
    private final WordVectors vectors;

    /**
     * Creates a summarizer.
     *
     * @param vectors words with their vectors; words without one are passed over
     */
    public Summarizer(WordVectors vectors) {
        this.vectors = vectors.normalized();
    }

    /**
     * Returns the vectors of sentences without what all of them share.
     *
     * @param sentences k sentences, words separated by single spaces
     * @return s − s̄, one column a sentence, (n, k)
     */
    public Matrix vectors(List<String> sentences) {
        Map<String, Long> having = new HashMap<>();
        sentences.forEach(s -> words(s).distinct().forEach(w -> having.merge(w, 1L, Long::sum)));
        Matrix s = Matrix.zeros(vectors.dimension(), sentences.size());
        for (int k = 0; k < sentences.size(); k++) {
            for (String word : words(sentences.get(k)).toList()) {
                Matrix e = vectors.vector(word);
                for (int i = 0; i < s.rows(); i++) {
                    s.set(i, k, s.get(i, k) + e.get(i, 0) / having.get(word));
                }
            }
        }
        Matrix mean = s.sumOfColumns().scale(1.0 / s.cols());
        return s.plusColumn(mean.scale(-1));
    }

    private Stream<String> words(String sentence) {
        return Arrays.stream(sentence.split(" ")).filter(vectors::contains);
    }

    /**
     * Compares every sentence with every other.
     *
     * @param sentences k sentences
     * @return cosines, (k, k)
     */
    public Matrix similarities(List<String> sentences) {
        Matrix s = vectors(sentences);
        return Matrix.build(s.cols(), s.cols(), (i, j) -> Similarity.cosine(s.col(i), s.col(j)));
    }

    /**
     * Returns how central each sentence is.
     *
     * @param sentences at least two
     * @return mean cosine with the others, one a sentence
     */
    public double[] centrality(List<String> sentences) {
        Matrix cosines = similarities(sentences);
        int k = sentences.size();
        return IntStream.range(0, k)
                .mapToDouble(i -> (cosines.rowRange(i, i + 1).sum() - cosines.get(i, i)) / (k - 1))
                .toArray();
    }

    /**
     * Chooses the most central sentences.
     *
     * @param sentences at least two
     * @param count how many to keep
     * @return their numbers in the order of the text; of equals the first
     */
    public List<Integer> choose(List<String> sentences, int count) {
        double[] centrality = centrality(sentences);
        return IntStream.range(0, sentences.size())
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -centrality[i]))
                .limit(count)
                .sorted()
                .toList();
    }

    /**
     * Returns the share of key sentences that were chosen.
     *
     * @param articles articles with known key sentences
     * @return from 0 to 1
     */
    public double found(List<Articles.Article> articles) {
        return articles.stream()
                .mapToDouble(a -> share(a, choose(a.sentences(), a.keys().size())))
                .average()
                .orElse(0);
    }

    /**
     * Returns what the first sentences are worth: the usual rule for news.
     *
     * @param articles articles with known key sentences
     * @return the share of key sentences among as many first ones
     */
    public static double foundByLead(List<Articles.Article> articles) {
        return articles.stream()
                .mapToDouble(a -> share(a, IntStream.range(0, a.keys().size()).boxed().toList()))
                .average()
                .orElse(0);
    }

    private static double share(Articles.Article article, List<Integer> chosen) {
        long right = chosen.stream().filter(article.keys()::contains).count();
        return (double) right / article.keys().size();
    }
}
