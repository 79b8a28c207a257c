package org.seqlab.seq2seq;

import java.util.Arrays;

/** The best continuations of a beam, best first; among equals the lower parent, then token. */
final class Candidates {
    private final double[] scores;
    private final int[] parents;
    private final int[] tokens;
    private int size;

    private Candidates(int most) {
        scores = new double[most];
        parents = new int[most];
        tokens = new int[most];
    }

    /** Asks a model for first tokens and selects the best of them. */
    static Candidates first(NextToken model, double[] sums, int wanted) {
        return model instanceof RawScores raw
                ? best(raw.firstRaw(), sums, wanted)
                : best(model.first(), sums, wanted);
    }

    /** Asks a model for continuations of rows of its last answer and selects the best. */
    static Candidates next(
            NextToken model, int[] parents, int[] tokens, double[] sums, int wanted) {
        return model instanceof RawScores raw
                ? best(raw.nextRaw(parents, tokens), sums, wanted)
                : best(model.next(parents, tokens), sums, wanted);
    }

    /**
     * Selects the best of all continuations {@code sums[k] + rows[k][v]}.
     *
     * <p>Cost: one comparison a continuation, and one shift in a short sorted list for each that
     * enters it.
     */
    static Candidates best(double[][] rows, double[] sums, int wanted) {
        long all = (long) rows.length * rows[0].length;
        Candidates best = new Candidates((int) Math.min(wanted, all));
        for (int k = 0; k < sums.length; k++) {
            double[] row = rows[k];
            double bar = best.bar();
            for (int v = 0; v < row.length; v++) {
                double score = sums[k] + row[v];
                if (!(score <= bar)) {
                    best.offer(score, k, v);
                    bar = best.bar();
                }
            }
        }
        return best;
    }

    /** The same from raw scores: only what may pass the bar becomes a log-probability. */
    static Candidates best(RawScores.Rows rows, double[] sums, int wanted) {
        long all = (long) rows.count() * rows.v();
        Candidates best = new Candidates((int) Math.min(wanted, all));
        float[] scores = rows.scores();
        for (int k = 0; k < rows.count(); k++) {
            double shift = rows.shifts()[k];
            int from = k * rows.v();
            float least = best.least(sums[k], shift);
            for (int i = from; i < from + rows.v(); i++) {
                if (!(scores[i] <= least)) {
                    best.offerAbove(sums[k] + (scores[i] + shift), k, i - from);
                    least = best.least(sums[k], shift);
                }
            }
        }
        return best;
    }

    private void offerAbove(double score, int parent, int token) {
        if (!(score <= bar())) {
            offer(score, parent, token);
        }
    }

    /** A raw score that surely does not pass the bar: a little below it, for what rounding does. */
    private float least(double sum, double shift) {
        double bar = bar();
        double rounding = 1e-12 * (1 + Math.abs(bar) + Math.abs(sum) + Math.abs(shift));
        return Math.nextDown((float) (bar - sum - shift - rounding));
    }

    /** The score to beat; NaN, which compares false with everything, while there is room. */
    private double bar() {
        return size < scores.length ? Double.NaN : scores[size - 1];
    }

    private void offer(double score, int parent, int token) {
        int at = size;
        while (at > 0 && score > scores[at - 1]) {
            at--;
        }
        if (at == scores.length) {
            return;
        }
        int moved = Math.min(size, scores.length - 1) - at;
        System.arraycopy(scores, at, scores, at + 1, moved);
        System.arraycopy(parents, at, parents, at + 1, moved);
        System.arraycopy(tokens, at, tokens, at + 1, moved);
        scores[at] = score;
        parents[at] = parent;
        tokens[at] = token;
        size = Math.min(size + 1, scores.length);
    }

    int size() {
        return size;
    }

    double score(int k) {
        return scores[k];
    }

    int parent(int k) {
        return parents[k];
    }

    int token(int k) {
        return tokens[k];
    }

    @Override
    public String toString() {
        return Arrays.toString(Arrays.copyOf(tokens, size));
    }
}
