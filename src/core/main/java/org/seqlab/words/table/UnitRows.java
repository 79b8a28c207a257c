package org.seqlab.words.table;

import org.seqlab.simd.Simd;
import org.seqlab.simd.Workers;

/**
 * Rows of length 1 in blocks, and one pass over them: their products with a query, and the largest.
 *
 * <p>Memory: V · n · 4 bytes, V up to the next whole block.
 */
final class UnitRows {
    private static final RowProducts PRODUCTS =
            Simd.isVector() ? new VectorRowProducts() : new PlainRowProducts();
    private static final int BLOCK = PRODUCTS.block();

    private final int size;
    private final int dimension;
    private final float[] blocks;

    /** Scales the rows of a table into blocks. Zero rows stay zero. */
    UnitRows(VectorTable table) {
        size = table.size();
        dimension = table.dimension();
        int rows = (size + BLOCK - 1) / BLOCK * BLOCK;
        blocks = new float[Math.multiplyExact(rows, dimension)];
        for (int w = 0; w < size; w++) {
            float[] unit = unit(table.vector(w));
            int at = place(w);
            for (int i = 0; i < dimension; i++) {
                blocks[at + i * BLOCK] = unit[i];
            }
        }
    }

    private int place(int row) {
        return row / BLOCK * BLOCK * dimension + row % BLOCK;
    }

    /** Returns number i of a row. */
    float get(int row, int i) {
        return blocks[place(row) + i * BLOCK];
    }

    /** Returns a vector of length 1 in the same direction; zero stays zero. */
    static float[] unit(float[] vector) {
        double squares = 0;
        for (float v : vector) {
            squares += (double) v * v;
        }
        float scale = squares > 0 ? (float) (1 / Math.sqrt(squares)) : 0;
        float[] unit = new float[vector.length];
        for (int i = 0; i < unit.length; i++) {
            unit[i] = vector[i] * scale;
        }
        return unit;
    }

    /** Returns the rows with the largest products, at most count. */
    Best best(float[] query, int count) {
        Best[] halves = new Best[2];
        Workers.split(
                size,
                BLOCK,
                (from, to) -> halves[from == 0 ? 0 : 1] = scan(from, to, query, count));
        Best best = halves[0] == null ? new Best(count) : halves[0];
        if (halves[1] != null) {
            best.offerAll(halves[1]);
        }
        return best;
    }

    private Best scan(int from, int to, float[] query, int count) {
        Best best = new Best(count);
        float[] products = new float[BLOCK];
        for (int row = from; row < to; row += BLOCK) {
            if (PRODUCTS.exceed(blocks, row * dimension, query, best.bar(), products)) {
                int rows = Math.min(BLOCK, to - row);
                for (int r = 0; r < rows; r++) {
                    best.offer(row + r, products[r]);
                }
            }
        }
        return best;
    }
}
