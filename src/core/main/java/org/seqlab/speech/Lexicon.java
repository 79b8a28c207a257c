package org.seqlab.speech;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A language of equally likely words: which letter may come next, and how likely.
 *
 * <p>{@code p(letter | beginning) = words that go on so / words that begin so}; a space may follow
 * whole words only.
 */
public final class Lexicon implements PrefixBeamSearch.LanguageModel {
    private final Map<String, Integer> beginnings = new HashMap<>();
    private final Map<String, Integer> wholes = new HashMap<>();

    /**
     * Creates a language.
     *
     * @param words the words, at least one
     */
    public Lexicon(Collection<String> words) {
        for (String word : words) {
            for (int end = 0; end <= word.length(); end++) {
                beginnings.merge(word.substring(0, end), 1, Integer::sum);
            }
            wholes.merge(word, 1, Integer::sum);
        }
        if (wholes.isEmpty()) {
            throw new IllegalArgumentException("Lexicon: words must not be empty, but it is.");
        }
    }

    @Override
    public double logProbability(List<Integer> prefix, int next) {
        String word = lastWord(prefix);
        double all = beginnings.getOrDefault(word, 0);
        double such =
                next == Letters.SPACE
                        ? wholes.getOrDefault(word, 0)
                        : beginnings.getOrDefault(word + Letters.decode(List.of(next)), 0);
        return all == 0 ? Double.NEGATIVE_INFINITY : Math.log(such / all);
    }

    /**
     * Tells whether a text ends with a whole word.
     *
     * @param labels the text
     * @return false in the middle of a word
     */
    public boolean isWhole(List<Integer> labels) {
        return wholes.containsKey(lastWord(labels));
    }

    private static String lastWord(List<Integer> labels) {
        return Letters.decode(labels.subList(labels.lastIndexOf(Letters.SPACE) + 1, labels.size()));
    }
}
