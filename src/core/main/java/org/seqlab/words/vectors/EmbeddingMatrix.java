package org.seqlab.words.vectors;

import org.seqlab.math.Matrix;
import org.seqlab.math.Shapes;

/** Two ways to look a word up: the product {@code E o_j} of the formula, and a column of E. */
public final class EmbeddingMatrix {
    private EmbeddingMatrix() {}

    /**
     * Returns the one-hot columns of some words.
     *
     * @param ids word numbers j, from 0 to V − 1
     * @param size V, the size of the vocabulary
     * @return a 1 at [j] of each column, (V, m)
     * @throws IndexOutOfBoundsException if a number is outside the vocabulary
     */
    public static Matrix oneHot(int[] ids, int size) {
        Matrix o = Matrix.zeros(size, ids.length);
        for (int k = 0; k < ids.length; k++) {
            o.set(requireWord(ids[k], size), k, 1);
        }
        return o;
    }

    /**
     * Returns {@code E o_j} for each word, as the formula says. Cost: 2 n V m.
     *
     * @param e the embedding matrix, (n, V)
     * @param ids m word numbers
     * @return the vectors, (n, m)
     */
    public static Matrix product(Matrix e, int[] ids) {
        return e.times(oneHot(ids, e.cols()));
    }

    /**
     * Returns column j of E for each word: the same vectors without multiplying by zeros. Cost: n m
     * copies.
     *
     * @param e the embedding matrix, (n, V)
     * @param ids m word numbers
     * @return the vectors, (n, m)
     * @throws IndexOutOfBoundsException if a number is outside the vocabulary
     */
    public static Matrix lookup(Matrix e, int[] ids) {
        Shapes.require("EmbeddingMatrix.lookup", "E", e, Shapes.ANY, Shapes.ANY, "E is (n, V)");
        for (int id : ids) {
            requireWord(id, e.cols());
        }
        return Matrix.build(e.rows(), ids.length, (i, k) -> e.get(i, ids[k]));
    }

    private static int requireWord(int id, int size) {
        if (id < 0 || id >= size) {
            throw new IndexOutOfBoundsException(
                    "EmbeddingMatrix: a word number must be from 0 to %d, but it is %d."
                            .formatted(size - 1, id));
        }
        return id;
    }
}
