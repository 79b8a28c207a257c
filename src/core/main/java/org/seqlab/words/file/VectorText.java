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
 * <p>GloVe has no more than that; word2vec and fastText begin with a header, the number of words and
 * of features, which is checked. word2vec writes its {@code .txt} with and without one, fastText's
 * {@code .vec} always has it. A word may contain spaces: the last n fields are the numbers. Where
 * most words seem to end in a number, n itself is wrong, and nothing of the file is believed.
 */
public final class VectorText {
    /** Rows after which the number of features is doubted for the first time. */
    private static final int FIRST_ROWS = 100;

    private final String name;
    private final Damage damage;
    private final long bytes;
    private int promised = -1;
    private float[] numbers;
    private RowBuffer rows;
    private int numericWords;

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
        return read(in, name, damage, 0, false);
    }

    /**
     * Reads vectors from a text of so many bytes, 0 if unknown: what memory is set aside for; the
     * header may be required.
     */
    static VectorTable read(
            InputStream in, String name, Damage damage, long bytes, boolean needsHeader)
            throws IOException {
        BufferedReader reader =
                new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8), 1 << 16);
        VectorText text = new VectorText(name, damage, bytes);
        long number = 0;
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            number++;
            if (number > 1 || !text.header(line, needsHeader)) {
                String reason = text.parse(line);
                if (reason != null) {
                    damage.at(name, number, reason);
                }
            }
        }
        return text.finish(number);
    }

    /** Takes a first line of two whole numbers: words and features. Nothing mends a bad one. */
    private boolean header(String line, boolean needed) throws DamagedFileException {
        String header = line.strip();
        if (!needed && !header.matches("-?\\d+ -?\\d+")) {
            return false;
        }
        if (!header.matches("\\d{1,9} [1-9]\\d{0,4}")) {
            String shown = header.length() > 60 ? header.substring(0, 60) + "…" : header;
            throw unfit("words and features are needed, but it is \"" + shown + "\"");
        }
        String[] parts = header.split(" ");
        promised = Integer.parseInt(parts[0]);
        int dimension = Integer.parseInt(parts[1]);
        // A number takes two bytes at least: a wrong header must not set all memory aside.
        long most = bytes == 0 ? 1 << 16 : bytes / (2 * dimension) + 1;
        start(dimension, (int) Math.min(promised, most));
        return true;
    }

    private DamagedFileException unfit(String reason) {
        return new DamagedFileException(name + ", line 1: " + reason);
    }

    private void start(int dimension, int expected) {
        numbers = new float[dimension];
        rows = new RowBuffer(dimension, expected);
    }

    /** Takes one line in, or returns what is wrong with it. */
    private String parse(String line) throws DamagedFileException {
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
                return "%d numbers are needed%s, but there are %d"
                        .formatted(
                                numbers.length,
                                promised < 0 ? "" : " after line 1",
                                numbers.length - 1 - k);
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
        numericWords += endsInNumber(word) ? 1 : 0;
        if (rows.size() == FIRST_ROWS) {
            requireFeatures();
        }
        return null;
    }

    private static boolean endsInNumber(String word) {
        int space = word.lastIndexOf(' ');
        return space > 0 && Float.isFinite(FloatText.parse(word, space + 1, word.length()));
    }

    private void requireFeatures() throws DamagedFileException {
        if (2 * numericWords > rows.size()) {
            throw unfit(
                    "it stands for %d features, but most lines have more numbers"
                            .formatted(numbers.length));
        }
    }

    private VectorTable finish(long lines) throws IOException {
        if (rows == null || rows.size() == 0) {
            throw new DamagedFileException(name + ": no line has a word with numbers");
        }
        requireFeatures();
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
