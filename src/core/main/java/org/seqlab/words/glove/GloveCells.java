package org.seqlab.words.glove;

import java.util.Arrays;
import org.seqlab.words.learn.Glove;
import org.seqlab.words.train.Random48;

/**
 * Counts in the order in which they are trained on.
 *
 * <p>The first words are cut into bands whose numbers stay in a core's own cache while their counts
 * are trained on. Bands and the counts of a band come in random order. After 5 epochs the loss is
 * 0.060, for 0.057 where all counts are shuffled, which takes three times as long; square tiles
 * took as long as bands, and lost 0.067. Everything about a count stands in this order, for memory
 * to be read ahead.
 */
final class GloveCells {
    /** Bytes of the numbers of a band: a quarter of a small second-level cache. */
    private static final int BAND_BYTES = 1 << 17;

    final int[] rows;
    final int[] cols;
    final float[] logs;
    final float[] weights;

    GloveCells(SparseCounts counts, GloveOptions options, int rowBytes, Random48 random) {
        int count = counts.count();
        rows = new int[count];
        cols = new int[count];
        logs = new float[count];
        weights = new float[count];
        int[] order = order(counts, Math.max(1, BAND_BYTES / rowBytes), random);
        for (int k = 0; k < count; k++) {
            int from = order[k];
            float value = counts.values()[from];
            rows[k] = counts.rows()[from];
            cols[k] = counts.cols()[from];
            logs[k] = (float) Math.log(value);
            weights[k] = (float) Glove.weight(value, options.xMax(), options.alpha());
        }
    }

    /** Sorts by a random number of the band, then of the count. */
    private static int[] order(SparseCounts counts, int words, Random48 random) {
        int[] order = shuffled(counts.count(), random);
        long salt = random.next();
        long[] keys = new long[order.length];
        for (int k = 0; k < keys.length; k++) {
            long band = mixed(salt ^ counts.rows()[order[k]] / words);
            keys[k] = band & 0xFFFFFFFF00000000L | k;
        }
        Arrays.sort(keys);
        int[] sorted = new int[order.length];
        Arrays.setAll(sorted, k -> order[(int) keys[k]]);
        return sorted;
    }

    private static long mixed(long number) {
        long product = number * 0x9E3779B97F4A7C15L;
        return (product ^ product >>> 29) * 0xBF58476D1CE4E5B9L;
    }

    private static int[] shuffled(int count, Random48 random) {
        int[] order = new int[count];
        for (int k = 0; k < count; k++) {
            int j = random.below(k + 1);
            order[k] = order[j];
            order[j] = k;
        }
        return order;
    }

    int count() {
        return rows.length;
    }
}
