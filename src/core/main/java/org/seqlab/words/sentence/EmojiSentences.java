package org.seqlab.words.sentence;

import java.util.ArrayList;
import java.util.List;
import org.seqlab.words.corpus.Datasets;

/**
 * Short sentences with the emoji that fits: our own, in five classes.
 *
 * @param sentences the sentences, in lower case
 * @param labels the class of each, from 0 to 4
 */
public record EmojiSentences(List<String> sentences, int[] labels) {
    /** The emoji of the classes: love, sport, happy, sad, food. */
    public static final List<String> EMOJI =
            List.of("\u2764\ufe0f", "\u26be", "\ud83d\ude04", "\ud83d\ude1e", "\ud83c\udf74");

    /**
     * Returns the sentences to learn from: four fifths of each class.
     *
     * @return 160 sentences
     */
    public static EmojiSentences training() {
        return read(false);
    }

    /**
     * Returns the sentences to test with: every fifth of each class.
     *
     * @return 40 sentences
     */
    public static EmojiSentences test() {
        return read(true);
    }

    private static EmojiSentences read(boolean test) {
        List<String> sentences = new ArrayList<>();
        List<Integer> labels = new ArrayList<>();
        int[] seen = new int[EMOJI.size()];
        for (String line : Datasets.lines("emoji-sentences/sentences.tsv")) {
            int label = line.charAt(0) - '0';
            if ((++seen[label] % 5 == 0) == test) {
                sentences.add(line.substring(2));
                labels.add(label);
            }
        }
        return new EmojiSentences(
                List.copyOf(sentences), labels.stream().mapToInt(Integer::intValue).toArray());
    }
}
