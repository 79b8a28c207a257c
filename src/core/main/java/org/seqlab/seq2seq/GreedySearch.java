package org.seqlab.seq2seq;

import java.util.ArrayList;
import java.util.List;

/** Takes the likeliest token at every step and never looks back: beam search of width 1. */
public final class GreedySearch {
    private GreedySearch() {}

    /**
     * Returns the sentence whose every token is the likeliest after those before it.
     *
     * <p>Of equally likely tokens the lowest is taken. Cost: T_y questions to the model.
     *
     * @param model P(next token | x, tokens before)
     * @param maxLength the sentence is cut here if no end token has come, at least 1
     * @param eos the end token
     * @return the sentence and its log-probability
     * @throws IllegalArgumentException if maxLength is below 1 or eos is not a token
     */
    public static Hypothesis search(NextToken model, int maxLength, int eos) {
        Limits.require("GreedySearch.search", model, maxLength, eos);
        List<Integer> tokens = new ArrayList<>();
        double logProbability = 0;
        double[] row = model.first()[0];
        while (true) {
            int token = Limits.argmax(row);
            logProbability += row[token];
            tokens.add(token);
            if (token == eos || tokens.size() == maxLength) {
                return new Hypothesis(tokens, logProbability);
            }
            row = model.next(new int[] {0}, new int[] {token})[0];
        }
    }
}
