package org.seqlab.words.file;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.seqlab.words.table.VectorTable;

/**
 * Text files of vectors: a word and its numbers a line, separated by single spaces.
 *
 * <p>GloVe has no more than that; word2vec and fastText begin with a line of the number of words and
 * of features, which is checked. A word may contain spaces: the last n fields are the numbers.
 */
public final class VectorText {
    private final String name;
    private final Damage damage;
    private final long bytes;
    private int promised = -1;
    private float[] numbers;
    private RowBuffer rows;

    private VectorText(String name, Damage damage, long bytes) {
        this.name = name;
        this.damage = damage;
        this.bytes = bytes;
    }

    /**
     * Reads vectors.
     *
     * @param in the text, UTF-8; not closed
     * @param name the file's name, for messages
     * @param damage what happens at a damaged line
     * @return the words in the order of the file
     * @throws IOException if reading fails, damage stops it, or no line is sound
     */
    public static VectorTable read(InputStream in, String name, Damage damage) throws IOException {
        return read(in, name, damage, 0);
    }

    /** Reads vectors from a text of so many bytes, 0 if unknown: what memory is set aside for. */
    static VectorTable read(InputStream in, String name, Damage damage, long bytes)
            throws IOException {
        BufferedReader reader =
                new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8), 1 << 16);
        VectorText text = new VectorText(name, damage, bytes);
        long number = 0;
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            number++;
            if (number > 1 || !text.header(line)) {
                String reason = text.parse(line);
                if (reason != null) {
                    damage.at(name, number, reason);
                }
            }
        }
        return text.finish(number);
    }

    /** Takes a first line of two whole numbers: words and features. */
    private boolean header(String line) {
        String[] parts = line.strip().split(" ");
        if (parts.length != 2 || !parts[0].matches("\\d{1,9}") || !parts[1].matches("\\d{1,5}")) {
            return false;
        }
        promised = Integer.parseInt(parts[0]);
        start(Integer.parseInt(parts[1]), Math.min(promised, 1 << 20));
        return true;
    }

    private void start(int dimension, int expected) {
        numbers = new float[dimension];
        rows = new RowBuffer(dimension, expected);
    }

    /** Takes one line in, or returns what is wrong with it. */
    private String parse(String line) {
        if (rows == null) {
            int fields = line.strip().split(" ").length;
            if (fields < 2) {
                return "a word must be followed by numbers";
            }
            long lines = bytes / (line.length() + 1);
            start(fields - 1, (int) Math.min(lines + lines / 16, 1 << 22));
        }
        int end = line.length();
        while (end > 0 && line.charAt(end - 1) == ' ') {
            end--;
        }
        for (int k = numbers.length - 1; k >= 0; k--) {
            int space = line.lastIndexOf(' ', end - 1);
            if (space <= 0) {
                return "%d numbers are needed, but there are %d"
                        .formatted(numbers.length, numbers.length - 1 - k);
            }
            numbers[k] = FloatText.parse(line, space + 1, end);
            if (!Float.isFinite(numbers[k])) {
                String field = line.substring(space + 1, end);
                return "number %d must be a finite number, but it is \"%s\""
                        .formatted(k + 1, field);
            }
            end = space;
        }
        String word = line.substring(0, end);
        if (rows.contains(word)) {
            return "the word \"" + word + "\" has been there before";
        }
        rows.add(word, numbers);
        return null;
    }

    private VectorTable finish(long lines) throws IOException {
        if (rows == null || rows.size() == 0) {
            throw new DamagedFileException(name + ": no line has a word with numbers");
        }
        if (promised >= 0 && lines - 1 != promised) {
            String reason = "the first line promises %d words, but %d lines follow";
            damage.at(name, lines, reason.formatted(promised, lines - 1));
        }
        return rows.table();
    }

    /**
     * Writes vectors.
     *
     * @param table the words
     * @param out receives the text
     * @param header whether a line of words and features comes first, as in word2vec and fastText
     * @param digits digits after the point
     * @throws IOException if writing fails
     */
    public static void write(VectorTable table, Writer out, boolean header, int digits)
            throws IOException {
        if (header) {
            out.write(table.size() + " " + table.dimension() + "\n");
        }
        String format = " %." + digits + "f";
        for (int w = 0; w < table.size(); w++) {
            out.write(table.words().get(w));
            for (float number : table.vector(w)) {
                out.write(String.format(Locale.ROOT, format, number));
            }
            out.write('\n');
        }
    }
}
