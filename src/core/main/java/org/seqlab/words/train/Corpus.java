package org.seqlab.words.train;

import java.util.List;

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
        CorpusBuilder corpus = new CorpusBuilder();
        for (String sentence : sentences) {
            for (String word : sentence.split(" ")) {
                if (!word.isEmpty()) {
                    corpus.add(word);
                }
            }
            corpus.endSentence();
        }
        return corpus.build(minCount);
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
