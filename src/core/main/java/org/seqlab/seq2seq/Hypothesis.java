package org.seqlab.seq2seq;

import java.util.Comparator;
import java.util.List;

/**
 * A complete output sentence that a search has found.
 *
 * @param tokens the sentence, with its end token unless it was cut at the greatest length
 * @param logProbability {@code log P(y | x)}, the sum over all tokens
 */
public record Hypothesis(List<Integer> tokens, double logProbability) {
    /** Keeps an unmodifiable copy. */
    public Hypothesis {
        tokens = List.copyOf(tokens);
    }

    /**
     * Returns the length-normalized score {@code (1 / T_y^alpha) sum_t log P(y<t> | …)}; T_y counts
     * the end token. Source: the lecture on refinements to beam search.
     *
     * @param alpha 0 for the plain log-probability, 1 for its mean, 0.7 as a compromise
     * @return the score
     */
    public double score(double alpha) {
        return alpha == 0 ? logProbability : logProbability / Math.pow(tokens.size(), alpha);
    }

    /**
     * Returns the hypothesis with the best normalized score; of equals the one with the lower
     * tokens.
     *
     * @param hypotheses at least one
     * @param alpha exponent of the length
     * @return the best one
     * @throws IllegalArgumentException if there is none
     */
    public static Hypothesis best(List<Hypothesis> hypotheses, double alpha) {
        Comparator<Hypothesis> order = Comparator.comparingDouble(h -> -h.score(alpha));
        return hypotheses.stream()
                .min(order.thenComparing(Hypothesis::tokens, Hypothesis::compareTokens))
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "Hypothesis.best: hypotheses must not be empty."));
    }

    private static int compareTokens(List<Integer> left, List<Integer> right) {
        int shared = Math.min(left.size(), right.size());
        for (int t = 0; t < shared; t++) {
            int order = Integer.compare(left.get(t), right.get(t));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(left.size(), right.size());
    }
}
