package org.seqlab.words.table;

import org.seqlab.simd.Simd;
import org.seqlab.simd.Workers;

/** One pass over all rows: their products with a query, and the largest of them. */
final class RowScan {
    private static final RowProducts PRODUCTS =
            Simd.isVector() ? new VectorRowProducts() : new PlainRowProducts();
    private static final int CHUNK = 512;

    private RowScan() {}

    static Best best(float[] rows, int ld, int size, float[] query, int count) {
        Best[] halves = new Best[2];
        Workers.split(
                size,
                CHUNK,
                (from, to) -> halves[from == 0 ? 0 : 1] = scan(rows, ld, from, to, query, count));
        Best best = halves[0] == null ? new Best(count) : halves[0];
        if (halves[1] != null) {
            best.offerAll(halves[1]);
        }
        return best;
    }

    private static Best scan(float[] rows, int ld, int from, int to, float[] query, int count) {
        Best best = new Best(count);
        float[] products = new float[CHUNK];
        for (int at = from; at < to; at += CHUNK) {
            int n = Math.min(CHUNK, to - at);
            PRODUCTS.of(rows, at * ld, ld, n, query, products);
            float bar = best.bar();
            for (int k = 0; k < n; k++) {
                if (products[k] > bar) {
                    best.offer(at + k, products[k]);
                    bar = best.bar();
                }
            }
        }
        return best;
    }
}
