package org.seqlab.words.table;

import java.util.Arrays;

/** The products as plain loops: the twin that the vector version is tested against. */
final class PlainRowProducts implements RowProducts {
    private static final int ROWS = 16;

    @Override
    public int block() {
        return ROWS;
    }

    @Override
    public boolean exceed(short[] blocks, int at, float[] query, float bar, float[] products) {
        Arrays.fill(products, 0);
        for (int i = 0; i < query.length; i++) {
            addInPlace(products, query[i], blocks, at + i * ROWS);
        }
        boolean found = false;
        for (float product : products) {
            found |= product > bar;
        }
        return found;
    }

    private static void addInPlace(float[] sum, float factor, short[] from, int at) {
        for (int r = 0; r < ROWS; r++) {
            sum[r] += factor * from[at + r];
        }
    }
}
