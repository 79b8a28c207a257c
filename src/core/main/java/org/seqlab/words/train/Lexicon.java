package org.seqlab.words.train;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The words of a corpus, the most frequent first; words of one frequency in the order of their
 * first occurrence.
 */
public final class Lexicon {
    private final List<String> words;
    private final long[] counts;
    private final Map<String, Integer> index;

    private Lexicon(List<String> words, long[] counts) {
        this.words = List.copyOf(words);
        this.counts = counts;
        this.index = new HashMap<>();
        for (int w = 0; w < counts.length; w++) {
            index.put(words.get(w), w);
        }
    }

    /**
     * Keeps the words that occur often enough.
     *
     * @param frequencies how often each word occurs, in the order of first occurrence
     * @param minCount the fewest occurrences
     * @return the words, sorted
     */
    static Lexicon of(Map<String, Long> frequencies, long minCount) {
        List<Map.Entry<String, Long>> kept = new ArrayList<>(frequencies.entrySet());
        kept.removeIf(entry -> entry.getValue() < minCount);
        kept.sort(Comparator.comparing(entry -> -entry.getValue()));
        return new Lexicon(
                kept.stream().map(Map.Entry::getKey).toList(),
                kept.stream().mapToLong(Map.Entry::getValue).toArray());
    }

    /**
     * Returns the number of words, V.
     *
     * @return the number of words
     */
    public int size() {
        return counts.length;
    }

    /**
     * Returns the words, the most frequent first.
     *
     * @return V words
     */
    public List<String> words() {
        return words;
    }

    /**
     * Returns how often a word occurs.
     *
     * @param word its number
     * @return its occurrences
     */
    public long count(int word) {
        return counts[word];
    }

    /**
     * Returns how often each word occurs.
     *
     * @return V counts
     */
    public double[] counts() {
        double[] result = new double[counts.length];
        for (int w = 0; w < result.length; w++) {
            result[w] = counts[w];
        }
        return result;
    }

    /**
     * Returns the number of a word.
     *
     * @param word any text
     * @return its number, or −1 if it is not in the lexicon
     */
    public int find(String word) {
        return index.getOrDefault(word, -1);
    }
}
