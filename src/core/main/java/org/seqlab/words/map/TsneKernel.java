package org.seqlab.words.map;

import org.seqlab.simd.Simd;

/**
 * The two sums of t-SNE's gradient: near points attract, all points repel.
 *
 * <p>Floor: 13 operations, one of them a division, for a cell and a point, and 12 bytes for a cell and
 * 16 points: the division bounds it.
 */
interface TsneKernel {
    /** The kernel on the Vector API where it is there, else plain loops. */
    TsneKernel BEST = Simd.isVector() ? new VectorTsneKernel() : new PlainTsneKernel();

    /** Points that are treated together. */
    int GROUP = 16;

    /**
     * Adds up what some cells of the tree do to 16 points.
     *
     * <pre>
     *   w = 1 / (1 + d²),   z += count w,   force += count w² (point − cell)
     * </pre>
     *
     * @param cells mass center x, mass center y and count of each cell, three arrays
     * @param count how many cells
     * @param x coordinates of the points, GROUP from {@code at}; y likewise
     * @param forces receives x and y of the force and z, three arrays, GROUP from {@code at}
     */
    void repel(float[][] cells, int count, float[] x, float[] y, int at, float[][] forces);

    /**
     * Adds up what its neighbors do to one point, {@code sum_j p_ij w_ij (y_i − y_j)}.
     *
     * @param near the neighbors
     * @param i the point
     * @param x the map, with y
     * @param force receives x and y of the force
     */
    void attract(Neighborhoods near, int i, float[] x, float[] y, float[] force);
}
