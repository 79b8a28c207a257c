package org.seqlab.checks.week2;

import java.util.List;
import java.util.function.ToDoubleBiFunction;
import org.seqlab.math.Matrix;

/** The contract of exercise 2-6. */
public interface Association {
    /**
     * Returns the effect size of the word-embedding association test.
     *
     * @param X words of the first topic, (n, 1) each, at least 2
     * @param Y words of the second topic
     * @param A words of the first attribute
     * @param B words of the second attribute
     * @param cosine similarity of two vectors
     * @return how much closer X is to A than Y is, in standard deviations
     */
    double effect(
            List<Matrix> X,
            List<Matrix> Y,
            List<Matrix> A,
            List<Matrix> B,
            ToDoubleBiFunction<Matrix, Matrix> cosine);
}
