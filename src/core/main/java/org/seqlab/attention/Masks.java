package org.seqlab.attention;

import org.seqlab.math.Matrix;
import org.seqlab.math.ShapeException;
import org.seqlab.math.Shapes;

/** Which positions may be looked at: 1 keeps, 0 hides. */
public final class Masks {
    private Masks() {}

    /**
     * Returns the mask that hides padding.
     *
     * @param ids tokens of one sentence, padded with 0
     * @return 1 where the token is not 0, (1, ids.length)
     */
    public static Matrix padding(int[] ids) {
        return Matrix.build(1, ids.length, (i, j) -> ids[j] == 0 ? 0 : 1);
    }

    /**
     * Returns the mask that hides what comes later.
     *
     * @param size number of positions T
     * @return 1 on and below the diagonal, (T, T)
     */
    public static Matrix lookAhead(int size) {
        return Matrix.build(size, size, (i, j) -> j <= i ? 1 : 0);
    }

    /**
     * Returns scores with a large number taken off where the mask hides: {@code s + (1 − mask) ·
     * (−1e9)}, so that the softmax gives those places 0. A row whose every place is hidden is not
     * changed by it but for rounding.
     *
     * @param scores (T_q, T_k)
     * @param mask (T_q, T_k), or one row (1, T_k) for all; null hides nothing
     * @return the masked scores, (T_q, T_k)
     * @throws IllegalArgumentException if the mask has another shape
     */
    public static Matrix apply(Matrix scores, Matrix mask) {
        if (mask == null) {
            return scores;
        }
        boolean oneRow = mask.rows() == 1;
        if (mask.cols() != scores.cols() || !oneRow && mask.rows() != scores.rows()) {
            throw new ShapeException(
                    "Masks.apply: mask must be "
                            + Shapes.shape(scores.rows(), scores.cols())
                            + " or (1, "
                            + scores.cols()
                            + ") like the scores, but mask is "
                            + Shapes.shape(mask.rows(), mask.cols())
                            + ".");
        }
        return Matrix.build(
                scores.rows(),
                scores.cols(),
                (i, j) -> scores.get(i, j) + (1 - mask.get(oneRow ? 0 : i, j)) * -1e9);
    }
}
