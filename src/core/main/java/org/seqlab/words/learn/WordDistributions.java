package org.seqlab.words.learn;

import java.util.Arrays;

/**
 * How words are drawn: the noise of negative sampling, and the thinning of frequent words.
 *
 * <p>Source: Mikolov and others (2013), as in {@link NegativeSampling}.
 */
public final class WordDistributions {
    private WordDistributions() {}

    /**
     * Returns the noise distribution between the uniform one (power 0) and the words' own (power 1).
     *
     * <pre>
     *   P(w) = f(w)^power / sum_j f(w_j)^power
     * </pre>
     *
     * @param counts how often each word occurs, f
     * @param power 3/4 in the lectures
     * @return V probabilities
     */
    public static double[] noise(double[] counts, double power) {
        double[] p = Arrays.stream(counts).map(f -> Math.pow(f, power)).toArray();
        double sum = Arrays.stream(p).sum();
        return Arrays.stream(p).map(v -> v / sum).toArray();
    }

    /**
     * Returns the running sums of a distribution, from which it can be drawn by bisection.
     *
     * @param p V probabilities
     * @return for each word the sum of its and all earlier probabilities; the last is 1
     */
    public static double[] cumulative(double[] p) {
        double[] sums = p.clone();
        Arrays.parallelPrefix(sums, Double::sum);
        return sums;
    }

    /**
     * Returns the probability of keeping an occurrence of each word, as the paper writes it.
     *
     * <pre>
     *   keep(w) = min(1, sqrt(t / z)),   z = f(w) / sum_j f(w_j)
     * </pre>
     *
     * @param counts how often each word occurs, f
     * @param threshold t, about 1e-5 to 1e-3
     * @return V probabilities
     */
    public static double[] keepAsInThePaper(double[] counts, double threshold) {
        return keep(counts, threshold, ratio -> Math.sqrt(ratio));
    }

    /**
     * Returns the probability of keeping an occurrence of each word, as the program word2vec has it.
     *
     * <pre>
     *   keep(w) = min(1, sqrt(t / z) + t / z),   z = f(w) / sum_j f(w_j)
     * </pre>
     *
     * @param counts how often each word occurs, f
     * @param threshold t, about 1e-5 to 1e-3
     * @return V probabilities
     */
    public static double[] keepAsInWord2vec(double[] counts, double threshold) {
        return keep(counts, threshold, ratio -> Math.sqrt(ratio) + ratio);
    }

    private static double[] keep(
            double[] counts, double threshold, java.util.function.DoubleUnaryOperator formula) {
        double total = Arrays.stream(counts).sum();
        return Arrays.stream(counts)
                .map(f -> Math.min(1, formula.applyAsDouble(threshold / (f / total))))
                .toArray();
    }
}
