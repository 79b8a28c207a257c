package org.seqlab.words.table;

/** Products of consecutive rows with one query: 2 ld operations and 4 ld bytes a row. */
interface RowProducts {
    /** Sets {@code products[k] = row_k · query} for n rows from a place on. */
    void of(float[] rows, int at, int ld, int n, float[] query, float[] products);
}
