package org.seqlab.checks.week3;

import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import org.seqlab.math.Matrix;

/** The contract of exercise 3-3. */
public interface Writer {
    /**
     * Writes a sentence, one token a step.
     *
     * @param steps T_y, how many tokens to write
     * @param s0 the state before the first, (n_s, m)
     * @param attend from the state before a token to the context it sees
     * @param step from a context and the state before to the state after
     * @param output from a state to the probabilities of the token
     * @return the probabilities of all tokens, T_y matrices
     */
    List<Matrix> write(
            int steps,
            Matrix s0,
            UnaryOperator<Matrix> attend,
            BinaryOperator<Matrix> step,
            UnaryOperator<Matrix> output);
}
