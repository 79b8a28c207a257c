package org.seqlab.words.learn;

import org.seqlab.math.Activations;
import org.seqlab.math.Matrix;
import org.seqlab.math.Shapes;

/**
 * The neural language model with a fixed window: the next word from the last k words.
 *
 * <p>Source: Bengio, Ducharme, Vincent and Jauvin (2003), "A neural probabilistic language model",
 * without its direct connections.
 *
 * @param e the embedding matrix, (n, V)
 * @param w1 weights of the hidden layer, (n_h, k n)
 * @param b1 its bias, (n_h, 1)
 * @param w2 weights of the output, (V, n_h)
 * @param b2 its bias, (V, 1)
 */
public record WindowModel(Matrix e, Matrix w1, Matrix b1, Matrix w2, Matrix b2) {
    /** Checks that the shapes fit each other. */
    public WindowModel {
        String hidden = "W1 has " + w1.rows() + " rows";
        Shapes.require("WindowModel", "b1", b1, w1.rows(), 1, hidden);
        Shapes.require("WindowModel", "W2", w2, e.cols(), w1.rows(), hidden);
        Shapes.require("WindowModel", "b2", b2, e.cols(), 1, "there are " + e.cols() + " words");
    }

    /**
     * The loss of one example and its gradients, each of the shape of its parameter.
     *
     * @param loss {@code −log p[target]}
     * @param dE gradient by E
     * @param dW1 gradient by W1
     * @param db1 gradient by b1
     * @param dW2 gradient by W2
     * @param db2 gradient by b2
     */
    public record Gradients(
            double loss, Matrix dE, Matrix dW1, Matrix db1, Matrix dW2, Matrix db2) {}

    /**
     * Returns the distribution of the next word.
     *
     * <pre>
     *   p = softmax(W2 tanh(W1 [e_c1; …; e_ck] + b1) + b2)
     * </pre>
     *
     * @param context the numbers of the last k words, the oldest first
     * @return the probabilities, (V, 1)
     * @throws org.seqlab.math.ShapeException if there are not k words
     */
    public Matrix probabilities(int... context) {
        return output(hidden(stacked(context)));
    }

    /**
     * Returns the loss of one example with its gradients.
     *
     * @param context the numbers of the last k words, the oldest first
     * @param target the number of the word that followed
     * @return {@code −log p[target]} and its gradients
     * @throws org.seqlab.math.ShapeException if there are not k words
     */
    public Gradients gradients(int[] context, int target) {
        Matrix x = stacked(context);
        Matrix a = hidden(x);
        Matrix p = output(a);
        Matrix dz2 = p.copy();
        dz2.set(target, 0, dz2.get(target, 0) - 1);
        Matrix da = w2.transpose().times(dz2);
        Matrix dz1 = da.hadamard(a.map(v -> 1 - v * v));
        Matrix dx = w1.transpose().times(dz1);
        Matrix dE = Matrix.zeros(e.rows(), e.cols());
        for (int k = 0; k < context.length; k++) {
            Matrix dWord = dx.rowRange(k * e.rows(), (k + 1) * e.rows());
            Columns.addInPlace(dE, context[k], 1, dWord, 0);
        }
        return new Gradients(
                -Math.log(p.get(target, 0)),
                dE,
                dz1.times(x.transpose()),
                dz1,
                dz2.times(a.transpose()),
                dz2);
    }

    private Matrix stacked(int[] context) {
        Matrix[] vectors = new Matrix[context.length];
        for (int k = 0; k < context.length; k++) {
            vectors[k] = e.col(context[k]);
        }
        Matrix x = vectors.length == 0 ? Matrix.zeros(0, 1) : Matrix.stack(vectors);
        String why = "W1 has " + w1.cols() + " columns: k words of " + e.rows() + " features";
        return Shapes.require("WindowModel", "[e_c1; …; e_ck]", x, w1.cols(), 1, why);
    }

    private Matrix hidden(Matrix x) {
        return Activations.tanh(w1.times(x).plus(b1));
    }

    private Matrix output(Matrix a) {
        return Activations.softmax(w2.times(a).plus(b2));
    }
}
