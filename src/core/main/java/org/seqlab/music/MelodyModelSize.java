package org.seqlab.music;

/**
 * How many parameters a melody model has.
 *
 * <pre>
 *   lstm:  4 n_a (V + n_a + 1)        dense: V (n_a + 1)
 * </pre>
 *
 * @param lstm parameters of the recurrent layer
 * @param dense parameters of the softmax layer
 */
public record MelodyModelSize(int lstm, int dense) {
    /**
     * Counts the parameters.
     *
     * @param values values of the vocabulary, V
     * @param units hidden units, n_a
     * @return the counts
     */
    public static MelodyModelSize of(int values, int units) {
        return new MelodyModelSize(4 * units * (values + units + 1), values * (units + 1));
    }

    /**
     * Returns the number of all parameters.
     *
     * @return recurrent and softmax layer
     */
    public int total() {
        return lstm + dense;
    }
}
