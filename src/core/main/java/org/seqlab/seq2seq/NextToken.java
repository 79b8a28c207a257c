package org.seqlab.seq2seq;

/**
 * A conditional language model that a search asks one step at a time: {@code log P(y<t> | x, y<1> …
 * y<t-1>)}. The condition x (a sentence, an image) is inside; the model keeps the states of the rows
 * of its last answer, so that a recurrent model computes one step for a whole beam at once.
 *
 * <p>The arrays that it returns belong to the model and may be used again at its next answer.
 */
public interface NextToken {
    /**
     * Returns the number of tokens to choose from.
     *
     * @return V, at least 1
     */
    int vocabularySize();

    /**
     * Starts over and answers for the empty prefix.
     *
     * @return one row of V log-probabilities, (1, V)
     */
    double[][] first();

    /**
     * Continues rows of the last answer, each with a token.
     *
     * @param parents for each new row, the row of the last answer that it continues; a parent may
     *     occur many times or never
     * @param tokens for each new row, the token that continues it
     * @return log-probabilities of the token after those, (parents.length, V)
     */
    double[][] next(int[] parents, int[] tokens);
}
