package org.seqlab.seq2seq;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Beam search: keeps the B likeliest beginnings at every step.
 *
 * <pre>
 *   step 1   the B likeliest first tokens
 *   step t   of all B · V continuations the likeliest, by log P(y&lt;1&gt; … y&lt;t&gt; | x)
 *   end      of all complete sentences the best by {@link Hypothesis#score}
 * </pre>
 *
 * <p>With {@code refill} the beam always goes on with B unfinished beginnings; without, a sentence
 * that ends uses up one of the B places of its step, as in the lecture's picture. B = 1 without
 * refill is greedy search; a B above the number of prefixes is exact. Log-probabilities, because a
 * product of many probabilities underflows. Among equals: the lower parent, then the lower token.
 *
 * <p>Source: the lectures on beam search and its refinements. Not here: coverage penalties,
 * sampling from the beam.
 *
 * @param width B, at least 1
 * @param maxLength sentences are cut here and count as complete, at least 1
 * @param eos the end token
 * @param refill whether finished sentences leave their place to unfinished ones
 */
public record BeamSearch(int width, int maxLength, int eos, boolean refill) {
    /** Checks the width. */
    public BeamSearch {
        if (width < 1) {
            throw new IllegalArgumentException(
                    "BeamSearch: width must be at least 1, but it is " + width + ".");
        }
    }

    /**
     * Returns every complete sentence that the beam has come by.
     *
     * <p>Cost: at most maxLength questions of B rows to the model and a pass over B · V numbers each.
     *
     * @param model P(next token | x, tokens before)
     * @return at least one sentence, in the order of completion; {@link Hypothesis#best} chooses
     * @throws IllegalArgumentException if maxLength is below 1 or eos is not a token
     */
    public List<Hypothesis> search(NextToken model) {
        Limits.require("BeamSearch", model, maxLength, eos);
        List<Hypothesis> complete = new ArrayList<>();
        Beam beam = new Beam(new int[1][0], new double[1]);
        for (int length = 1; ; length++) {
            // At most one candidate a row ends, so this many hold B unfinished ones.
            int wanted = refill ? width + beam.scores.length : width;
            Candidates best =
                    length == 1
                            ? Candidates.first(model, beam.scores, wanted)
                            : Candidates.next(
                                    model, beam.parents, beam.lastTokens(), beam.scores, wanted);
            beam = beam.extend(best, length == maxLength, complete);
            if (beam.scores.length == 0) {
                return complete;
            }
        }
    }

    /**
     * Returns the best sentence under a length normalization.
     *
     * @param model P(next token | x, tokens before)
     * @param alpha exponent of the length: 0, 0.7 or 1 in the lecture
     * @return the complete sentence with the best score
     */
    public Hypothesis best(NextToken model, double alpha) {
        return Hypothesis.best(search(model), alpha);
    }

    /** The unfinished beginnings, best first. */
    private final class Beam {
        private final int[][] prefixes;
        private final double[] scores;
        private int[] parents = {};

        private Beam(int[][] prefixes, double[] scores) {
            this.prefixes = prefixes;
            this.scores = scores;
        }

        private Beam extend(Candidates from, boolean last, List<Hypothesis> complete) {
            List<Integer> kept = new ArrayList<>();
            int places = 0;
            for (int k = 0; k < from.size() && places < width; k++) {
                boolean ends = from.token(k) == eos;
                places += ends && refill ? 0 : 1;
                if (ends || last) {
                    complete.add(toHypothesis(longer(from, k), from.score(k)));
                } else {
                    kept.add(k);
                }
            }
            int[][] longer = new int[kept.size()][];
            double[] sums = new double[kept.size()];
            int[] origin = new int[kept.size()];
            for (int j = 0; j < longer.length; j++) {
                longer[j] = longer(from, kept.get(j));
                sums[j] = from.score(kept.get(j));
                origin[j] = from.parent(kept.get(j));
            }
            Beam next = new Beam(longer, sums);
            next.parents = origin;
            return next;
        }

        private int[] longer(Candidates from, int k) {
            int[] prefix = prefixes[from.parent(k)];
            int[] result = Arrays.copyOf(prefix, prefix.length + 1);
            result[prefix.length] = from.token(k);
            return result;
        }

        private int[] lastTokens() {
            int[] tokens = new int[prefixes.length];
            for (int k = 0; k < tokens.length; k++) {
                tokens[k] = prefixes[k][prefixes[k].length - 1];
            }
            return tokens;
        }
    }

    private static Hypothesis toHypothesis(int[] tokens, double logProbability) {
        List<Integer> list = new ArrayList<>(tokens.length);
        for (int token : tokens) {
            list.add(token);
        }
        return new Hypothesis(list, logProbability);
    }
}
