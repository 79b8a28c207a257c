package org.seqlab.music;

import java.util.Arrays;
import org.seqlab.math.NumpyRandom;

/**
 * What a melody model has to beat: how often each value follows each other one, smoothed.
 *
 * <pre>
 *   p(v | u) = (count of u v + k p(v)) / (count of u + k),   p(v) = (count of v + 0.1) / (n + 0.1 V)
 * </pre>
 */
public final class ValueCounts {
    private static final double K = 1;

    private final double[] alone;
    private final double[][] pairs;

    /**
     * Counts.
     *
     * @param melody values from 0 to V − 1, at least one
     * @param values values of the vocabulary, V
     */
    public ValueCounts(int[] melody, int values) {
        alone = new double[values];
        pairs = new double[values][values];
        Arrays.fill(alone, 0.1);
        for (int t = 0; t < melody.length; t++) {
            if (melody[t] < 0 || melody[t] >= values) {
                throw new IllegalArgumentException(
                        "ValueCounts: melody must have values from 0 to %d, but value %d is %d."
                                .formatted(values - 1, t, melody[t]));
            }
            alone[melody[t]]++;
            if (t > 0) {
                pairs[melody[t - 1]][melody[t]]++;
            }
        }
        double total = Arrays.stream(alone).sum();
        Arrays.setAll(alone, v -> alone[v] / total);
        for (double[] row : pairs) {
            double count = Arrays.stream(row).sum();
            Arrays.setAll(row, v -> (row[v] + K * alone[v]) / (count + K));
        }
    }

    /**
     * Returns the probabilities of the next value.
     *
     * @param before the value before, or {@link MelodyModel#SILENCE}
     * @return V probabilities, to be read only
     */
    public double[] next(int before) {
        return before == MelodyModel.SILENCE ? alone : pairs[before];
    }

    /**
     * Returns the mean loss of all values.
     *
     * @param snippets what is heard and what should be said
     * @param hears whether the value before counts; otherwise only how frequent each value is
     * @return nats a value
     */
    public double loss(Snippets snippets, boolean hears) {
        double sum = 0;
        int count = 0;
        for (int i = 0; i < snippets.y().length; i++) {
            for (int t = 0; t < snippets.y()[i].length; t++) {
                if (snippets.y()[i][t] != MelodyModel.SILENCE) {
                    int before = hears ? snippets.x()[i][t] : MelodyModel.SILENCE;
                    sum -= Math.log(next(before)[snippets.y()[i][t]]);
                    count++;
                }
            }
        }
        return sum / count;
    }

    /**
     * Draws a melody, each value after the one before.
     *
     * @param length number of values, at least 1
     * @param rng one draw a value
     * @return the values
     */
    public int[] draw(int length, NumpyRandom rng) {
        int[] melody = new int[length];
        for (int t = 0; t < length; t++) {
            melody[t] = rng.choice(next(t == 0 ? MelodyModel.SILENCE : melody[t - 1]));
        }
        return melody;
    }
}
