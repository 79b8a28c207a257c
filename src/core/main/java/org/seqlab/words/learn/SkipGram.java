package org.seqlab.words.learn;

import java.util.List;
import org.seqlab.math.Activations;
import org.seqlab.math.Matrix;
import org.seqlab.math.Shapes;

/**
 * Skip-gram with the full softmax: from one context word, a distribution over all targets.
 *
 * <p>Source: Mikolov, Chen, Corrado and Dean (2013), "Efficient estimation of word representations
 * in vector space". Its cost grows with V; {@link HierarchicalSoftmax} and {@link NegativeSampling}
 * avoid that.
 */
public final class SkipGram {
    private SkipGram() {}

    /**
     * A context word and a target word.
     *
     * @param context its number c
     * @param target its number t
     */
    public record Pair(int context, int target) {}

    /**
     * Returns the probability of every target word, given a context word.
     *
     * <pre>
     *   p(t | c) = exp(theta_t · e_c) / sum_j exp(theta_j · e_c)
     * </pre>
     *
     * <p>Cost: 2 n V.
     *
     * @param e the embedding matrix, (n, V)
     * @param theta the output parameters, (n, V)
     * @param context the number c of the context word
     * @return the probabilities, (V, 1)
     * @throws org.seqlab.math.ShapeException if e and theta differ in shape
     */
    public static Matrix probabilities(Matrix e, Matrix theta, int context) {
        String why = "E is " + Shapes.shape(e.rows(), e.cols());
        Shapes.require("SkipGram", "Theta", theta, e.rows(), e.cols(), why);
        return Activations.softmax(theta.transpose().times(e.col(context)));
    }

    /**
     * Returns the sum over the pairs of {@code −log p(t | c)} with its gradients.
     *
     * <pre>
     *   dz = p − o_t,   dTheta += e_c dzᵀ,   de_c += Theta dz
     * </pre>
     *
     * @param e the embedding matrix, (n, V)
     * @param theta the output parameters, (n, V)
     * @param pairs context and target numbers
     * @return the summed loss, dE and dTheta, both (n, V)
     */
    public static PairGradients gradients(Matrix e, Matrix theta, List<Pair> pairs) {
        double loss = 0;
        Matrix dE = Matrix.zeros(e.rows(), e.cols());
        Matrix dTheta = Matrix.zeros(e.rows(), e.cols());
        for (Pair pair : pairs) {
            Matrix p = probabilities(e, theta, pair.context());
            loss -= Math.log(p.get(pair.target(), 0));
            for (int j = 0; j < p.rows(); j++) {
                double dz = p.get(j, 0) - (j == pair.target() ? 1 : 0);
                Columns.addInPlace(dTheta, j, dz, e, pair.context());
                Columns.addInPlace(dE, pair.context(), dz, theta, j);
            }
        }
        return new PairGradients(loss, dE, dTheta);
    }
}
