package org.seqlab.words.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.seqlab.words.table.VectorTable;

/**
 * The binary files of word2vec: a line of words and features, then for each word its name, a space
 * and its numbers as four bytes each, the lowest first.
 */
public final class VectorBinary {
    private static final int LONGEST_WORD = 10_000;

    private VectorBinary() {}

    /**
     * Reads vectors. Nothing behind a damaged place can be trusted, so damage always stops.
     *
     * @param in the bytes, best buffered; not closed
     * @param name the file's name, for messages
     * @return the words in the order of the file
     * @throws IOException if reading fails or the file is damaged
     */
    public static VectorTable read(InputStream in, String name) throws IOException {
        String header = word(in, '\n', name + ", first line").strip();
        if (!header.matches("[1-9]\\d{0,8} [1-9]\\d{0,4}")) {
            throw new DamagedFileException(
                    name
                            + ", first line: words and features are needed, but it is \""
                            + header
                            + "\"");
        }
        int size = Integer.parseInt(header.split(" ")[0]);
        int dimension = Integer.parseInt(header.split(" ")[1]);
        RowBuffer rows = new RowBuffer(dimension, Math.min(size, 1 << 16));
        byte[] bytes = new byte[4 * dimension];
        float[] numbers = new float[dimension];
        for (int w = 0; w < size; w++) {
            String where = name + ", word " + (w + 1) + " of " + size;
            String word = word(in, ' ', where).replaceFirst("^\n", "");
            if (in.readNBytes(bytes, 0, bytes.length) < bytes.length) {
                throw new DamagedFileException(where + ": the file ends within its numbers");
            }
            ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(numbers);
            check(word, numbers, rows, where);
            rows.add(word, numbers);
        }
        return rows.table();
    }

    private static void check(String word, float[] numbers, RowBuffer rows, String where)
            throws DamagedFileException {
        if (rows.contains(word)) {
            throw new DamagedFileException(where + ": \"" + word + "\" has been there before");
        }
        for (float number : numbers) {
            if (!Float.isFinite(number)) {
                throw new DamagedFileException(where + ": a number is " + number);
            }
        }
    }

    private static String word(InputStream in, char end, String where) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int b = in.read(); b != end; b = in.read()) {
            if (b < 0 || bytes.size() > LONGEST_WORD) {
                throw new DamagedFileException(
                        where + ": " + (b < 0 ? "the file ends here" : "a word never ends"));
            }
            bytes.write(b);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /**
     * Writes vectors.
     *
     * @param table the words
     * @param out receives the bytes, best buffered
     * @throws IOException if writing fails
     */
    public static void write(VectorTable table, OutputStream out) throws IOException {
        String header = table.size() + " " + table.dimension() + "\n";
        out.write(header.getBytes(StandardCharsets.UTF_8));
        ByteBuffer bytes =
                ByteBuffer.allocate(4 * table.dimension()).order(ByteOrder.LITTLE_ENDIAN);
        for (int w = 0; w < table.size(); w++) {
            out.write((table.words().get(w) + " ").getBytes(StandardCharsets.UTF_8));
            bytes.asFloatBuffer().put(table.vector(w));
            out.write(bytes.array());
            out.write('\n');
        }
    }
}
