package org.seqlab.words.learn;

import org.seqlab.math.Matrix;
import org.seqlab.math.Shapes;

/**
 * GloVe: vectors whose products are the logarithms of co-occurrence counts.
 *
 * <p>Source: Pennington, Socher and Manning (2014), doi:10.3115/v1/D14-1162. Its program minimizes
 * J/2. Not here: AdaGrad over the counts of a corpus, see {@link
 * org.seqlab.words.glove.GloveTrainer}.
 *
 * @param theta the vectors of the words that are explained, (n, V)
 * @param e the vectors of their contexts, (n, V)
 * @param b the biases of the words, (V, 1)
 * @param bPrime the biases of the contexts, (V, 1)
 */
public record Glove(Matrix theta, Matrix e, Matrix b, Matrix bPrime) {
    /** Checks that the shapes fit each other. */
    public Glove {
        String why = "Theta is " + Shapes.shape(theta.rows(), theta.cols());
        Shapes.require("Glove", "E", e, theta.rows(), theta.cols(), why);
        Shapes.require("Glove", "b", b, theta.cols(), 1, why);
        Shapes.require("Glove", "b'", bPrime, theta.cols(), 1, why);
    }

    /**
     * The loss and its gradients.
     *
     * @param loss J
     * @param dTheta gradient by Theta, (n, V)
     * @param dE gradient by E, (n, V)
     * @param db gradient by b, (V, 1)
     * @param dbPrime gradient by b', (V, 1)
     */
    public record Gradients(double loss, Matrix dTheta, Matrix dE, Matrix db, Matrix dbPrime) {}

    /**
     * Returns how much a count matters: rare pairs less, pairs that never occur not at all.
     *
     * <pre>
     *   f(x) = (x / xMax)^alpha below xMax, else 1;   f(0) = 0
     * </pre>
     *
     * @param x a count, at least 0
     * @param xMax the count from which on all matter alike, 100 in the paper
     * @param alpha the power, 3/4 in the paper
     * @return a weight from 0 to 1
     */
    public static double weight(double x, double xMax, double alpha) {
        if (x == 0) {
            return 0;
        }
        return x < xMax ? Math.pow(x / xMax, alpha) : 1;
    }

    /**
     * Returns the loss with its gradients.
     *
     * <pre>
     *   J = sum_ij f(X_ij) (theta_i · e_j + b_i + b'_j − log X_ij)²,   0 log 0 = 0
     * </pre>
     *
     * <p>Cost: about 8 n for each count that is not 0.
     *
     * @param x the counts X, (V, V)
     * @param xMax see {@link #weight}
     * @param alpha see {@link #weight}
     * @return J and its gradients
     * @throws org.seqlab.math.ShapeException if X is not (V, V)
     */
    public Gradients gradients(Matrix x, double xMax, double alpha) {
        int size = theta.cols();
        Shapes.require("Glove.gradients", "X", x, size, size, "there are " + size + " words");
        Matrix dTheta = Matrix.zeros(theta.rows(), size);
        Matrix dE = Matrix.zeros(e.rows(), size);
        Matrix db = Matrix.zeros(size, 1);
        Matrix dbPrime = Matrix.zeros(size, 1);
        double loss = 0;
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                double f = weight(x.get(i, j), xMax, alpha);
                if (f == 0) {
                    continue;
                }
                double error = Columns.dot(theta, i, e, j) + b.get(i, 0) + bPrime.get(j, 0);
                error -= Math.log(x.get(i, j));
                loss += f * error * error;
                double d = 2 * f * error;
                Columns.addInPlace(dTheta, i, d, e, j);
                Columns.addInPlace(dE, j, d, theta, i);
                db.set(i, 0, db.get(i, 0) + d);
                dbPrime.set(j, 0, dbPrime.get(j, 0) + d);
            }
        }
        return new Gradients(loss, dTheta, dE, db, dbPrime);
    }
}
