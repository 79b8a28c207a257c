package org.seqlab.words.train;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A text as word numbers: what training reads.
 *
 * @param lexicon the words
 * @param tokens all occurrences of its words, sentence after sentence
 * @param starts where each sentence starts in tokens, and their end: one more than sentences
 */
public record Corpus(Lexicon lexicon, int[] tokens, int[] starts) {
    /**
     * Numbers the words of sentences.
     *
     * @param sentences words separated by single spaces, lower case if that is wanted
     * @param minCount words that occur less often are left out, as if they were not in the text
     * @return the corpus; sentences without a known word are empty
     */
    public static Corpus of(List<String> sentences, int minCount) {
        Map<String, Long> frequencies = new LinkedHashMap<>();
        for (String sentence : sentences) {
            for (String word : sentence.split(" ")) {
                if (!word.isEmpty()) {
                    frequencies.merge(word, 1L, Long::sum);
                }
            }
        }
        Lexicon lexicon = Lexicon.of(frequencies, minCount);
        int[] tokens = new int[1024];
        int[] starts = new int[sentences.size() + 1];
        int count = 0;
        for (int s = 0; s < sentences.size(); s++) {
            for (String word : sentences.get(s).split(" ")) {
                int id = lexicon.find(word);
                if (id >= 0) {
                    tokens = count == tokens.length ? Arrays.copyOf(tokens, 2 * count) : tokens;
                    tokens[count++] = id;
                }
            }
            starts[s + 1] = count;
        }
        return new Corpus(lexicon, Arrays.copyOf(tokens, count), starts);
    }

    /**
     * Returns the number of sentences.
     *
     * @return sentences, empty ones included
     */
    public int sentences() {
        return starts.length - 1;
    }
}
