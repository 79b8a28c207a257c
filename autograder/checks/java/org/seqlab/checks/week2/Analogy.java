package org.seqlab.checks.week2;

import java.util.function.ToDoubleBiFunction;
import org.seqlab.math.Matrix;

/** The contract of exercise 2-2. */
public interface Analogy {
    /**
     * Returns the word that completes "a is to b as c is to …".
     *
     * @param E one word a column, (n, V)
     * @param a the column of the first word
     * @param b the column of what a is to
     * @param c the column of the word to complete
     * @param cosine similarity of two vectors
     * @return the column w with the largest cosine of e_w and e_b − e_a + e_c, other than a, b, c
     */
    int complete(Matrix E, int a, int b, int c, ToDoubleBiFunction<Matrix, Matrix> cosine);
}
