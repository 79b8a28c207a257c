package org.seqlab.words.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The largest few products seen so far; equal ones in the order of their rows. */
final class Best {
    private final int[] rows;
    private final float[] products;
    private int count;

    /** A row and its product with the query. */
    record Hit(int row, float product) {}

    Best(int most) {
        rows = new int[most];
        products = new float[most];
    }

    /** The product that a new one has to exceed. */
    float bar() {
        return count < rows.length ? Float.NEGATIVE_INFINITY : products[count - 1];
    }

    /** Takes a product in if it is among the largest. */
    void offer(int row, float product) {
        if (rows.length == 0 || !(product > bar())) {
            return;
        }
        int at = count < rows.length ? count++ : count - 1;
        while (at > 0 && products[at - 1] < product) {
            products[at] = products[at - 1];
            rows[at] = rows[at - 1];
            at--;
        }
        products[at] = product;
        rows[at] = row;
    }

    /** Takes in all of another, whose rows come after the own. */
    void offerAll(Best other) {
        for (int k = 0; k < other.count; k++) {
            offer(other.rows[k], other.products[k]);
        }
    }

    /** Returns the largest, without some rows. */
    List<Hit> without(int[] barred, int most) {
        List<Hit> hits = new ArrayList<>();
        for (int k = 0; k < count && hits.size() < most; k++) {
            int row = rows[k];
            if (Arrays.stream(barred).noneMatch(b -> b == row)) {
                hits.add(new Hit(row, products[k]));
            }
        }
        return hits;
    }
}
