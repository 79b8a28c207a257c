package org.seqlab.seq2seq;

/** The checks that all searches share. */
final class Limits {
    private Limits() {}

    static void require(String operation, NextToken model, int maxLength, int eos) {
        if (maxLength < 1) {
            throw new IllegalArgumentException(
                    operation + ": maxLength must be at least 1, but it is " + maxLength + ".");
        }
        if (eos < 0 || eos >= model.vocabularySize()) {
            throw new IllegalArgumentException(
                    operation
                            + ": eos must be a token from 0 to "
                            + (model.vocabularySize() - 1)
                            + ", but it is "
                            + eos
                            + ".");
        }
    }

    static int argmax(double[] row) {
        int best = 0;
        for (int v = 1; v < row.length; v++) {
            if (row[v] > row[best]) {
                best = v;
            }
        }
        return best;
    }
}
