package org.seqlab.dates;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.seqlab.math.Texts;

/** Indices of characters, with {@code <unk>} for unknown ones and {@code <pad>} for no character. */
public final class CharacterVocabulary {
    /** Stands for a character that is not in the vocabulary. */
    public static final String UNKNOWN = "<unk>";

    /** Fills up a text that is shorter than the model reads. */
    public static final String PADDING = "<pad>";

    private final Map<String, Integer> indices;
    private final String[] symbols;

    /**
     * Takes a vocabulary from a table.
     *
     * @param indices index of each character, and of {@code <unk>} and {@code <pad>} where there
     *     are such; from 0 without a gap
     * @throws IllegalArgumentException if an index is missing or doubled
     */
    public CharacterVocabulary(Map<String, Integer> indices) {
        this.indices = new LinkedHashMap<>(indices);
        symbols = new String[indices.size()];
        indices.forEach(this::place);
    }

    private void place(String symbol, int index) {
        if (index < 0 || index >= symbols.length || symbols[index] != null) {
            throw new IllegalArgumentException(
                    "CharacterVocabulary: indices must be 0 to "
                            + (symbols.length - 1)
                            + ", each once, but '"
                            + symbol
                            + "' has "
                            + index
                            + ".");
        }
        symbols[index] = symbol;
    }

    /**
     * Returns the course's 37 human symbols: 35 characters, then {@code <unk>} and {@code <pad>}.
     *
     * @return the vocabulary of what people write in English
     */
    public static CharacterVocabulary human() {
        return withSpecials(" ./0123456789abcdefghijlmnoprstuvwy");
    }

    /**
     * Returns the course's 11 machine symbols: the hyphen and the digits.
     *
     * @return the vocabulary of ISO dates
     */
    public static CharacterVocabulary machine() {
        return new CharacterVocabulary(number("-0123456789"));
    }

    /**
     * Returns the vocabulary of some texts, characters in ascending order, then {@code <unk>} and
     * {@code <pad>}.
     *
     * @param texts what will be read
     * @return its vocabulary
     */
    public static CharacterVocabulary covering(Collection<String> texts) {
        TreeSet<Character> characters = new TreeSet<>();
        Texts.require("CharacterVocabulary.covering", "texts", texts)
                .forEach(text -> text.chars().forEach(c -> characters.add((char) c)));
        StringBuilder all = new StringBuilder();
        characters.forEach(all::append);
        return withSpecials(all.toString());
    }

    private static CharacterVocabulary withSpecials(String characters) {
        Map<String, Integer> table = number(characters);
        table.put(UNKNOWN, table.size());
        table.put(PADDING, table.size());
        return new CharacterVocabulary(table);
    }

    private static Map<String, Integer> number(String characters) {
        Map<String, Integer> table = new LinkedHashMap<>();
        characters.chars().forEach(c -> table.put(String.valueOf((char) c), table.size()));
        return table;
    }

    /**
     * Returns the number of symbols.
     *
     * @return the size
     */
    public int size() {
        return symbols.length;
    }

    /**
     * Returns the symbol of an index.
     *
     * @param index from 0
     * @return a character, {@code <unk>} or {@code <pad>}
     * @throws IllegalArgumentException if there is none
     */
    public String symbol(int index) {
        if (index < 0 || index >= symbols.length) {
            throw new IllegalArgumentException(
                    "CharacterVocabulary.symbol: index must be 0 to %d, but it is %d."
                            .formatted(symbols.length - 1, index));
        }
        return symbols[index];
    }

    /**
     * Returns the index that unknown characters get where they are allowed. The course's helper
     * returns the text {@code "<unk>"} there, which cannot be one-hot encoded.
     *
     * @return the index of {@code <unk>}
     * @throws IllegalArgumentException if there is none
     */
    public int unknown() {
        return require(UNKNOWN);
    }

    private int require(String symbol) {
        Integer index = indices.get(symbol);
        if (index == null) {
            throw new IllegalArgumentException(
                    "CharacterVocabulary: there is no " + symbol + " among " + this + ".");
        }
        return index;
    }

    /**
     * Turns a text into indices: lower case, without commas, filled up with {@code <pad>}.
     *
     * @param text what a person wrote
     * @param length T_x, how many characters the model reads
     * @return length indices
     * @throws IllegalArgumentException if the text is longer than that, or has a character that is
     *     not in the vocabulary; the message names it
     */
    public int[] indices(String text, int length) {
        String plain = plain(text, length);
        int[] result = new int[length];
        for (int t = 0; t < length; t++) {
            String symbol = t < plain.length() ? plain.substring(t, t + 1) : PADDING;
            Integer index = indices.get(symbol);
            if (index == null) {
                throw new IllegalArgumentException(
                        "CharacterVocabulary.indices: every character of text must be one of "
                                + this
                                + ", but '"
                                + text
                                + "' has '"
                                + symbol
                                + "'.");
            }
            result[t] = index;
        }
        return result;
    }

    /**
     * Turns a text into indices as the course does: unknown characters become {@code <unk>}.
     *
     * @param text what a person wrote
     * @param length T_x, how many characters the model reads
     * @return length indices
     * @throws IllegalArgumentException if the text is longer than that
     */
    public int[] indicesWithUnknown(String text, int length) {
        String plain = plain(text, length);
        int[] result = new int[length];
        for (int t = 0; t < length; t++) {
            String symbol = t < plain.length() ? plain.substring(t, t + 1) : PADDING;
            Integer index = indices.get(symbol);
            result[t] = index == null ? unknown() : index;
        }
        return result;
    }

    private static String plain(String text, int length) {
        Texts.require("CharacterVocabulary.indices", "text", text);
        String plain = text.toLowerCase(Locale.ROOT).replace(",", "");
        if (plain.length() > length) {
            throw new IllegalArgumentException(
                    "CharacterVocabulary.indices: text must have at most "
                            + length
                            + " characters (T_x), but '"
                            + text
                            + "' has "
                            + plain.length()
                            + ".");
        }
        return plain;
    }

    /**
     * Turns indices back into text; padding is left out.
     *
     * @param tokens the indices
     * @return the text
     */
    public String text(int[] tokens) {
        StringBuilder text = new StringBuilder();
        for (int token : tokens) {
            String symbol = symbol(token);
            text.append(symbol.equals(PADDING) ? "" : symbol);
        }
        return text.toString();
    }

    @Override
    public String toString() {
        return String.join("", Arrays.asList(symbols));
    }
}
