package org.seqlab.words.table;

/**
 * Products of a block of rows with one query: 2 n operations and 2 n bytes a row.
 *
 * <p>A block holds its rows side by side, feature after feature: number i of row r stands at {@code i
 * · block + r}. So no number is padding, and no lanes have to be added up.
 */
interface RowProducts {
    /** Returns how many rows a block has. */
    int block();

    /**
     * Sets {@code products[r] = row_r · query} for the rows of a block, if one of them is above the
     * bar; else the products may be anything.
     *
     * @param blocks the rows, block after block
     * @param at where the block starts
     * @param query n numbers
     * @param bar what a product has to exceed
     * @param products as many numbers as a block has rows
     * @return whether a product is above the bar
     */
    boolean exceed(short[] blocks, int at, float[] query, float bar, float[] products);
}
