package org.seqlab.fused;

/** Turns numbers into vectors with a single one; padding becomes zeros. */
public final class OneHot {
    private final int vocabulary;
    private final Steps y = new Steps();

    /**
     * Creates a layer.
     *
     * @param vocabulary how many numbers there are: the size of the vectors
     */
    public OneHot(int vocabulary) {
        this.vocabulary = vocabulary;
    }

    /**
     * Returns the vectors.
     *
     * @param ids numbers from 0 to vocabulary − 1
     * @return vectors, a buffer of this layer
     * @throws IllegalArgumentException if a number is out of range; the message has its place
     */
    public Steps forward(Ids ids) {
        ids.requireBelow("OneHot.forward", vocabulary);
        y.shape(ids.steps(), ids.batch(), vocabulary, ids.lengths()).zero();
        for (int row = 0; row < y.rows(); row++) {
            if (ids.at(row) != Ids.NONE) {
                y.data()[row * vocabulary + ids.at(row)] = 1;
            }
        }
        return y;
    }
}
