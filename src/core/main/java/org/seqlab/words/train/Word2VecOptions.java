package org.seqlab.words.train;

/**
 * How {@link Word2Vec} trains. Start from {@link #defaults} and change what differs.
 *
 * @param model what is predicted from what
 * @param dimension features of a word, n
 * @param window the largest distance; each word draws its own from 1 to window
 * @param negatives random words for each pair, k; 0 means a Huffman tree instead
 * @param epochs how often the text is gone through
 * @param learningRate the first step length; it falls to a ten-thousandth in a straight line
 * @param threshold frequent words are thinned as in word2vec with this t; 0 keeps all
 * @param seed decides every draw
 * @param threads 1 for results that can be repeated, 2 for speed
 */
public record Word2VecOptions(
        Model model,
        int dimension,
        int window,
        int negatives,
        int epochs,
        float learningRate,
        double threshold,
        long seed,
        int threads) {
    /** What is predicted from what. */
    public enum Model {
        /** Each word from one neighbor at a time. */
        SKIP_GRAM,
        /** Each word from the mean of its neighbors: continuous bag of words. */
        CBOW
    }

    /** Checks the numbers. */
    public Word2VecOptions {
        require("dimension", dimension, 1);
        require("window", window, 1);
        require("negatives", negatives, 0);
        require("epochs", epochs, 1);
        require("threads", threads, 1);
    }

    private static void require(String name, int value, int least) {
        if (value < least) {
            throw new IllegalArgumentException(
                    "Word2VecOptions: %s must be at least %d, but it is %d."
                            .formatted(name, least, value));
        }
    }

    /**
     * Returns the usual settings: window 5, 5 negatives, 5 epochs, no thinning, one thread.
     *
     * @param model what is predicted from what
     * @param dimension features of a word
     * @return skip-gram steps of 0.025, CBOW steps of 0.05
     */
    public static Word2VecOptions defaults(Model model, int dimension) {
        float rate = model == Model.CBOW ? 0.05f : 0.025f;
        return new Word2VecOptions(model, dimension, 5, 5, 5, rate, 0, 1, 1);
    }

    /**
     * Returns these settings with a Huffman tree instead of negatives.
     *
     * @return a copy
     */
    public Word2VecOptions withTree() {
        return new Word2VecOptions(
                model, dimension, window, 0, epochs, learningRate, threshold, seed, threads);
    }

    /**
     * Returns these settings with another number of epochs and first step length.
     *
     * @param times how often the text is gone through
     * @param rate the first step length
     * @return a copy
     */
    public Word2VecOptions withEpochs(int times, float rate) {
        return new Word2VecOptions(
                model, dimension, window, negatives, times, rate, threshold, seed, threads);
    }

    /**
     * Returns these settings with another window and thinning.
     *
     * @param distance the largest distance
     * @param t the threshold of thinning, 0 for none
     * @return a copy
     */
    public Word2VecOptions withWindow(int distance, double t) {
        return new Word2VecOptions(
                model, dimension, distance, negatives, epochs, learningRate, t, seed, threads);
    }

    /**
     * Returns these settings with another seed and number of threads.
     *
     * @param number the seed
     * @param count the threads
     * @return a copy
     */
    public Word2VecOptions withSeed(long number, int count) {
        return new Word2VecOptions(
                model,
                dimension,
                window,
                negatives,
                epochs,
                learningRate,
                threshold,
                number,
                count);
    }
}
