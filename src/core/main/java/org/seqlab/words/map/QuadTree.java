package org.seqlab.words.map;

import java.util.Arrays;

/**
 * A quadtree over the points of a map, rebuilt at every step.
 *
 * <p>Points are sorted along a Z-shaped curve (Morton, 1966), so that every cell is a stretch of
 * them; cells are stored depth first with a link to the next cell that is not inside. Cost: N log N
 * for sorting, about 2 N cells.
 */
final class QuadTree {
    private static final int LEVELS = 16;

    private final int points;
    private final long[] keys;
    private float[] centerX;
    private float[] centerY;
    private float[] masses;
    private float[] squaredSizes;
    private int[] skips;
    private int cells;

    /** The points in the order of the curve. */
    final int[] order;

    QuadTree(int points) {
        this.points = points;
        keys = new long[points];
        order = new int[points];
        grow(4 * points + 16);
    }

    private void grow(int size) {
        centerX = centerX == null ? new float[size] : Arrays.copyOf(centerX, size);
        centerY = centerY == null ? new float[size] : Arrays.copyOf(centerY, size);
        masses = masses == null ? new float[size] : Arrays.copyOf(masses, size);
        squaredSizes = squaredSizes == null ? new float[size] : Arrays.copyOf(squaredSizes, size);
        skips = skips == null ? new int[size] : Arrays.copyOf(skips, size);
    }

    /** Sorts the points and builds the cells anew. */
    void build(float[] x, float[] y) {
        float minX = min(x);
        float minY = min(y);
        float size = Math.max(1e-30f, Math.max(max(x) - minX, max(y) - minY));
        float scale = 65535 / size;
        for (int i = 0; i < points; i++) {
            int column = (int) ((x[i] - minX) * scale);
            int row = (int) ((y[i] - minY) * scale);
            keys[i] = (spread(column) | spread(row) << 1) << 32 | i;
        }
        Arrays.sort(keys);
        for (int k = 0; k < points; k++) {
            order[k] = (int) keys[k];
        }
        cells = 0;
        cell(x, y, 0, points, LEVELS, size * 1.0001f);
    }

    private float min(float[] values) {
        float min = values[0];
        for (int i = 1; i < points; i++) {
            min = Math.min(min, values[i]);
        }
        return min;
    }

    private float max(float[] values) {
        float max = values[0];
        for (int i = 1; i < points; i++) {
            max = Math.max(max, values[i]);
        }
        return max;
    }

    /** Puts a zero between every two of 16 bits. */
    private static long spread(int v) {
        long s = v & 0xFFFF;
        s = (s | s << 8) & 0x00FF00FFL;
        s = (s | s << 4) & 0x0F0F0F0FL;
        s = (s | s << 2) & 0x33333333L;
        return (s | s << 1) & 0x55555555L;
    }

    /** Builds the cell of a stretch of points and those inside; returns nothing but the arrays. */
    private void cell(float[] x, float[] y, int from, int to, int level, float size) {
        if (cells == skips.length) {
            grow(2 * cells);
        }
        int cell = cells++;
        boolean leaf = to - from == 1 || level == 0;
        masses[cell] = to - from;
        squaredSizes[cell] = leaf ? 0 : size * size;
        double sumX = 0;
        double sumY = 0;
        if (leaf) {
            for (int k = from; k < to; k++) {
                sumX += x[order[k]];
                sumY += y[order[k]];
            }
        } else {
            int shift = 32 + 2 * (level - 1);
            int start = from;
            while (start < to) {
                long quarter = keys[start] >>> shift;
                int end = start + 1;
                while (end < to && keys[end] >>> shift == quarter) {
                    end++;
                }
                int child = cells;
                cell(x, y, start, end, level - 1, size / 2);
                sumX += (double) centerX[child] * (end - start);
                sumY += (double) centerY[child] * (end - start);
                start = end;
            }
        }
        centerX[cell] = (float) (sumX / (to - from));
        centerY[cell] = (float) (sumY / (to - from));
        skips[cell] = cells;
    }

    /**
     * Lists the cells that a group of points may see as one point each.
     *
     * @param box lowest x, highest x, lowest y, highest y of the group
     * @param squaredTheta a cell is seen as one point if size² is below this times the distance²
     * @param list receives center x, center y and mass of each; grown as needed
     * @return how many cells
     */
    int list(float[] box, float squaredTheta, float[][] list) {
        int count = 0;
        for (int cell = 0; cell < cells; ) {
            float cx = centerX[cell];
            float cy = centerY[cell];
            float dx = Math.max(0, Math.max(box[0] - cx, cx - box[1]));
            float dy = Math.max(0, Math.max(box[2] - cy, cy - box[3]));
            float size = squaredSizes[cell];
            if (size == 0 || size < squaredTheta * (dx * dx + dy * dy)) {
                if (count == list[0].length) {
                    for (int a = 0; a < 3; a++) {
                        list[a] = Arrays.copyOf(list[a], 2 * count);
                    }
                }
                list[0][count] = cx;
                list[1][count] = cy;
                list[2][count++] = masses[cell];
                cell = skips[cell];
            } else {
                cell++;
            }
        }
        return count;
    }
}
