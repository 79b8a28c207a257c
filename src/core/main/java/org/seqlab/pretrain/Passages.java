package org.seqlab.pretrain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.seqlab.math.Texts;

/**
 * Plain text about people, sentences with tags, and questions with their answers.
 *
 * <p>Plain text tells facts in different words ("anna lives in bergen", "in bergen anna sings"), now
 * and then below a question. Some sentences fit every kind of name ("we talked about …"): there only
 * what is known of the name tells what it names, and this can be learned from plain text.
 */
public final class Passages {
    /** Stands before every text. */
    public static final int START = 0;

    /** Stands in place of a masked word. */
    public static final int MASK = 1;

    private static final List<String> WORDS =
            Stream.concat(Stream.of("[start]", "[mask]"), Templates.vocabulary().stream()).toList();
    private static final Map<String, Integer> NUMBERS = new LinkedHashMap<>();

    static {
        WORDS.forEach(word -> NUMBERS.put(word, NUMBERS.size()));
    }

    /**
     * A sentence whose words have tags: 0 nothing, 1 person, 2 place, 3 company.
     *
     * @param words the words
     * @param tags one a word
     */
    public record Tagged(List<String> words, int[] tags) {}

    /**
     * A question about a passage.
     *
     * @param words question, then passage
     * @param first number of the first word of the answer
     * @param last number of its last word
     */
    public record Question(List<String> words, int first, int last) {
        /**
         * Returns the answer.
         *
         * @return one or two words
         */
        public String answer() {
            return String.join(" ", words.subList(first, last + 1));
        }
    }

    private Passages() {}

    /**
     * Returns the number of words.
     *
     * @return the vocabulary with its two marks
     */
    public static int vocabulary() {
        return NUMBERS.size();
    }

    /**
     * Returns a text as numbers.
     *
     * @param words known words
     * @return the numbers, {@link #START} in front
     * @throws IllegalArgumentException if a word is unknown
     */
    public static int[] numbers(List<String> words) {
        Texts.require("Passages.numbers", "words", words);
        int[] numbers = new int[words.size() + 1];
        for (int t = 0; t < words.size(); t++) {
            Integer number = NUMBERS.get(words.get(t));
            if (number == null) {
                throw new IllegalArgumentException(
                        "Passages.numbers: words must be among the %d known ones, but one is \"%s\"."
                                .formatted(NUMBERS.size(), words.get(t)));
            }
            numbers[t + 1] = number;
        }
        return numbers;
    }

    /**
     * Returns a word.
     *
     * @param number its number
     * @return the word
     */
    public static String word(int number) {
        return WORDS.get(number);
    }

    /**
     * Generates plain text for pretraining.
     *
     * @param count how many passages
     * @param seed source of the choices
     * @return words: a sixth single sentences, a third facts told twice, half a question and its
     *     passage, the answer not marked
     */
    public static List<List<String>> plain(int count, long seed) {
        return many(count, new PassageMaker(seed)::plain);
    }

    /**
     * Generates tagged sentences.
     *
     * @param count how many
     * @param seed source of the choices
     * @return the sentences
     */
    public static List<Tagged> tagged(int count, long seed) {
        return many(count, new PassageMaker(seed)::tagged);
    }

    /**
     * Generates questions.
     *
     * @param count how many
     * @param seed source of the choices
     * @return questions whose passage has a right and a wrong answer of the same kind
     */
    public static List<Question> questions(int count, long seed) {
        return many(count, new PassageMaker(seed)::question);
    }

    private static <T> List<T> many(int count, Supplier<T> maker) {
        List<T> all = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            all.add(maker.get());
        }
        return all;
    }
}
