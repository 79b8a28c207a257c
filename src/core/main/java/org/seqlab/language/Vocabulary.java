package org.seqlab.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.seqlab.math.Texts;

/** Tokens and their indices. */
public final class Vocabulary {
    /** Ends a sentence. */
    public static final String EOS = "<EOS>";

    /** Stands for every token that is not in the vocabulary. */
    public static final String UNK = "<UNK>";

    private final List<String> tokens;
    private final Map<String, Integer> indices = new HashMap<>();

    /**
     * Creates a vocabulary.
     *
     * @param tokens each once; the position is the index
     * @throws IllegalArgumentException if a token stands twice
     */
    public Vocabulary(List<String> tokens) {
        this.tokens = List.copyOf(tokens);
        for (int i = 0; i < tokens.size(); i++) {
            Integer before = indices.put(tokens.get(i), i);
            if (before != null) {
                throw new IllegalArgumentException(
                        "Vocabulary: every token must stand once, but \""
                                + tokens.get(i)
                                + "\" stands at "
                                + before
                                + " and "
                                + i
                                + ".");
            }
        }
    }

    /**
     * Takes the most frequent words of a corpus, then {@code <EOS>} and {@code <UNK>}.
     *
     * @param sentences the corpus, split into words
     * @param most how many words to take; words of one frequency in alphabetical order
     * @return the vocabulary, most frequent first
     * @throws IllegalArgumentException if most is negative
     */
    public static Vocabulary mostFrequent(List<List<String>> sentences, int most) {
        if (most < 0) {
            throw new IllegalArgumentException(
                    "Vocabulary.mostFrequent: most must be at least 0, but it is " + most + ".");
        }
        Texts.require("Vocabulary.mostFrequent", "sentences", sentences);
        Stream<Map.Entry<String, Integer>> byFrequency =
                counts(sentences).entrySet().stream()
                        .sorted(
                                Map.Entry.<String, Integer>comparingByValue(
                                                Comparator.reverseOrder())
                                        .thenComparing(Map.Entry.comparingByKey()));
        return withMarkers(byFrequency.limit(most).map(Map.Entry::getKey).toList());
    }

    /**
     * Takes the words that stand often enough, in alphabetical order, then {@code <EOS>} and {@code
     * <UNK>}.
     *
     * @param sentences the corpus, split into words
     * @param minCount how often a word must stand
     * @return the vocabulary
     */
    public static Vocabulary atLeast(List<List<String>> sentences, int minCount) {
        Texts.require("Vocabulary.atLeast", "sentences", sentences);
        return withMarkers(
                counts(sentences).entrySet().stream()
                        .filter(e -> e.getValue() >= minCount)
                        .map(Map.Entry::getKey)
                        .toList());
    }

    private static Map<String, Integer> counts(List<List<String>> sentences) {
        Map<String, Integer> counts = new TreeMap<>();
        sentences.forEach(s -> s.forEach(word -> counts.merge(word, 1, Integer::sum)));
        counts.remove(EOS);
        counts.remove(UNK);
        return counts;
    }

    private static Vocabulary withMarkers(List<String> words) {
        List<String> tokens = new ArrayList<>(words);
        tokens.add(EOS);
        tokens.add(UNK);
        return new Vocabulary(tokens);
    }

    /**
     * Returns the newline as token 0 and then the letters a to z.
     *
     * @return 27 tokens of one character
     */
    public static Vocabulary ofNames() {
        List<String> tokens = new ArrayList<>(List.of("\n"));
        for (char c = 'a'; c <= 'z'; c++) {
            tokens.add(String.valueOf(c));
        }
        return new Vocabulary(tokens);
    }

    /**
     * Returns the characters of a text in the order of their code points.
     *
     * @param text the corpus
     * @return one token a character
     */
    public static Vocabulary ofCharacters(String text) {
        Texts.require("Vocabulary.ofCharacters", "text", text);
        return new Vocabulary(
                text.codePoints().distinct().sorted().mapToObj(Character::toString).toList());
    }

    /**
     * Returns how many tokens there are.
     *
     * @return number of tokens
     */
    public int size() {
        return tokens.size();
    }

    /**
     * Returns all tokens in the order of their indices.
     *
     * @return the tokens
     */
    public List<String> tokens() {
        return tokens;
    }

    /**
     * Returns the index of a token, or that of {@code <UNK>} for an unknown one.
     *
     * @param token the token
     * @return its index
     * @throws IllegalArgumentException if it is unknown and there is no {@code <UNK>}
     */
    public int index(String token) {
        Integer index = indices.getOrDefault(token, indices.get(UNK));
        if (index == null) {
            throw new IllegalArgumentException(
                    "Vocabulary.index: \""
                            + token
                            + "\" is not in the vocabulary, which has no <UNK>.");
        }
        return index;
    }

    /**
     * Finds the index of a token without falling back on {@code <UNK>}.
     *
     * @param token the token
     * @return its index, or nothing
     */
    public Optional<Integer> find(String token) {
        return Optional.ofNullable(indices.get(token));
    }

    /**
     * Returns the token of an index.
     *
     * @param index from 0 to size − 1
     * @return the token
     * @throws IllegalArgumentException if the index is out of range
     */
    public String token(int index) {
        if (index < 0 || index >= tokens.size()) {
            throw new IllegalArgumentException(
                    "Vocabulary.token: index must be 0 to "
                            + (tokens.size() - 1)
                            + ", but it is "
                            + index
                            + ".");
        }
        return tokens.get(index);
    }

    /**
     * Returns the indices of tokens.
     *
     * @param words the tokens
     * @return one index each
     * @throws IllegalArgumentException if one is unknown and there is no {@code <UNK>}
     */
    public int[] encode(List<String> words) {
        return Texts.require("Vocabulary.encode", "words", words).stream()
                .mapToInt(this::index)
                .toArray();
    }

    /**
     * Returns the indices of the characters of a text.
     *
     * @param text one token a character
     * @return one index each
     * @throws IllegalArgumentException if one is unknown and there is no {@code <UNK>}
     */
    public int[] encodeCharacters(String text) {
        Texts.require("Vocabulary.encodeCharacters", "text", text);
        return text.codePoints().mapToObj(Character::toString).mapToInt(this::index).toArray();
    }

    /**
     * Returns the tokens of indices, joined.
     *
     * @param indices the indices
     * @param separator what stands between two tokens
     * @return the text
     */
    public String decode(int[] indices, String separator) {
        List<String> words = new ArrayList<>();
        for (int index : indices) {
            words.add(token(index));
        }
        return String.join(separator, words);
    }
}
