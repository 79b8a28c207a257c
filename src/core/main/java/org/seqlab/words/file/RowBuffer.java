package org.seqlab.words.file;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.seqlab.words.table.VectorTable;

/**
 * Words and rows while a file is read. Where the expected number of rows is about right, the numbers
 * are kept once; else the array grows by half.
 */
final class RowBuffer {
    private static final int KEPT = 1 << 20;
    private static final int MOST = Integer.MAX_VALUE - 8;

    private final List<String> words = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private final int dimension;
    private final int ld;
    private float[] rows;

    RowBuffer(int dimension, int expected) {
        this.dimension = dimension;
        this.ld = VectorTable.padded(dimension);
        this.rows = new float[Math.min(Math.max(16, expected), MOST / ld) * ld];
    }

    boolean contains(String word) {
        return seen.contains(word);
    }

    int size() {
        return words.size();
    }

    void add(String word, float[] numbers) {
        int at = words.size() * ld;
        if (at + ld > rows.length) {
            if (words.size() == MOST / ld) {
                throw new IllegalStateException(
                        "One array holds at most %,d words of %d features, but there are more."
                                .formatted(MOST / ld, dimension));
            }
            long more = words.size() + (long) Math.max(16, words.size() / 2);
            rows = Arrays.copyOf(rows, (int) Math.min(more, MOST / ld) * ld);
        }
        System.arraycopy(numbers, 0, rows, at, dimension);
        words.add(word);
        seen.add(word);
    }

    /** Returns the rows; a large array that is nearly full is not copied. */
    VectorTable table() {
        int length = words.size() * ld;
        boolean keeps = rows.length - length <= (length < KEPT ? 0 : length / 8);
        return new VectorTable(words, dimension, keeps ? rows : Arrays.copyOf(rows, length));
    }
}
