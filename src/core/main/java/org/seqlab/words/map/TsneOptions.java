package org.seqlab.words.map;

/**
 * How {@link BarnesHutTsne} makes a map.
 *
 * @param perplexity the wanted number of neighbors
 * @param theta how coarse far points are seen: 0 exactly, 0.5 as usual
 * @param steps the number of steps
 * @param exaggeration what P is multiplied by in the first quarter of the steps
 * @param learningRate the step length; 0 chooses max(N / exaggeration / 4, 50)
 */
public record TsneOptions(
        double perplexity, double theta, int steps, double exaggeration, double learningRate) {
    /** Checks the numbers. */
    public TsneOptions {
        if (!(perplexity >= 1) || !(theta >= 0) || steps < 0) {
            throw new IllegalArgumentException(
                    "TsneOptions: perplexity must be at least 1, theta and steps at least 0, but they"
                            + " are %s, %s and %d.".formatted(perplexity, theta, steps));
        }
    }

    /**
     * Returns the usual settings: perplexity 30, theta 0.5, 1000 steps, exaggeration 12.
     *
     * @return the settings
     */
    public static TsneOptions defaults() {
        return new TsneOptions(30, 0.5, 1000, 12, 0);
    }

    double rate(int points) {
        return learningRate > 0 ? learningRate : Math.max(points / exaggeration / 4, 50);
    }
}
