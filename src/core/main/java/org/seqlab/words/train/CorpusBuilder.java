package org.seqlab.words.train;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** Collects a text word by word in one pass, and numbers its words at the end. */
public final class CorpusBuilder {
    private final Map<String, Integer> ids = new LinkedHashMap<>();
    private long[] counts = new long[1024];
    private int[] tokens = new int[1024];
    private int[] starts = new int[16];
    private int size;
    private int sentences;

    /**
     * Adds a word to the sentence.
     *
     * @param word not empty
     */
    public void add(String word) {
        Integer known = ids.putIfAbsent(word, ids.size());
        int id = known == null ? ids.size() - 1 : known;
        counts = id == counts.length ? Arrays.copyOf(counts, 2 * id) : counts;
        tokens = size == tokens.length ? Arrays.copyOf(tokens, size + size / 2) : tokens;
        counts[id]++;
        tokens[size++] = id;
    }

    /** Ends the sentence, which may be empty. */
    public void endSentence() {
        sentences++;
        starts = sentences == starts.length ? Arrays.copyOf(starts, 2 * sentences) : starts;
        starts[sentences] = size;
    }

    /**
     * Numbers the words by frequency. The builder is of no use afterwards.
     *
     * @param minCount words that occur less often are left out, as if they were not in the text
     * @return the corpus; sentences without a known word are empty
     */
    public Corpus build(int minCount) {
        Lexicon lexicon = Lexicon.of(frequencies(), minCount);
        int[] numbers = ids.keySet().stream().mapToInt(lexicon::find).toArray();
        int count = 0;
        int from = 0;
        for (int s = 1; s <= sentences; s++) {
            int to = starts[s];
            for (int t = from; t < to; t++) {
                int number = numbers[tokens[t]];
                if (number >= 0) {
                    tokens[count++] = number;
                }
            }
            from = to;
            starts[s] = count;
        }
        return new Corpus(
                lexicon, Arrays.copyOf(tokens, count), Arrays.copyOf(starts, sentences + 1));
    }

    private Map<String, Long> frequencies() {
        Map<String, Long> frequencies = new LinkedHashMap<>();
        ids.forEach((word, id) -> frequencies.put(word, counts[id]));
        return frequencies;
    }
}
