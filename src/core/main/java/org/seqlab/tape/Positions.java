package org.seqlab.tape;

/** Turns one column a question into one row a question: a choice among the steps of a sequence. */
public final class Positions {
    private static final float NEVER = -1e9f;

    private Positions() {}

    /**
     * Returns the scores of the steps beside each other, such as those of the first and last word of an
     * answer.
     *
     * @param tape the tape
     * @param x scores step after step, one column a question, (T · m, q)
     * @param lengths how many steps of each example can be chosen; m entries
     * @return row k · m + j holds question k of example j, −1e9 beyond its length, (q · m, T)
     */
    public static Tensor scores(Tape tape, Tensor x, int[] lengths) {
        int m = lengths.length;
        int steps = x.rows() / m;
        int q = x.cols();
        Tensor y = tape.tensor(q * m, steps);
        for (int k = 0; k < q; k++) {
            for (int j = 0; j < m; j++) {
                for (int t = 0; t < steps; t++) {
                    y.value[(k * m + j) * steps + t] =
                            t < lengths[j] ? x.value[(t * m + j) * q + k] : NEVER;
                }
            }
        }
        tape.onBackward(() -> back(x, y, lengths));
        return y;
    }

    private static void back(Tensor x, Tensor y, int[] lengths) {
        int m = lengths.length;
        int steps = y.cols();
        int q = x.cols();
        for (int k = 0; k < q; k++) {
            for (int j = 0; j < m; j++) {
                for (int t = 0; t < lengths[j]; t++) {
                    x.gradient[(t * m + j) * q + k] += y.gradient[(k * m + j) * steps + t];
                }
            }
        }
    }
}
