package org.seqlab.words.bias;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.seqlab.math.NumpyRandom;
import org.seqlab.words.vectors.Similarity;
import org.seqlab.words.vectors.WordVectors;

/**
 * The word embedding association test: do two groups of words lean to two groups of attributes?
 *
 * <p>Source: Caliskan, Bryson and Narayanan (2017), doi:10.1126/science.aal4230.
 *
 * @param effectSize d, the difference of the mean associations in standard deviations
 * @param statistic s, the difference of the summed associations
 * @param pValue the share of equal-sized splits of the targets whose s is at least as large
 * @param exact whether all splits were tried, else a sample
 */
public record Weat(double effectSize, double statistic, double pValue, boolean exact) {
    private static final int MOST_SPLITS = 100_000;

    /** Associations closer than this are equal: cosines of equal vectors differ by rounding. */
    private static final double EQUAL = 1e-9;

    /**
     * Runs the test.
     *
     * <pre>
     *   s(w)       = mean_a cos(w, a) − mean_b cos(w, b)
     *   s(X, Y)    = sum_x s(x) − sum_y s(y)
     *   d          = (mean_x s(x) − mean_y s(y)) / standard deviation of s over X and Y
     * </pre>
     *
     * <p>Up to 100,000 splits are all tried; beyond, as many are drawn and p counts the split at hand
     * too, so it is never 0.
     *
     * @param x one group of targets, such as professions of men
     * @param y the other group, of the same size
     * @param a one group of attributes, such as male words
     * @param b the other group of attributes
     * @param vectors the words
     * @param seed decides the drawn splits
     * @return the result; p is one-sided: small when X leans to A
     * @throws IllegalArgumentException if a group is empty, X and Y differ in size, or a word has no
     *     vector
     */
    public static Weat test(
            List<String> x,
            List<String> y,
            List<String> a,
            List<String> b,
            WordVectors vectors,
            long seed) {
        if (x.size() != y.size() || x.isEmpty() || a.isEmpty() || b.isEmpty()) {
            throw new IllegalArgumentException(
                    "Weat: X and Y must be of one size and no group empty, but the sizes are %d,"
                                    .formatted(x.size())
                            + " %d, %d and %d.".formatted(y.size(), a.size(), b.size()));
        }
        List<String> targets = new ArrayList<>(x);
        targets.addAll(y);
        double[] s = targets.stream().mapToDouble(w -> association(w, a, b, vectors)).toArray();
        int half = x.size();
        double statistic = statistic(s, half);
        double mean = Arrays.stream(s).average().orElse(0);
        double squares = Arrays.stream(s).map(v -> (v - mean) * (v - mean)).sum();
        double deviation = Math.sqrt(squares / (s.length - 1));
        double effect = deviation < EQUAL ? 0 : statistic / half / deviation;
        boolean exact = splits(s.length, half) <= MOST_SPLITS;
        double p = exact ? allSplits(s, half, statistic) : drawnSplits(s, half, statistic, seed);
        return new Weat(effect, statistic, p, exact);
    }

    /**
     * Returns how much more a word is like one group than like another.
     *
     * @param word the word
     * @param a one group
     * @param b the other group
     * @param vectors the words
     * @return {@code mean_a cos(w, a) − mean_b cos(w, b)}
     */
    public static double association(
            String word, List<String> a, List<String> b, WordVectors vectors) {
        return mean(word, a, vectors) - mean(word, b, vectors);
    }

    private static double mean(String word, List<String> group, WordVectors vectors) {
        return group.stream()
                .mapToDouble(w -> Similarity.cosine(vectors.vector(word), vectors.vector(w)))
                .average()
                .orElse(0);
    }

    private static double statistic(double[] s, int half) {
        double sum = 0;
        for (int k = 0; k < s.length; k++) {
            sum += k < half ? s[k] : -s[k];
        }
        return sum;
    }

    private static double splits(int n, int half) {
        double count = 1;
        for (int k = 1; k <= half; k++) {
            count = count * (n - half + k) / k;
        }
        return count;
    }

    private static double allSplits(double[] s, int half, double statistic) {
        double total = Arrays.stream(s).sum();
        double least = (statistic + total) / 2 - EQUAL;
        long[] count = new long[2];
        choose(s, 0, half, 0, least, count);
        return (double) count[0] / count[1];
    }

    /** Counts the choices of some of the rest whose sum reaches a bound, and all choices. */
    private static void choose(
            double[] s, int from, int missing, double sum, double least, long[] count) {
        if (missing == 0) {
            count[0] += sum >= least ? 1 : 0;
            count[1]++;
            return;
        }
        for (int k = from; k <= s.length - missing; k++) {
            choose(s, k + 1, missing - 1, sum + s[k], least, count);
        }
    }

    private static double drawnSplits(double[] s, int half, double statistic, long seed) {
        NumpyRandom random = new NumpyRandom(seed);
        long reached = 1;
        double[] shuffled = s.clone();
        for (int draw = 0; draw < MOST_SPLITS; draw++) {
            for (int k = 0; k < half; k++) {
                int j = random.randint(k, s.length);
                double moved = shuffled[k];
                shuffled[k] = shuffled[j];
                shuffled[j] = moved;
            }
            reached += statistic(shuffled, half) >= statistic - EQUAL ? 1 : 0;
        }
        return (double) reached / (MOST_SPLITS + 1);
    }
}
