package org.seqlab.dates;

import java.util.Arrays;
import org.seqlab.simd.FloatGemm;
import org.seqlab.simd.FloatMath;

/**
 * The attention of one pass: all energies of a written character for m texts at once.
 *
 * <pre>
 *   e&lt;t'&gt; = relu(tanh(keys&lt;t'&gt; + query) · w2 + b2),   alphas = softmax over t' of e
 *   context = sum over t' of alphas&lt;t'&gt; a&lt;t'&gt;
 * </pre>
 *
 * <p>The few units of the hidden layer are planes, one array of T_x m numbers each, so that every
 * loop runs over whole arrays. Keys are computed once, the query once a written character. Twin:
 * {@link org.seqlab.attention.AdditiveAttention}.
 */
final class DateLook {
    private final DateFactors factors;
    private final DateReader reader;
    private final int m;
    private final int tx;
    private final int rows;
    private final int d;
    private final int ne;
    private final boolean training;
    private final float[][] keys;
    private final float[][] dkeys;
    private final float[][][] z;
    private final float[][] energies;
    private final float[][] dEnergies;
    private final float[] mixed;
    private final float[] query;
    private final float[] column;
    private final float[] weight;
    private final float[] dalphas;

    /** Where each written character looked, (T_y m, T_x). */
    final float[] alphas;

    /** What it saw, (T_y m, 2 n_a). */
    final float[] contexts;

    /** Gradient of {@link #contexts}. */
    final float[] dContexts;

    private final float[] dQueries;

    DateLook(DateFactors factors, DateReader reader, int m, boolean training) {
        this.factors = factors;
        this.reader = reader;
        this.m = m;
        this.training = training;
        DateWeights w = factors.weights();
        tx = DateModel.TX;
        rows = tx * m;
        d = w.w1a().rows();
        ne = w.w1a().cols();
        int ty = DateModel.TY;
        int kept = training ? ty : 1;
        keys = new float[ne][rows];
        z = new float[kept][ne][rows];
        energies = new float[kept][rows];
        mixed = new float[rows * ne];
        query = new float[m * ne];
        column = new float[m];
        weight = new float[rows];
        alphas = new float[ty * rows];
        contexts = new float[ty * m * d];
        dkeys = training ? new float[ne][rows] : null;
        dEnergies = training ? new float[ty][rows] : null;
        dalphas = new float[training ? rows : 0];
        dContexts = new float[training ? ty * m * d : 0];
        dQueries = new float[training ? ty * m * ne : 0];
    }

    /** Computes the keys, after the texts were read. */
    void begin() {
        DateWeights w = factors.weights();
        FloatGemm.times(rows, ne, d, reader.a, 0, d, w.w1a().value(), 0, ne, mixed, 0, ne, false);
        for (int i = 0; i < ne; i++) {
            float bias = w.b1().value()[i];
            float[] plane = keys[i];
            for (int r = 0; r < rows; r++) {
                plane[r] = mixed[r * ne + i] + bias;
            }
        }
    }

    /** Looks for written character t, from the writer's states, (m, n_s) at an index. */
    void look(int t, float[] s, int at) {
        Arrays.fill(query, 0);
        factors.query().times(m, s, at, factors.weights().w1s().rows(), query, 0);
        float[] e = energies[t % energies.length];
        float[][] hidden = z[t % z.length];
        Arrays.fill(e, factors.weights().b2().value()[0]);
        for (int i = 0; i < ne; i++) {
            addQuery(i, hidden[i]);
            FloatMath.tanh(hidden[i], 0, hidden[i], 0, rows);
            FloatMath.axpy(factors.weights().w2().value()[i], hidden[i], 0, e, 0, rows);
        }
        for (int r = 0; r < rows; r++) {
            e[r] = Math.max(0, e[r]);
        }
        softmax(t, e);
        for (int j = 0; j < m; j++) {
            int row = t * m + j;
            FloatGemm.times(
                    1, d, tx, alphas, row * tx, tx, reader.a, j * d, m * d, contexts, row * d, d,
                    false);
        }
    }

    private void addQuery(int unit, float[] plane) {
        float[] key = keys[unit];
        for (int j = 0; j < m; j++) {
            column[j] = query[j * ne + unit];
        }
        System.arraycopy(key, 0, plane, 0, rows);
        for (int t = 0; t < tx; t++) {
            add(column, plane, t * m);
        }
    }

    /** Adds m numbers; for very few a plain loop is faster than a call of the kernel. */
    private void add(float[] from, float[] to, int at) {
        if (m >= 8) {
            FloatMath.axpy(1, from, 0, to, at, m);
            return;
        }
        for (int j = 0; j < m; j++) {
            to[at + j] += from[j];
        }
    }

    /** Energies stand step after step; the weights of each text shall stand together. */
    private void softmax(int t, float[] e) {
        System.arraycopy(e, 0, column, 0, m);
        for (int r = 0; r < rows; r += m) {
            for (int j = 0; j < m; j++) {
                column[j] = Math.max(column[j], e[r + j]);
            }
        }
        for (int r = 0; r < rows; r += m) {
            for (int j = 0; j < m; j++) {
                weight[r + j] = e[r + j] - column[j];
            }
        }
        FloatMath.exp(weight, 0, weight, 0, rows);
        Arrays.fill(column, 0);
        for (int r = 0; r < rows; r += m) {
            for (int j = 0; j < m; j++) {
                column[j] += weight[r + j];
            }
        }
        for (int j = 0; j < m; j++) {
            float share = 1 / column[j];
            int to = (t * m + j) * tx;
            for (int k = 0; k < tx; k++) {
                alphas[to + k] = weight[k * m + j] * share;
            }
        }
    }

    /** Prepares the way back. */
    void beginBack() {
        Arrays.fill(reader.da, 0);
        for (float[] plane : dkeys) {
            Arrays.fill(plane, 0);
        }
    }

    /** Goes back through character t; its context's gradient is there, ds is added to. */
    void back(int t, float[] ds, int at) {
        float[] de = dEnergies[t];
        for (int j = 0; j < m; j++) {
            energyGradients(t, j, de);
        }
        int q = t * m * ne;
        for (int i = 0; i < ne; i++) {
            hiddenGradients(factors.weights().w2().value()[i], de, z[t][i], weight);
            FloatMath.axpy(1, weight, 0, dkeys[i], 0, rows);
            Arrays.fill(column, 0);
            for (int k = 0; k < tx; k++) {
                FloatMath.axpy(1, weight, k * m, column, 0, m);
            }
            for (int j = 0; j < m; j++) {
                dQueries[q + j * ne + i] = column[j];
            }
        }
        factors.query().timesTransposed(m, dQueries, q, ds, at, factors.weights().w1s().rows());
    }

    private void energyGradients(int t, int j, float[] de) {
        int row = (t * m + j) * d;
        int from = (t * m + j) * tx;
        FloatGemm.times(
                tx, 1, d, reader.a, j * d, m * d, dContexts, row, 1, dalphas, j * tx, 1, false);
        float mean = 0;
        for (int k = 0; k < tx; k++) {
            mean += alphas[from + k] * dalphas[j * tx + k];
        }
        for (int k = 0; k < tx; k++) {
            int r = k * m + j;
            float slope = alphas[from + k] * (dalphas[j * tx + k] - mean);
            de[r] = energies[t][r] > 0 ? slope : 0;
        }
    }

    private static void hiddenGradients(float w2, float[] de, float[] z, float[] dz) {
        for (int r = 0; r < dz.length; r++) {
            dz[r] = w2 * de[r] * (1 - z[r] * z[r]);
        }
    }

    /** Gives the activations and the weights their gradients, after all characters. */
    void finishBack(float[] states, Gradients gradients) {
        DateWeights w = factors.weights();
        int ty = DateModel.TY;
        for (int j = 0; j < m; j++) {
            FloatGemm.transposedTimes(
                    tx, d, ty, alphas, j * tx, rows, dContexts, j * d, m * d, reader.da, j * d,
                    m * d, true);
        }
        for (int i = 0; i < ne; i++) {
            for (int r = 0; r < rows; r++) {
                mixed[r * ne + i] = dkeys[i][r];
            }
        }
        FloatGemm.timesTransposed(
                rows, d, ne, mixed, 0, ne, w.w1a().value(), 0, ne, reader.da, 0, d, true);
        gradients.addProduct(w.w1a(), rows, reader.a, 0, d, mixed, 0, ne);
        gradients.addRows(w.b1(), rows, mixed);
        int ns = w.w1s().rows();
        gradients.addProduct(w.w1s(), ty * m, states, 0, ns, dQueries, 0, ne);
        float[] dw2 = gradients.of(w.w2());
        float[] db2 = gradients.of(w.b2());
        for (int t = 0; t < ty; t++) {
            for (int i = 0; i < ne; i++) {
                dw2[i] += FloatMath.dot(z[t][i], 0, dEnergies[t], 0, rows);
            }
            for (float slope : dEnergies[t]) {
                db2[0] += slope;
            }
        }
    }
}
