package org.seqlab.translate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.seqlab.math.Texts;

/**
 * Tokens of words: 0 is the end of the sentence (and padding), 1 an unknown word, then the words from
 * the most frequent on.
 */
public final class WordVocabulary {
    /** Ends a sentence, and fills up shorter ones. */
    public static final int END = 0;

    /** Stands for a word that is not in the vocabulary. */
    public static final int UNKNOWN = 1;

    private final List<String> words = new ArrayList<>(List.of("<EOS>", "<UNK>"));
    private final Map<String, Integer> tokens = new HashMap<>();

    /**
     * Counts words and keeps the most frequent; of equally frequent ones those that come first.
     *
     * @param sentences what is counted
     * @param most number of words to keep, at least 1
     */
    public WordVocabulary(Collection<List<String>> sentences, int most) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        sentences.forEach(s -> s.forEach(word -> counts.merge(word, 1, Integer::sum)));
        counts.entrySet().stream()
                .sorted(Comparator.comparingInt(entry -> -entry.getValue()))
                .limit(most)
                .forEach(entry -> words.add(entry.getKey()));
        for (int token = UNKNOWN + 1; token < words.size(); token++) {
            tokens.put(words.get(token), token);
        }
    }

    /**
     * Returns the number of tokens.
     *
     * @return words, end and unknown
     */
    public int size() {
        return words.size();
    }

    /**
     * Returns the tokens of a sentence with its end.
     *
     * @param sentence the words; unknown ones become {@link #UNKNOWN}
     * @return one token a word and {@link #END}
     */
    public int[] encode(List<String> sentence) {
        Texts.require("WordVocabulary.encode", "sentence", sentence);
        int[] found = new int[sentence.size() + 1];
        for (int t = 0; t < sentence.size(); t++) {
            found[t] = tokens.getOrDefault(sentence.get(t), UNKNOWN);
        }
        return found;
    }

    /**
     * Returns the words of some tokens up to the first end.
     *
     * @param sentence the tokens
     * @return the words without the end
     */
    public List<String> decode(List<Integer> sentence) {
        int end = sentence.indexOf(END);
        return sentence.subList(0, end < 0 ? sentence.size() : end).stream()
                .map(words::get)
                .toList();
    }
}
