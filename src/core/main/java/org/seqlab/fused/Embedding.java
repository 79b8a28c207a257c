package org.seqlab.fused;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.seqlab.simd.FloatMath;
import org.seqlab.train.FloatParameter;

/** Turns numbers of words into learned vectors: row {@code id} of W (vocabulary, size). */
public final class Embedding {
    private final int vocabulary;
    private final int size;
    private final FloatParameter w;
    private final Steps y = new Steps();
    private Ids ids;

    /**
     * Creates a table with uniform random rows up to 1/√size · √3, variance 1/size.
     *
     * @param name begins the name of the parameter
     * @param vocabulary how many numbers there are
     * @param size entries of a vector
     * @param rng source of the first values
     */
    public Embedding(String name, int vocabulary, int size, RandomGenerator rng) {
        this.vocabulary = vocabulary;
        this.size = size;
        w = Initial.uniform(name + ".W", vocabulary, size, Math.sqrt(3.0 / size), rng);
    }

    /**
     * Returns what training changes.
     *
     * @return the table
     */
    public List<FloatParameter> parameters() {
        return List.of(w);
    }

    /**
     * Returns the vectors; those of padding are zero.
     *
     * @param numbers word numbers from 0 to vocabulary − 1
     * @return vectors, a buffer of this layer
     * @throws IllegalArgumentException if a number is out of range; the message has its place
     */
    public Steps forward(Ids numbers) {
        numbers.requireBelow("Embedding.forward", vocabulary);
        ids = numbers;
        y.shape(ids.steps(), ids.batch(), size, ids.lengths());
        for (int row = 0; row < y.rows(); row++) {
            int id = ids.at(row);
            if (id == Ids.NONE) {
                Arrays.fill(y.data(), row * size, (row + 1) * size, 0);
            } else {
                System.arraycopy(w.value(), id * size, y.data(), row * size, size);
            }
        }
        return y;
    }

    /**
     * Copies one vector, for decoding step by step.
     *
     * @param id word number
     * @param out where it is copied to
     * @param offset index of its first entry there
     */
    public void copyInto(int id, float[] out, int offset) {
        System.arraycopy(w.value(), id * size, out, offset, size);
    }

    /**
     * Adds to the gradient of the table.
     *
     * @param dy gradient of the vectors
     */
    public void backward(Steps dy) {
        dy.requireLike("Embedding.backward", "dy", y);
        for (int row = 0; row < y.rows(); row++) {
            int id = ids.at(row);
            if (id != Ids.NONE) {
                FloatMath.axpy(1, dy.data(), row * size, w.gradient(), id * size, size);
            }
        }
    }
}
