package org.seqlab.translate;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.seqlab.math.Texts;
import org.seqlab.seq2seq.Bleu;

/**
 * Reads pairs of sentences from a text file: one pair a line, a tab between the two, UTF-8.
 *
 * <p>This is the form of many public collections. Further columns, such as where a pair comes from,
 * are left out; so are empty lines and lines that begin with #.
 */
public final class SentencePairs {
    private SentencePairs() {}

    /**
     * Reads a file.
     *
     * @param path the file
     * @param maxWords pairs with a longer side are left out, at least 1
     * @return the pairs, lower case, punctuation as words of its own
     * @throws IOException if the file cannot be read, is not UTF-8 or has a line without a tab; the
     *     message names the line
     */
    public static List<SentencePair> read(Path path, int maxWords) throws IOException {
        List<SentencePair> pairs = new ArrayList<>();
        int number = 0;
        try (BufferedReader reader = Files.newBufferedReader(path)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                if (!line.isBlank() && !line.startsWith("#")) {
                    SentencePair pair = pair(path, number, line);
                    if (Math.max(pair.source().size(), pair.target().size()) <= maxWords) {
                        pairs.add(pair);
                    }
                }
            }
        } catch (CharacterCodingException e) {
            throw new IOException(path + ", after line " + number + ": this is not UTF-8.", e);
        }
        return pairs;
    }

    private static SentencePair pair(Path path, int number, String line) throws IOException {
        String[] columns = line.split("\t", -1);
        if (columns.length < 2 || columns[0].isBlank() || columns[1].isBlank()) {
            throw new IOException(
                    path
                            + ", line "
                            + number
                            + ": a line must have two sentences with a tab between them, but it is"
                            + " '"
                            + line
                            + "'.");
        }
        return new SentencePair(words(columns[0]), words(columns[1]));
    }

    /**
     * Splits a sentence into words: lower case, punctuation apart, a byte-order mark left out.
     *
     * @param sentence for instance {@code Jane visite l'Afrique en septembre.}
     * @return for instance jane, visite, l'afrique, en, septembre, .
     */
    public static List<String> words(String sentence) {
        Texts.require("SentencePairs.words", "sentence", sentence);
        String plain = sentence.replace("\ufeff", "").toLowerCase(Locale.ROOT);
        return Bleu.words(plain.replaceAll("([.,!?;:«»\"()])", " $1 "));
    }
}
