package org.seqlab.words.bias;

import org.seqlab.math.Matrix;
import org.seqlab.math.Shapes;
import org.seqlab.words.vectors.Similarity;

/**
 * The two steps of hard debiasing: neutralize words that should carry no bias, equalize pairs that
 * differ in nothing else.
 *
 * <p>A zero axis has no direction, and a pair without a bias part cannot be spread along the axis;
 * both give NaN, the 0/0 of the formulas. Not here: finding the axis, see {@link BiasDirection}.
 */
public final class Debias {
    private Debias() {}

    /**
     * Returns the part of a vector along an axis.
     *
     * <pre>
     *   e_B = (e · g / |g|²) g
     * </pre>
     *
     * @param e a word vector, (n, 1)
     * @param g the bias axis, (n, 1), of any length
     * @return the projection, (n, 1)
     * @throws org.seqlab.math.ShapeException if the shapes differ
     */
    public static Matrix projection(Matrix e, Matrix g) {
        return g.scale(Similarity.dot(e, g) / Similarity.dot(g, g));
    }

    /**
     * Removes what a word vector has along the bias axis: {@code e − e_B}.
     *
     * @param e a word vector, (n, 1)
     * @param g the bias axis, (n, 1)
     * @return a vector perpendicular to g, (n, 1)
     * @throws org.seqlab.math.ShapeException if the shapes differ
     */
    public static Matrix neutralize(Matrix e, Matrix g) {
        return e.minus(projection(e, g));
    }

    /** Two vectors that differ along the axis only. */
    public record Pair(Matrix first, Matrix second) {}

    /**
     * Equalizes a pair as in the paper, see {@link #equalize(Matrix, Matrix, Matrix,
     * EqualizeVariant)}.
     *
     * @param e1 the first word's vector, (n, 1), of length 1
     * @param e2 the second word's vector, (n, 1), of length 1
     * @param g the bias axis, (n, 1)
     * @return both vectors, of length 1, at the same distance from every neutralized word
     */
    public static Pair equalize(Matrix e1, Matrix e2, Matrix g) {
        return equalize(e1, e2, g, EqualizeVariant.PAPER);
    }

    /**
     * Makes a pair differ along the bias axis only, by the same amount on both sides.
     *
     * <pre>
     *   mu      = (e1 + e2) / 2           what the pair has in common
     *   mu_B    = projection of mu on g
     *   mu_perp = mu − mu_B
     *   e1'     = mu_perp + sqrt(|1 − |mu_perp|²|) (e1_B − mu_B) / length
     * </pre>
     *
     * <p>and e2' likewise; the variant says which length. Only {@link EqualizeVariant#PAPER} puts
     * every pair at the same distance from the neutralized words.
     *
     * @param e1 the first word's vector, (n, 1); the formula expects length 1
     * @param e2 the second word's vector, (n, 1)
     * @param g the bias axis, (n, 1)
     * @param variant which of the forms in circulation
     * @return both vectors, each (n, 1)
     * @throws org.seqlab.math.ShapeException if the shapes differ
     */
    public static Pair equalize(Matrix e1, Matrix e2, Matrix g, EqualizeVariant variant) {
        String why = "the bias axis has " + g.rows() + " features";
        Shapes.require("Debias.equalize", "e1", e1, g.rows(), 1, why);
        Shapes.require("Debias.equalize", "e2", e2, g.rows(), 1, why);
        Matrix mu = e1.plus(e2).scale(0.5);
        Matrix muB = projection(mu, g);
        Matrix muPerp = mu.minus(muB);
        return new Pair(
                spread(e1, projection(e1, g), muB, muPerp, variant),
                spread(e2, projection(e2, g), muB, muPerp, variant));
    }

    private static Matrix spread(
            Matrix e, Matrix eB, Matrix muB, Matrix muPerp, EqualizeVariant variant) {
        Matrix bias = eB.minus(muB);
        double length =
                Similarity.length(
                        switch (variant) {
                            case PAPER -> bias;
                            case COURSE_2018 -> e.minus(muPerp).minus(muB);
                            case COURSE_2021 -> e.minus(muB);
                        });
        // The bars are the course's: vectors longer than 1 would give the root of a negative.
        double room = Math.sqrt(Math.abs(1 - Similarity.dot(muPerp, muPerp)));
        return muPerp.plus(bias.map(b -> room * b / length));
    }
}
