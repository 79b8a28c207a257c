package org.seqlab.trigger;

import java.util.List;
import java.util.random.RandomGenerator;
import org.seqlab.math.Matrix;

/**
 * Dropout: in training every entry is set to 0 with probability {@code drop}, the others are divided
 * by {@code 1 − drop}, so that their mean stays; afterwards nothing happens.
 *
 * <p>The number is the share that is DROPPED. The course writes {@code Dropout(0.8)} and speaks of
 * keeping 80 percent; libraries, and this class, drop 80 percent then.
 *
 * @param drop share of entries that become 0, from 0 to below 1
 */
public record Dropout(double drop) {
    /** Checks the share. */
    public Dropout {
        if (!(drop >= 0 && drop < 1)) {
            throw new IllegalArgumentException(
                    "Dropout: drop must be from 0 to below 1, but it is " + drop + ".");
        }
    }

    /**
     * Returns factors for one minibatch: 0 or {@code 1 / (1 − drop)}. The gradient passes through the
     * same factors.
     *
     * @param like T matrices whose shapes are taken
     * @param rng source of the choice
     * @return T matrices of factors
     */
    public List<Matrix> mask(List<Matrix> like, RandomGenerator rng) {
        double kept = 1 / (1 - drop);
        return like.stream().map(x -> x.map(v -> rng.nextDouble() < drop ? 0 : kept)).toList();
    }
}
