package org.seqlab.seq2seq;

import java.util.ArrayList;
import java.util.List;

/**
 * Visits every sentence, breadth first, as no real system can: the truth that beam search is
 * compared with. There are about V^T of them.
 */
public final class ExactSearch {
    private static final long MOST_ROWS = 5_000_000;

    private ExactSearch() {}

    /**
     * Returns all complete sentences, each with its log-probability.
     *
     * @param model P(next token | x, tokens before)
     * @param maxLength sentences are cut here, at least 1
     * @param eos the end token
     * @return every sentence that ends with eos or has maxLength tokens
     * @throws IllegalArgumentException if maxLength is below 1, eos is not a token, or a step would
     *     hold more than five million prefixes
     */
    public static List<Hypothesis> all(NextToken model, int maxLength, int eos) {
        Limits.require("ExactSearch.all", model, maxLength, eos);
        List<Hypothesis> complete = new ArrayList<>();
        List<Hypothesis> open = List.of(new Hypothesis(List.of(), 0));
        double[][] rows = model.first();
        for (int length = 1; !open.isEmpty(); length++) {
            requireRoom((long) open.size() * model.vocabularySize(), length);
            List<Hypothesis> longer = new ArrayList<>();
            List<Integer> parents = new ArrayList<>();
            for (int k = 0; k < open.size(); k++) {
                for (int v = 0; v < rows[k].length; v++) {
                    Hypothesis next = append(open.get(k), v, rows[k][v]);
                    if (v == eos || length == maxLength) {
                        complete.add(next);
                    } else {
                        longer.add(next);
                        parents.add(k);
                    }
                }
            }
            open = longer;
            if (!open.isEmpty()) {
                rows = model.next(toInts(parents), lastTokens(open));
            }
        }
        return complete;
    }

    private static void requireRoom(long rows, int length) {
        if (rows > MOST_ROWS) {
            throw new IllegalArgumentException(
                    "ExactSearch.all: length "
                            + length
                            + " would need "
                            + rows
                            + " prefixes, more than "
                            + MOST_ROWS
                            + ". Use BeamSearch.");
        }
    }

    private static Hypothesis append(Hypothesis prefix, int token, double logProbability) {
        List<Integer> tokens = new ArrayList<>(prefix.tokens());
        tokens.add(token);
        return new Hypothesis(tokens, prefix.logProbability() + logProbability);
    }

    private static int[] lastTokens(List<Hypothesis> prefixes) {
        return prefixes.stream().mapToInt(h -> h.tokens().get(h.tokens().size() - 1)).toArray();
    }

    private static int[] toInts(List<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).toArray();
    }
}
