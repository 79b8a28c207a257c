package org.seqlab.seq2seq;

/**
 * A language model that can answer with scores as they leave its last product, and what turns them
 * into log-probabilities. A search that wants the best few of 10,000 tokens then need not write
 * 10,000 logarithms a row.
 */
public interface RawScores extends NextToken {
    /**
     * Scores of some rows: {@code log P(v | row k) = scores[k V + v] + shifts[k]}.
     *
     * @param scores row after row, may be longer; belongs to the model until its next answer
     * @param shifts one number a row, minus the log-sum-exp of its scores; may be longer
     * @param count number of rows
     * @param v V, number of tokens
     */
    record Rows(float[] scores, double[] shifts, int count, int v) {
        private double[][] logarithms() {
            double[][] rows = new double[count][v];
            for (int k = 0; k < count; k++) {
                for (int i = 0; i < v; i++) {
                    rows[k][i] = scores[k * v + i] + shifts[k];
                }
            }
            return rows;
        }
    }

    /**
     * Starts over and answers for the empty prefix; see {@link #first}.
     *
     * @return one row
     */
    Rows firstRaw();

    /**
     * Continues rows of the last answer; see {@link #next}.
     *
     * @param parents for each new row, the row of the last answer that it continues
     * @param tokens for each new row, the token that continues it
     * @return parents.length rows
     */
    Rows nextRaw(int[] parents, int[] tokens);

    @Override
    default double[][] first() {
        return firstRaw().logarithms();
    }

    @Override
    default double[][] next(int[] parents, int[] tokens) {
        return nextRaw(parents, tokens).logarithms();
    }
}
