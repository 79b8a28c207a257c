package org.seqlab.apps;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.seqlab.math.Texts;

/** Numbers words as they first appear; 0 stands for every unknown word. */
public final class WordNumbers {
    private final Map<String, Integer> numbers = new LinkedHashMap<>();

    /**
     * Numbers all words of some sentences.
     *
     * @param sentences words separated by single spaces
     */
    public WordNumbers(List<String> sentences) {
        for (String sentence : Texts.require("WordNumbers", "sentences", sentences)) {
            for (String word : sentence.split(" ")) {
                numbers.putIfAbsent(word, numbers.size() + 1);
            }
        }
    }

    /**
     * Returns how many numbers there are.
     *
     * @return words and the unknown word
     */
    public int size() {
        return numbers.size() + 1;
    }

    /**
     * Returns the number of a word.
     *
     * @param word a word
     * @return 0 if it is unknown
     */
    public int of(String word) {
        return numbers.getOrDefault(word, 0);
    }

    /**
     * Returns the numbers of the words of some sentences.
     *
     * @param sentences words separated by single spaces, none empty
     * @return one array a sentence
     */
    public int[][] of(List<String> sentences) {
        return Texts.require("WordNumbers.of", "sentences", sentences).stream()
                .map(s -> Arrays.stream(s.split(" ")).mapToInt(this::of).toArray())
                .toArray(int[][]::new);
    }
}
