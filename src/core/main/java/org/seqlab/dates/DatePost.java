package org.seqlab.dates;

import java.util.Arrays;
import org.seqlab.simd.Cells;
import org.seqlab.tape.CrossEntropy;
import org.seqlab.tape.LstmWeights;

/**
 * The post-attention LSTM of one pass and the scores: writes T_y characters for m texts.
 *
 * <p>Block t of the states is the state before character t, block 0 zero. The scores of all
 * characters are one product after the loop, because what was written is not fed back.
 */
final class DatePost {
    private final DateFactors factors;
    private final DateLook look;
    private final int m;
    private final int ty = DateModel.TY;
    private final int units;
    private final int gates;
    private final int symbols;
    private final int d;
    private final float[] s;
    private final float[] c;
    private final float[] tanhC;
    private final float[] z;
    private final float[] ds;
    private final float[] dc;
    private final float[] dScores;

    /** Scores of all symbols, (T_y m, symbols). */
    final float[] scores;

    DatePost(DateFactors factors, DateLook look, int m, boolean training) {
        this.factors = factors;
        this.look = look;
        this.m = m;
        DateWeights w = factors.weights();
        units = w.post().units();
        gates = 4 * units;
        symbols = w.wo().cols();
        d = w.post().kernel().rows();
        int size = (ty + 1) * m * units;
        s = new float[size];
        c = new float[size];
        tanhC = new float[size];
        z = new float[ty * m * gates];
        scores = new float[ty * m * symbols];
        ds = new float[training ? size : 0];
        dc = new float[training ? m * units : 0];
        dScores = new float[training ? scores.length : 0];
    }

    private int state(int t) {
        return t * m * units;
    }

    /** Writes, looking before each character. */
    void write() {
        fill(z, factors.weights().post().bias().value());
        for (int t = 0; t < ty; t++) {
            look.look(t, s, state(t));
            int g = t * m * gates;
            factors.kernel().times(m, look.contexts, t * m * d, d, z, g);
            factors.recurrent().times(m, s, state(t), units, z, g);
            for (int j = 0; j < m; j++) {
                int p = state(t) + j * units;
                Cells.lstmForward(units, z, g + j * gates, c, p, c, tanhC, s, p + m * units);
            }
        }
        fill(scores, factors.weights().bo().value());
        factors.output().times(ty * m, s, state(1), units, scores, 0);
    }

    private static void fill(float[] rows, float[] row) {
        for (int at = 0; at < rows.length; at += row.length) {
            System.arraycopy(row, 0, rows, at, row.length);
        }
    }

    /** Returns the sum of the losses of all characters, divided by a count, and goes back. */
    double lossAndBack(int[] targets, double count, Gradients gradients) {
        Arrays.fill(dScores, 0);
        double loss = CrossEntropy.loss(scores, symbols, targets, count, dScores);
        Arrays.fill(ds, 0);
        Arrays.fill(dc, 0);
        Arrays.fill(look.dContexts, 0);
        look.beginBack();
        factors.output().timesTransposed(ty * m, dScores, 0, ds, state(1), units);
        for (int t = ty - 1; t >= 0; t--) {
            int g = t * m * gates;
            for (int j = 0; j < m; j++) {
                int p = state(t) + j * units;
                int own = j * units;
                Cells.lstmBackward(
                        units, z, g + j * gates, c, p, tanhC, ds, p + m * units, dc, own);
            }
            factors.recurrent().timesTransposed(m, z, g, ds, state(t), units);
            factors.kernel().timesTransposed(m, z, g, look.dContexts, t * m * d, d);
            look.back(t, ds, state(t));
        }
        weights(gradients);
        look.finishBack(s, gradients);
        return loss;
    }

    private void weights(Gradients gradients) {
        LstmWeights post = factors.weights().post();
        int rows = ty * m;
        gradients.addProduct(post.kernel(), rows, look.contexts, 0, d, z, 0, gates);
        gradients.addProduct(post.recurrent(), rows, s, 0, units, z, 0, gates);
        gradients.addRows(post.bias(), rows, z);
        DateWeights w = factors.weights();
        gradients.addProduct(w.wo(), rows, s, state(1), units, dScores, 0, symbols);
        gradients.addRows(w.bo(), rows, dScores);
    }
}
