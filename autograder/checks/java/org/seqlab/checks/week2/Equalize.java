package org.seqlab.checks.week2;

import java.util.List;
import org.seqlab.math.Matrix;

/** The contract of exercise 2-5. */
public interface Equalize {
    /**
     * Makes a pair differ along a direction only, by the same amount on both sides.
     *
     * @param e1 the first word, (n, 1), of length 1
     * @param e2 the second word, (n, 1), of length 1
     * @param g the direction, (n, 1), of any length above 0
     * @return both new words, of length 1
     */
    List<Matrix> equalize(Matrix e1, Matrix e2, Matrix g);
}
