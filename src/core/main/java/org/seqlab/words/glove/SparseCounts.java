package org.seqlab.words.glove;

import java.util.Arrays;
import org.seqlab.words.train.Corpus;

/**
 * Co-occurrence counts that are not zero: what GloVe learns from.
 *
 * @param size V, the number of words
 * @param rows the first word of each count
 * @param cols the second word
 * @param values the count, above 0
 */
public record SparseCounts(int size, int[] rows, int[] cols, float[] values) {
    private static final long EMPTY = -1;

    /**
     * Counts as GloVe does: both ways, with weight 1/d for distance d, within sentences.
     *
     * <p>Cost: tokens · window hash look-ups; 12 bytes for each count, twice that while counting.
     *
     * @param corpus the text
     * @param window the largest distance
     * @return the counts, sorted by row and column
     */
    public static SparseCounts of(Corpus corpus, int window) {
        Table table = new Table();
        int size = corpus.lexicon().size();
        int[] tokens = corpus.tokens();
        for (int s = 0; s < corpus.sentences(); s++) {
            int start = corpus.starts()[s];
            for (int t = start; t < corpus.starts()[s + 1]; t++) {
                for (int d = 1; d <= window && t - d >= start; d++) {
                    table.add((long) tokens[t] * size + tokens[t - d], 1.0 / d);
                    table.add((long) tokens[t - d] * size + tokens[t], 1.0 / d);
                }
            }
        }
        return table.counts(size);
    }

    /**
     * Returns how many pairs of words ever occur together.
     *
     * @return the number of counts
     */
    public int count() {
        return values.length;
    }

    /** Sums by key, in open addressing. */
    private static final class Table {
        private long[] keys = new long[1 << 12];
        private double[] sums = new double[1 << 12];
        private int used;

        Table() {
            Arrays.fill(keys, EMPTY);
        }

        void add(long key, double weight) {
            if (2 * used >= keys.length) {
                grow();
            }
            int at = place(key);
            if (keys[at] == EMPTY) {
                keys[at] = key;
                used++;
            }
            sums[at] += weight;
        }

        private int place(long key) {
            int mask = keys.length - 1;
            int at = (int) ((key * 0x9E3779B97F4A7C15L) >>> 32) & mask;
            while (keys[at] != EMPTY && keys[at] != key) {
                at = (at + 1) & mask;
            }
            return at;
        }

        private void grow() {
            long[] oldKeys = keys;
            double[] oldSums = sums;
            keys = new long[2 * oldKeys.length];
            sums = new double[2 * oldKeys.length];
            Arrays.fill(keys, EMPTY);
            for (int k = 0; k < oldKeys.length; k++) {
                if (oldKeys[k] != EMPTY) {
                    int at = place(oldKeys[k]);
                    keys[at] = oldKeys[k];
                    sums[at] = oldSums[k];
                }
            }
        }

        SparseCounts counts(int size) {
            long[] sorted = Arrays.stream(keys).filter(k -> k != EMPTY).sorted().toArray();
            int[] rows = new int[used];
            int[] cols = new int[used];
            float[] values = new float[used];
            for (int k = 0; k < used; k++) {
                rows[k] = (int) (sorted[k] / size);
                cols[k] = (int) (sorted[k] % size);
                values[k] = (float) sums[place(sorted[k])];
            }
            return new SparseCounts(size, rows, cols, values);
        }
    }
}
