package org.seqlab.language;

import java.util.List;

/** Chooses between transcripts that sound alike, such as "pair" and "pear", by a language model. */
public final class Transcripts {
    private Transcripts() {}

    /**
     * A choice.
     *
     * @param best index of the most likely transcript; the first of equals
     * @param logOdds {@code log(P(best) / P(second best))}; ∞ if there is no other
     */
    public record Choice(int best, double logOdds) {}

    /**
     * Chooses by given log-probabilities.
     *
     * @param logProbabilities one a transcript, at least one
     * @return the choice
     * @throws IllegalArgumentException if there is none or one is NaN
     */
    public static Choice choose(double... logProbabilities) {
        if (logProbabilities.length == 0) {
            throw new IllegalArgumentException(
                    "Transcripts.choose: there must be at least one transcript.");
        }
        int best = 0;
        for (int i = 0; i < logProbabilities.length; i++) {
            if (Double.isNaN(logProbabilities[i])) {
                throw new IllegalArgumentException(
                        "Transcripts.choose: logProbabilities[" + i + "] must not be NaN.");
            }
            best = logProbabilities[i] > logProbabilities[best] ? i : best;
        }
        double second = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < logProbabilities.length; i++) {
            second = i == best ? second : Math.max(second, logProbabilities[i]);
        }
        boolean equal = second == logProbabilities[best];
        return new Choice(best, equal ? 0 : logProbabilities[best] - second);
    }

    /**
     * Chooses by a language model.
     *
     * @param model tells how likely a sentence is
     * @param transcripts sentences without their ends, at least one
     * @return the choice
     */
    public static Choice choose(LanguageModel model, List<int[]> transcripts) {
        return choose(transcripts.stream().mapToDouble(model::logProbability).toArray());
    }
}
