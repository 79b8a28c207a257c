package org.seqlab.speech;

import java.util.List;

/**
 * How many words a recognizer gets wrong: substitutions, deletions and insertions, by the number of
 * words that were said.
 */
public final class WordErrorRate {
    private WordErrorRate() {}

    /**
     * Returns the least number of insertions, deletions and substitutions that turn one list into the
     * other.
     *
     * <p>Source: Levenshtein (1966); the dynamic program of Wagner and Fischer (1974),
     * doi:10.1145/321796.321811. Cost: O(n m).
     *
     * @param said what was said
     * @param heard what was recognized
     * @return the distance
     */
    public static int distance(List<?> said, List<?> heard) {
        int[] row = new int[heard.size() + 1];
        for (int j = 0; j <= heard.size(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= said.size(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= heard.size(); j++) {
                int change = diagonal + (said.get(i - 1).equals(heard.get(j - 1)) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[heard.size()];
    }

    /**
     * Returns the word error rate over a set: the sum of distances by the number of words said.
     *
     * @param said one text an utterance, words separated by spaces
     * @param heard what was recognized, in the same order
     * @return 0 for no error; may pass 1 if words are invented
     * @throws IllegalArgumentException if the lists differ in length or no word was said
     */
    public static double of(List<String> said, List<String> heard) {
        if (said.size() != heard.size()) {
            throw new IllegalArgumentException(
                    "WordErrorRate.of: heard must have %d texts like said, but it has %d."
                            .formatted(said.size(), heard.size()));
        }
        int errors = 0;
        int words = 0;
        for (int i = 0; i < said.size(); i++) {
            errors += distance(words(said.get(i)), words(heard.get(i)));
            words += words(said.get(i)).size();
        }
        if (words == 0) {
            throw new IllegalArgumentException(
                    "WordErrorRate.of: said must have at least one word.");
        }
        return (double) errors / words;
    }

    private static List<String> words(String text) {
        return text.isBlank() ? List.of() : List.of(text.strip().split("\\s+"));
    }
}
