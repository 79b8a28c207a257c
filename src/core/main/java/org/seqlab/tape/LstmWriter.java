package org.seqlab.tape;

import java.util.Arrays;
import org.seqlab.seq2seq.NextToken;
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
public final class LstmWriter implements NextToken {
    private static final int LARGEST_TABLE = 4_000_000;

    private final FloatParameter embedding;
    private final LstmWeights weights;
    private final FloatParameter bo;
    private final FloatPanels kernel;
    private final FloatPanels recurrent;
    private final FloatPanels output;
    private final float[] table;
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
        private final float[] scores;
        private final double[][] answer;

        private Step(int rows, int n, int d, int v) {
            this.rows = rows;
            h = new float[rows * n];
            c = new float[rows * n];
            tanhC = new float[rows * n];
            x = new float[rows * d];
            z = new float[rows * 4 * n];
            scores = new float[rows * v];
            answer = new double[rows][v];
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
    public double[][] first() {
        h = startH;
        c = startC;
        return answer(new int[] {0}, new int[] {-1});
    }

    @Override
    public double[][] next(int[] parents, int[] tokens) {
        return answer(parents, tokens);
    }

    private double[][] answer(int[] parents, int[] tokens) {
        int rows = tokens.length;
        int n = weights.units();
        int v = bo.cols();
        float[] hBefore = new float[rows * n];
        float[] cBefore = new float[rows * n];
        for (int k = 0; k < rows; k++) {
            System.arraycopy(h, parents[k] * n, hBefore, k * n, n);
            System.arraycopy(c, parents[k] * n, cBefore, k * n, n);
        }
        if (step.rows != rows) {
            step = new Step(rows, n, embedding.cols(), v);
        }
        inputs(tokens);
        FloatGemm.times(rows, hBefore, 0, n, recurrent, step.z, 0, 4 * n, true);
        for (int k = 0; k < rows; k++) {
            Cells.lstmForward(
                    n, step.z, k * 4 * n, cBefore, k * n, step.c, step.tanhC, step.h, k * n);
        }
        h = step.h;
        c = step.c;
        for (int k = 0; k < rows; k++) {
            System.arraycopy(bo.value(), 0, step.scores, k * v, v);
        }
        FloatGemm.times(rows, h, 0, n, output, step.scores, 0, v, true);
        return logarithms(rows, v);
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

    /** Turns scores into log-probabilities: one that did not underflow tells the shift of all. */
    private double[][] logarithms(int rows, int v) {
        float[] p = new float[v];
        for (int k = 0; k < rows; k++) {
            FloatMath.softmax(step.scores, k * v, p, 0, v);
            int some = 0;
            while (p[some] < 0.5f / v) {
                some++;
            }
            double shift = Math.log(p[some]) - step.scores[k * v + some];
            double[] row = step.answer[k];
            for (int i = 0; i < v; i++) {
                row[i] = step.scores[k * v + i] + shift;
            }
        }
        return step.answer;
    }
}
