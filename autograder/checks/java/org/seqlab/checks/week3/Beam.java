package org.seqlab.checks.week3;

import java.util.List;
import java.util.function.Function;
import org.seqlab.math.Matrix;

/** The contract of exercise 3-4. */
public interface Beam {
    /**
     * Finds a likely sentence by beam search.
     *
     * @param next from the tokens so far to the logarithms of the probabilities of the next, (V, 1)
     * @param width how many beginnings are kept at each step, at least 1
     * @param end the token that ends a sentence
     * @param longest sentences of this length are complete without end, at least 1
     * @param alpha exponent of the length in the final choice
     * @return the complete sentence with the largest sum of logarithms divided by length^alpha; the
     *     end token, where there is one, belongs to it
     */
    List<Integer> search(
            Function<List<Integer>, Matrix> next, int width, int end, int longest, double alpha);
}
