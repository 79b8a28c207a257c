package org.seqlab.words.table;

import org.seqlab.simd.Simd;
import org.seqlab.simd.Workers;

/**
 * Rows of length 1 and one pass over them for the largest products with a query.
 *
 * <p>The pass reads each number as a whole multiple of 1/32767 in two bytes, in blocks: half the
 * memory traffic of floats, which is what a query waits for. What rounding can change a product by
 * is known, so only rows that may be among the largest are multiplied again, with the table's own
 * numbers: the answer is exact. Memory: V · n · 2 bytes beside the table.
 */
final class UnitRows {
    private static final RowProducts PRODUCTS =
            Simd.isVector() ? new VectorRowProducts() : new PlainRowProducts();
    private static final int BLOCK = PRODUCTS.block();
    private static final float STEP = 1f / Short.MAX_VALUE;

    private final VectorTable table;
    private final int dimension;
    private final short[] blocks;
    private final double[] scales;
    private final float slack;

    /** Scales the rows of a table and rounds them into blocks. Zero rows stay zero. */
    UnitRows(VectorTable table) {
        this.table = table;
        dimension = table.dimension();
        int rows = (table.size() + BLOCK - 1) / BLOCK * BLOCK;
        blocks = new short[Math.multiplyExact(rows, dimension)];
        scales = new double[table.size()];
        double worst = 0;
        for (int w = 0; w < table.size(); w++) {
            scales[w] = scale(table.rows(), w * table.ld(), dimension);
            worst = Math.max(worst, round(w));
        }
        // Rounding of the rows, by Cauchy and Schwarz, and of a float sum of n products.
        slack = (float) (1.01 * Math.sqrt(worst) + 1.2e-7 * (dimension + 8));
    }

    /** Rounds a row into its block and returns the squared length of what rounding took. */
    private double round(int row) {
        int at = row / BLOCK * BLOCK * dimension + row % BLOCK;
        double lost = 0;
        for (int i = 0; i < dimension; i++) {
            double unit = get(row, i);
            short rounded = (short) Math.rint(unit / STEP);
            double difference = unit - rounded * STEP;
            lost += difference * difference;
            blocks[at + i * BLOCK] = rounded;
        }
        return lost;
    }

    /** Returns number i of a row of length 1. */
    double get(int row, int i) {
        return table.rows()[row * table.ld() + i] * scales[row];
    }

    /** Returns 1 / length of a stretch of numbers; 0 if all are zero. */
    private static double scale(float[] numbers, int from, int count) {
        double squares = 0;
        for (int i = from; i < from + count; i++) {
            squares += (double) numbers[i] * numbers[i];
        }
        return squares > 0 ? 1 / Math.sqrt(squares) : 0;
    }

    /** Returns the rows with the largest cosines, at most count. */
    Best best(float[] query, int count) {
        double scale = scale(query, 0, dimension);
        float[] steps = new float[dimension];
        for (int i = 0; i < dimension; i++) {
            steps[i] = (float) (query[i] * scale * STEP);
        }
        Best[] halves = new Best[2];
        Workers.split(
                table.size(),
                BLOCK,
                (from, to) -> {
                    Best best = new Best(count);
                    scan(from, to, steps, best, row -> cosine(row, query, scale));
                    halves[from == 0 ? 0 : 1] = best;
                });
        Best best = halves[0] == null ? new Best(count) : halves[0];
        if (halves[1] != null) {
            best.offerAll(halves[1]);
        }
        return best;
    }

    /** The exact product of a row. */
    private interface Exact {
        float of(int row);
    }

    private void scan(int from, int to, float[] steps, Best best, Exact exact) {
        float[] products = new float[BLOCK];
        for (int row = from; row < to; row += BLOCK) {
            float bar = best.bar() - slack;
            if (PRODUCTS.exceed(blocks, row * dimension, steps, bar, products)) {
                int rows = Math.min(BLOCK, to - row);
                for (int r = 0; r < rows; r++) {
                    if (products[r] > best.bar() - slack) {
                        best.offer(row + r, exact.of(row + r));
                    }
                }
            }
        }
    }

    private float cosine(int row, float[] query, double scale) {
        float[] rows = table.rows();
        int at = row * table.ld();
        double sum = 0;
        for (int i = 0; i < dimension; i++) {
            sum += (double) rows[at + i] * query[i];
        }
        return (float) (sum * scales[row] * scale);
    }
}
