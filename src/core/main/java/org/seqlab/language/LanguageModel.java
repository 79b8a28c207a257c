package org.seqlab.language;

import java.util.Arrays;

/**
 * Tells how likely each token is to come next. The chain rule makes a probability of a sentence of it:
 * {@code P(y⟨1⟩ … y⟨T⟩) = Π_t P(y⟨t⟩ | y⟨1⟩ … y⟨t−1⟩)}, the end of the sentence included.
 */
public interface LanguageModel {
    /**
     * Returns the number of tokens.
     *
     * @return size of the vocabulary
     */
    int size();

    /**
     * Returns the token that ends a sentence.
     *
     * @return its index
     */
    int end();

    /**
     * Returns the distribution of the next token after each prefix of a sentence.
     *
     * @param tokens the sentence without its end, T indices
     * @return T + 1 distributions; the t-th sees the first t tokens
     * @throws IllegalArgumentException if an index is out of range
     */
    double[][] next(int[] tokens);

    /**
     * Returns the probability of each token given those before it, that of the end included.
     *
     * @param tokens the sentence without its end, T indices
     * @return T + 1 probabilities
     * @throws IllegalArgumentException if an index is out of range
     */
    default double[] probabilities(int[] tokens) {
        double[][] next = next(tokens);
        double[] result = new double[next.length];
        for (int t = 0; t < next.length; t++) {
            result[t] = next[t][t < tokens.length ? tokens[t] : end()];
        }
        return result;
    }

    /**
     * Returns the logarithm of each token's probability.
     *
     * @param tokens the sentence without its end, T indices
     * @return T + 1 logarithms; −∞ where the probability is 0
     */
    default double[] logProbabilities(int[] tokens) {
        return Arrays.stream(probabilities(tokens)).map(Math::log).toArray();
    }

    /**
     * Returns {@code log P(sentence)}.
     *
     * @param tokens the sentence without its end
     * @return at most 0
     */
    default double logProbability(int[] tokens) {
        return Arrays.stream(logProbabilities(tokens)).sum();
    }

    /**
     * Returns the perplexity, {@code exp(−mean of log p)}: among how many equally likely tokens the model
     * feels it must choose.
     *
     * @param tokens the sentence without its end
     * @return 1 for a model that knows, size() for one that has no idea
     */
    default double perplexity(int[] tokens) {
        return Math.exp(-logProbability(tokens) / (tokens.length + 1));
    }

    /**
     * Returns the mean information of a token, {@code −mean of log₂ p}.
     *
     * @param tokens the sentence without its end
     * @return the logarithm of the perplexity to base 2
     */
    default double bitsPerToken(int[] tokens) {
        return -logProbability(tokens) / (tokens.length + 1) / Math.log(2);
    }

    /**
     * Checks that all indices are tokens of a model.
     *
     * @param operation what is being computed
     * @param tokens the indices
     * @param size number of tokens
     * @throws IllegalArgumentException naming the position, if an index is out of range
     */
    static void requireTokens(String operation, int[] tokens, int size) {
        for (int t = 0; t < tokens.length; t++) {
            if (tokens[t] < 0 || tokens[t] >= size) {
                throw new IllegalArgumentException(
                        operation
                                + ": tokens["
                                + t
                                + "] must be 0 to "
                                + (size - 1)
                                + ", but it is "
                                + tokens[t]
                                + ".");
            }
        }
    }
}
