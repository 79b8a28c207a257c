package org.seqlab.tape;

import java.util.Arrays;
import org.seqlab.seq2seq.RawScores;
import org.seqlab.simd.Cells;
import org.seqlab.simd.FloatGemm;
import org.seqlab.simd.FloatMath;
import org.seqlab.simd.FloatPanels;
import org.seqlab.train.FloatParameter;

/**
 * An LSTM decoder as a search asks it, fast: one step for the whole beam, weights packed once.
 *
 * <p>The product of an embedding with the kernel is looked up where the table of all such products
 * is small. Cost of a step for B rows: 2 B n (4n + V) floating-point operations, and 2 B · 4n d more
 * without the table. Twin: {@link org.seqlab.seq2seq.EncoderDecoder#conditionedOn}.
 */
public final class LstmWriter implements RawScores {
    private static final int LARGEST_TABLE = 4_000_000;

    private final FloatParameter embedding;
    private final LstmWeights weights;
    private final FloatParameter bo;
    private final FloatPanels kernel;
    private final FloatPanels recurrent;
    private final FloatPanels output;
    private final float[] table;
    private final float[] ones;
    private float[] startH;
    private float[] startC;
    private float[] h = {};
    private float[] c = {};
    private Step step = new Step(0, 0, 0, 0);

    /** The arrays of a step for some rows. */
    private static final class Step {
        private final int rows;
        private final float[] h;
        private final float[] c;
        private final float[] tanhC;
        private final float[] x;
        private final float[] z;
        private final float[] hBefore;
        private final float[] cBefore;
        private final float[] scores;
        private final float[] exponentials;
        private final double[] shifts;

        private Step(int rows, int n, int d, int v) {
            this.rows = rows;
            h = new float[rows * n];
            c = new float[rows * n];
            tanhC = new float[rows * n];
            x = new float[rows * d];
            z = new float[rows * 4 * n];
            hBefore = new float[rows * n];
            cBefore = new float[rows * n];
            scores = new float[rows * v];
            exponentials = new float[rows * v];
            shifts = new double[rows];
        }
    }

    /**
     * Packs a decoder; later changes of the parameters are not seen.
     *
     * @param embedding one row a token, (V, d)
     * @param weights the decoder, n units
     * @param wo (n, V)
     * @param bo (1, V)
     */
    public LstmWriter(
            FloatParameter embedding, LstmWeights weights, FloatParameter wo, FloatParameter bo) {
        this.embedding = embedding;
        this.weights = weights;
        this.bo = bo;
        kernel = packed(weights.kernel());
        recurrent = packed(weights.recurrent());
        output = packed(wo);
        ones = new float[bo.cols()];
        Arrays.fill(ones, 1);
        int n = weights.units();
        startH = new float[n];
        startC = new float[n];
        table = (long) embedding.rows() * 4 * n <= LARGEST_TABLE ? products() : null;
    }

    private static FloatPanels packed(FloatParameter w) {
        FloatPanels panels = new FloatPanels(w.rows(), w.cols());
        panels.pack(w.value(), 0, w.cols());
        return panels;
    }

    private float[] products() {
        int gates = 4 * weights.units();
        float[] all = new float[embedding.rows() * gates];
        int d = embedding.cols();
        FloatGemm.times(embedding.rows(), embedding.value(), 0, d, kernel, all, 0, gates, false);
        return all;
    }

    /**
     * Sets the state from which every sentence starts.
     *
     * @param hidden n numbers, copied
     * @param cell n numbers, copied
     * @return this
     */
    public LstmWriter startingFrom(float[] hidden, float[] cell) {
        startH = Arrays.copyOf(hidden, weights.units());
        startC = Arrays.copyOf(cell, weights.units());
        return this;
    }

    @Override
    public int vocabularySize() {
        return bo.cols();
    }

    @Override
    public Rows firstRaw() {
        h = startH;
        c = startC;
        return nextRaw(new int[] {0}, new int[] {-1});
    }

    @Override
    public Rows nextRaw(int[] parents, int[] tokens) {
        int rows = tokens.length;
        int n = weights.units();
        int v = bo.cols();
        if (step.rows != rows) {
            step = new Step(rows, n, embedding.cols(), v);
        }
        for (int k = 0; k < rows; k++) {
            System.arraycopy(h, parents[k] * n, step.hBefore, k * n, n);
            System.arraycopy(c, parents[k] * n, step.cBefore, k * n, n);
        }
        inputs(tokens);
        FloatGemm.times(rows, step.hBefore, 0, n, recurrent, step.z, 0, 4 * n, true);
        for (int k = 0; k < rows; k++) {
            int at = k * n;
            Cells.lstmForward(n, step.z, 4 * at, step.cBefore, at, step.c, step.tanhC, step.h, at);
        }
        h = step.h;
        c = step.c;
        for (int k = 0; k < rows; k++) {
            System.arraycopy(bo.value(), 0, step.scores, k * v, v);
        }
        FloatGemm.times(rows, h, 0, n, output, step.scores, 0, v, true);
        shifts(rows, v);
        return new Rows(step.scores, step.shifts, rows, v);
    }

    private void inputs(int[] tokens) {
        int gates = 4 * weights.units();
        int d = embedding.cols();
        for (int k = 0; k < tokens.length; k++) {
            System.arraycopy(weights.bias().value(), 0, step.z, k * gates, gates);
            if (tokens[k] < 0) {
                Arrays.fill(step.x, k * d, (k + 1) * d, 0);
            } else if (table == null) {
                System.arraycopy(embedding.value(), tokens[k] * d, step.x, k * d, d);
            } else {
                FloatMath.axpy(1, table, tokens[k] * gates, step.z, k * gates, gates);
            }
        }
        if (table == null) {
            FloatGemm.times(tokens.length, step.x, 0, d, kernel, step.z, 0, gates, true);
        }
    }

    /** Scores near zero need no maximum taken off before exp; where they do, softmax does it. */
    private void shifts(int rows, int v) {
        FloatMath.exp(step.scores, 0, step.exponentials, 0, rows * v);
        for (int k = 0; k < rows; k++) {
            float sum = FloatMath.dot(step.exponentials, k * v, ones, 0, v);
            boolean safe = sum > 1e-20f && sum < 1e30f;
            step.shifts[k] = safe ? -Math.log(sum) : carefulShift(k * v, v);
        }
    }

    /** One probability that did not underflow tells the shift of all. */
    private double carefulShift(int at, int v) {
        float[] p = step.exponentials;
        FloatMath.softmax(step.scores, at, p, at, v);
        int some = at;
        while (p[some] < 0.5f / v) {
            some++;
        }
        return Math.log(p[some]) - step.scores[some];
    }
}
