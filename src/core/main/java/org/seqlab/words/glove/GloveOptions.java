package org.seqlab.words.glove;

/**
 * How {@link GloveTrainer} trains.
 *
 * @param dimension features of a word, n
 * @param epochs how often all counts are gone through
 * @param learningRate the first step of AdaGrad
 * @param xMax the count from which on all matter alike
 * @param alpha the power of the weight below xMax
 * @param seed decides the first vectors and the order of the counts
 * @param threads 1 for results that can be repeated, 2 for speed
 */
public record GloveOptions(
        int dimension,
        int epochs,
        float learningRate,
        double xMax,
        double alpha,
        long seed,
        int threads) {
    /**
     * Returns the paper's settings: xMax 100, alpha 3/4, steps of 0.05, 25 epochs.
     *
     * @param dimension features of a word
     * @return the settings, one thread
     */
    public static GloveOptions defaults(int dimension) {
        return new GloveOptions(dimension, 25, 0.05f, 100, 0.75, 1, 1);
    }

    /**
     * Returns these settings with another seed and number of threads.
     *
     * @param number the seed
     * @param count the threads
     * @return a copy
     */
    public GloveOptions withSeed(long number, int count) {
        return new GloveOptions(dimension, epochs, learningRate, xMax, alpha, number, count);
    }

    /**
     * Returns these settings with another number of epochs.
     *
     * @param times how often all counts are gone through
     * @return a copy
     */
    public GloveOptions withEpochs(int times) {
        return new GloveOptions(dimension, times, learningRate, xMax, alpha, seed, threads);
    }
}
