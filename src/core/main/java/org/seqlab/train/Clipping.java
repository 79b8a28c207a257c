package org.seqlab.train;

import java.util.List;

/** Limits on gradients before a step: the remedy for exploding gradients. */
public final class Clipping {
    private Clipping() {}

    /**
     * Returns the Euclidean norm of all gradients together.
     *
     * @param parameters the parameters
     * @return the norm; not finite if an entry is not
     */
    public static double norm(List<? extends Parameter> parameters) {
        double squares = 0;
        for (Parameter w : parameters) {
            squares += w.squaredGradient();
        }
        return Math.sqrt(squares);
    }

    /**
     * Scales all gradients by {@code max / norm} if their common norm is larger than the limit.
     *
     * <p>Source: Pascanu, Mikolov and Bengio (2013), arXiv:1211.5063.
     *
     * @param parameters the parameters
     * @param max largest norm, above 0
     * @return the norm before
     */
    public static double byNorm(List<? extends Parameter> parameters, double max) {
        double norm = norm(parameters);
        if (norm > max && norm < Double.POSITIVE_INFINITY) {
            for (Parameter w : parameters) {
                w.scaleGradient(max / norm);
            }
        }
        return norm;
    }

    /**
     * Limits every entry of every gradient to −limit … limit.
     *
     * @param parameters the parameters
     * @param limit largest absolute value
     */
    public static void byValue(List<? extends Parameter> parameters, double limit) {
        for (Parameter w : parameters) {
            w.clipGradient(limit);
        }
    }
}
