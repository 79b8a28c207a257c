package org.seqlab.fused;

import java.util.Arrays;
import org.seqlab.simd.FloatGemm;
import org.seqlab.simd.FloatMath;
import org.seqlab.simd.FloatPanels;
import org.seqlab.simd.Workers;
import org.seqlab.train.FloatParameter;

/**
 * The products of {@link ConvLayer} with half the multiplications.
 *
 * <p>Stride taps taken together are one tap of a filter with stride 1 over rows of stride · nx
 * numbers. {@link ToomCook} then gives three outputs of a filter of four such taps by six products
 * instead of twelve. Results differ from the plain sum by a few units of the sixth digit.
 *
 * <p>The kernel's six combinations are kept until the kernel changes.
 */
final class FastConv {
    /** Outputs of a tile. */
    private static final int M = 3;

    private static final int MOST_TAPS = 4;

    /** Tiles at a time, so that their rows stay in the second cache. */
    private static final int CHUNK = 48;

    /** Below so many weights a tap, the combinations cost more than they save. */
    private static final int LEAST = 4096;

    private final FloatParameter k;
    private final int row;
    private final int filters;
    private final int taps;
    private final int n;
    private final ToomCook matrices;
    private final FloatPanels[] panels;
    private float[] packed = new float[0];
    private Room[] rooms = {};

    /** What one thread needs. */
    private final class Room {
        private final float[][] inputs = new float[n][CHUNK * row];
        private final float[][] outputs = new float[n][CHUNK * filters];
        private float[][] gradients;
    }

    /**
     * Takes the sizes.
     *
     * @param k kernel, (width nx, filters)
     * @param row stride nx
     */
    FastConv(FloatParameter k, int row) {
        this.k = k;
        this.row = row;
        filters = k.cols();
        taps = (k.rows() + row - 1) / row;
        n = M + taps - 1;
        matrices = ToomCook.of(M, taps);
        panels = new FloatPanels[n];
        Arrays.setAll(panels, i -> new FloatPanels(row, filters));
    }

    /** Tells whether it pays. */
    static boolean pays(FloatParameter k, int row, int outputs) {
        int taps = (k.rows() + row - 1) / row;
        return taps > 1 && taps <= MOST_TAPS && row * k.cols() >= LEAST && outputs >= 4 * M;
    }

    private static int tiles(int outputs) {
        return (outputs + M - 1) / M;
    }

    /** Rows of stride nx numbers that the tiles of one example read, zeros at the end included. */
    int rows(int outputs) {
        return M * tiles(outputs) + taps - 1;
    }

    /**
     * Adds the products to outputs.
     *
     * @param x example after example, each with as many numbers as the tiles read
     * @param size numbers from one example to the next
     * @param y outputs
     */
    void forward(float[] x, int size, Steps y) {
        pack();
        split(y, (j, from, to, room) -> forward(x, j * size, y, j, from, to, room));
    }

    /** Adds the kernel's gradient; arguments as {@link #forward}. */
    void backward(float[] x, int size, Steps dy) {
        split(dy, (j, from, to, room) -> backward(x, j * size, dy, j, from, to, room));
        for (Room room : rooms) {
            handOver(room);
        }
    }

    /** What is done with some tiles of example j. */
    private interface Work {
        void run(int j, int from, int to, Room room);
    }

    /** Divides the tiles of all examples between the threads. */
    private void split(Steps outputs, Work work) {
        if (rooms.length == 0) {
            rooms = new Room[] {new Room(), new Room()};
        }
        int tiles = tiles(outputs.steps());
        int chunks = (tiles + CHUNK - 1) / CHUNK;
        Workers.split(
                chunks * outputs.batch(),
                1,
                (first, end) -> {
                    for (int c = first; c < end; c++) {
                        int from = c % chunks * CHUNK;
                        int to = Math.min(tiles, from + CHUNK);
                        work.run(c / chunks, from, to, rooms[first == 0 ? 0 : 1]);
                    }
                });
    }

    /** Combines and packs the kernel, unless it is the one of the last time. */
    private void pack() {
        if (Arrays.equals(packed, k.value())) {
            return;
        }
        packed = k.value().clone();
        float[] combined = new float[row * filters];
        for (int i = 0; i < n; i++) {
            Arrays.fill(combined, 0);
            for (int tap = 0; tap < taps; tap++) {
                float factor = (float) matrices.g()[i][tap];
                FloatMath.axpy(factor, packed, tap * row * filters, combined, 0, size(tap));
            }
            panels[i].pack(combined, 0, filters);
        }
    }

    /** Numbers of the kernel that belong to a tap: the last may be shorter. */
    private int size(int tap) {
        return Math.min(row, k.rows() - tap * row) * filters;
    }

    private void forward(float[] x, int xo, Steps y, int j, int from, int to, Room room) {
        combineInputs(x, xo, from, to, room);
        for (int i = 0; i < n; i++) {
            FloatGemm.times(
                    to - from,
                    room.inputs[i],
                    0,
                    row,
                    panels[i],
                    room.outputs[i],
                    0,
                    filters,
                    false);
        }
        for (int u = from * M; u < Math.min(y.steps(), to * M); u++) {
            for (int i = 0; i < n; i++) {
                int at = (u / M - from) * filters;
                add(matrices.a()[u % M][i], room.outputs[i], at, y.data(), y.index(u, j), filters);
            }
        }
    }

    private void combineInputs(float[] x, int xo, int from, int to, Room room) {
        for (int i = 0; i < n; i++) {
            float[] combined = room.inputs[i];
            Arrays.fill(combined, 0, (to - from) * row, 0);
            for (int tile = from; tile < to; tile++) {
                int at = (tile - from) * row;
                for (int l = 0; l < n; l++) {
                    add(matrices.b()[i][l], x, xo + (tile * M + l) * row, combined, at, row);
                }
            }
        }
    }

    private static void add(double factor, float[] x, int xo, float[] y, int yo, int count) {
        if (factor != 0) {
            FloatMath.axpy((float) factor, x, xo, y, yo, count);
        }
    }

    private void backward(float[] x, int xo, Steps dy, int j, int from, int to, Room room) {
        combineInputs(x, xo, from, to, room);
        if (room.gradients == null) {
            room.gradients = new float[n][row * filters];
        }
        for (int i = 0; i < n; i++) {
            float[] d = room.outputs[i];
            Arrays.fill(d, 0, (to - from) * filters, 0);
            for (int u = from * M; u < Math.min(dy.steps(), to * M); u++) {
                int at = (u / M - from) * filters;
                add(matrices.a()[u % M][i], dy.data(), dy.index(u, j), d, at, filters);
            }
            FloatGemm.transposedTimes(
                    row,
                    filters,
                    to - from,
                    room.inputs[i],
                    0,
                    row,
                    d,
                    0,
                    filters,
                    room.gradients[i],
                    0,
                    filters,
                    true);
        }
    }

    /** Adds a room's gradient to the kernel's and starts again at zero. */
    private void handOver(Room room) {
        if (room.gradients == null) {
            return;
        }
        for (int i = 0; i < n; i++) {
            for (int tap = 0; tap < taps; tap++) {
                add(
                        matrices.g()[i][tap],
                        room.gradients[i],
                        0,
                        k.gradient(),
                        tap * row * filters,
                        size(tap));
            }
            Arrays.fill(room.gradients[i], 0);
        }
    }
}
