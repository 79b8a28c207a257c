package org.seqlab.words.learn;

import org.seqlab.math.Activations;
import org.seqlab.math.Matrix;
import org.seqlab.math.Shapes;

/**
 * Skip-gram as k + 1 yes-or-no questions: is this word the target, or was it drawn at random?
 *
 * <p>Source: Mikolov, Sutskever, Chen, Corrado and Dean (2013), "Distributed representations of
 * words and phrases and their compositionality". Not here: drawing the negatives, see {@link
 * WordDistributions}.
 */
public final class NegativeSampling {
    private NegativeSampling() {}

    /**
     * Returns the probability that a word is the target of a context word.
     *
     * @param e the embedding matrix, (n, V)
     * @param theta the output parameters, (n, V)
     * @param context the number c of the context word
     * @param target the number t of the target word
     * @return {@code σ(theta_t · e_c)}
     */
    public static double probability(Matrix e, Matrix theta, int context, int target) {
        return Activations.sigmoid(Columns.dot(theta, target, e, context));
    }

    /**
     * Returns the loss of one example with its gradients.
     *
     * <pre>
     *   L = −log σ(theta_t · e_c) − sum_k log σ(−theta_k · e_c)
     *   dz = σ(theta · e_c) − y,   y = 1 for the target and 0 for a negative
     * </pre>
     *
     * <p>A word that was drawn twice counts twice. Cost: 6 n (k + 1).
     *
     * @param e the embedding matrix, (n, V)
     * @param theta the output parameters, (n, V)
     * @param context the number c of the context word
     * @param target the number t of the target word
     * @param negatives the numbers of the k words drawn at random; may be empty
     * @return the loss, dE and dTheta, both (n, V)
     * @throws org.seqlab.math.ShapeException if e and theta differ in shape
     */
    public static PairGradients gradients(
            Matrix e, Matrix theta, int context, int target, int... negatives) {
        String why = "E is " + Shapes.shape(e.rows(), e.cols());
        Shapes.require("NegativeSampling", "Theta", theta, e.rows(), e.cols(), why);
        Matrix dE = Matrix.zeros(e.rows(), e.cols());
        Matrix dTheta = Matrix.zeros(e.rows(), e.cols());
        double loss = 0;
        for (int k = 0; k <= negatives.length; k++) {
            int word = k == 0 ? target : negatives[k - 1];
            double z = Columns.dot(theta, word, e, context);
            loss -= Columns.logSigmoid(k == 0 ? z : -z);
            double dz = Activations.sigmoid(z) - (k == 0 ? 1 : 0);
            Columns.addInPlace(dE, context, dz, theta, word);
            Columns.addInPlace(dTheta, word, dz, e, context);
        }
        return new PairGradients(loss, dE, dTheta);
    }
}
