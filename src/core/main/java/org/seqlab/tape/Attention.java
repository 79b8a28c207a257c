package org.seqlab.tape;

import java.util.Arrays;
import org.seqlab.simd.FloatMath;

/**
 * The lecture's attention as one operation on rows; twin: {@link
 * org.seqlab.attention.AdditiveAttention}.
 *
 * <pre>
 *   e&lt;t'&gt; = relu(tanh(keys&lt;t'&gt; + query) · w2 + b2), or without relu
 *   context = sum over t' of softmax(e)&lt;t'&gt; values&lt;t'&gt;
 * </pre>
 *
 * <p>The keys (values times weights, plus bias) are the same for every written word and are computed
 * once.
 *
 * @param context (m, d)
 * @param alphas weights, T_x a row, (m, T_x)
 */
public record Attention(Tensor context, float[] alphas) {
    /**
     * What is looked at.
     *
     * @param values activations of the input, (T_x · m, d)
     * @param keys their share of the hidden layer, (T_x · m, n_e)
     * @param lengths how many steps of each example count; null for all
     */
    public record Memory(Tensor values, Tensor keys, int[] lengths) {}

    /**
     * Looks once.
     *
     * @param tape the tape
     * @param memory what is looked at
     * @param query share of the writer's state, (m, n_e)
     * @param w2 (n_e, 1)
     * @param b2 (1, 1)
     * @param relu whether energies go through relu
     * @return context and weights
     */
    public static Attention forward(
            Tape tape, Memory memory, Tensor query, Tensor w2, Tensor b2, boolean relu) {
        int m = query.rows();
        int ne = query.cols();
        memory.keys.require("Attention.forward", "memory.keys", -1, ne);
        int tx = memory.keys.rows() / m;
        float[] z = hidden(tape, memory.keys, query, tx);
        float[] e = energies(tape, z, w2, b2, m, tx, relu);
        float[] alphas = tape.array(m * tx);
        for (int j = 0; j < m; j++) {
            int length = memory.lengths == null ? tx : memory.lengths[j];
            FloatMath.softmax(e, j * tx, alphas, j * tx, length);
            Arrays.fill(alphas, j * tx + length, (j + 1) * tx, 0);
        }
        Tensor context = context(tape, memory.values, alphas, m, tx);
        tape.onBackward(
                () -> {
                    float[] de = dEnergies(tape, memory.values, alphas, context, tx);
                    back(memory.keys, query, w2, b2, z, relu ? e : null, de, tx);
                });
        return new Attention(context, alphas);
    }

    private static float[] hidden(Tape tape, Tensor keys, Tensor query, int tx) {
        int size = query.size();
        float[] z = tape.array(tx * size);
        for (int t = 0; t < tx; t++) {
            System.arraycopy(keys.value, t * size, z, t * size, size);
            FloatMath.axpy(1, query.value, 0, z, t * size, size);
        }
        FloatMath.tanh(z, 0, z, 0, tx * size);
        return z;
    }

    /** Returns e, T_x a row, (m, T_x). */
    private static float[] energies(
            Tape tape, float[] z, Tensor w2, Tensor b2, int m, int tx, boolean relu) {
        int ne = w2.rows();
        float[] e = tape.array(m * tx);
        for (int t = 0; t < tx; t++) {
            for (int j = 0; j < m; j++) {
                int at = (t * m + j) * ne;
                float sum = b2.value[0];
                for (int i = 0; i < ne; i++) {
                    sum += z[at + i] * w2.value[i];
                }
                e[j * tx + t] = relu ? Math.max(0, sum) : sum;
            }
        }
        return e;
    }

    private static Tensor context(Tape tape, Tensor values, float[] alphas, int m, int tx) {
        int d = values.cols();
        Tensor context = tape.zeros(m, d);
        for (int t = 0; t < tx; t++) {
            for (int j = 0; j < m; j++) {
                float alpha = alphas[j * tx + t];
                FloatMath.axpy(alpha, values.value, (t * m + j) * d, context.value, j * d, d);
            }
        }
        return context;
    }

    /** Gives the values their gradient and returns that of the energies, (m, T_x). */
    private static float[] dEnergies(
            Tape tape, Tensor values, float[] alphas, Tensor context, int tx) {
        int m = context.rows();
        int d = context.cols();
        float[] de = tape.array(m * tx);
        for (int j = 0; j < m; j++) {
            float mean = 0;
            for (int t = 0; t < tx; t++) {
                int k = j * tx + t;
                int row = (t * m + j) * d;
                de[k] = FloatMath.dot(context.gradient, j * d, values.value, row, d);
                mean += alphas[k] * de[k];
                FloatMath.axpy(alphas[k], context.gradient, j * d, values.gradient, row, d);
            }
            for (int k = j * tx; k < (j + 1) * tx; k++) {
                de[k] = alphas[k] * (de[k] - mean);
            }
        }
        return de;
    }

    /** Takes the gradient of the energies to keys, query and weights; e is null without relu. */
    private static void back(
            Tensor keys,
            Tensor query,
            Tensor w2,
            Tensor b2,
            float[] z,
            float[] e,
            float[] de,
            int tx) {
        int m = query.rows();
        int ne = query.cols();
        for (int t = 0; t < tx; t++) {
            for (int j = 0; j < m; j++) {
                int k = j * tx + t;
                if (e != null && e[k] <= 0) {
                    continue;
                }
                b2.gradient[0] += de[k];
                backOne(keys, query, w2, z, de[k], (t * m + j) * ne, j * ne);
            }
        }
    }

    private static void backOne(
            Tensor keys, Tensor query, Tensor w2, float[] z, float de, int at, int to) {
        for (int i = 0; i < w2.rows(); i++) {
            float zi = z[at + i];
            w2.gradient[i] += de * zi;
            float dz = de * w2.value[i] * (1 - zi * zi);
            keys.gradient[at + i] += dz;
            query.gradient[to + i] += dz;
        }
    }
}
