package org.seqlab.transformer;

import org.seqlab.math.Matrix;

/**
 * Tells the layers where in the sentence a row stands: waves of lengths from 2π to 10000 · 2π.
 *
 * <p>Source: Vaswani et al. (2017), arXiv:1706.03762, section 3.5.
 */
public final class PositionalEncoding {
    private PositionalEncoding() {}

    /**
     * Returns the angles {@code pos / 10000^(2 (k div 2) / d)}.
     *
     * @param positions number of positions
     * @param d width, even or odd
     * @return one row a position; columns 2i and 2i + 1 are equal, (positions, d)
     */
    public static Matrix angles(int positions, int d) {
        return Matrix.build(positions, d, (pos, k) -> pos / Math.pow(10000, 2.0 * (k / 2) / d));
    }

    /**
     * Returns the encoding: sine of the angles in even columns, cosine in odd ones.
     *
     * @param positions number of positions
     * @param d width, even or odd
     * @return one row a position, (positions, d)
     */
    public static Matrix encoding(int positions, int d) {
        Matrix angles = angles(positions, d);
        return Matrix.build(
                positions,
                d,
                (pos, k) ->
                        k % 2 == 0 ? Math.sin(angles.get(pos, k)) : Math.cos(angles.get(pos, k)));
    }
}
