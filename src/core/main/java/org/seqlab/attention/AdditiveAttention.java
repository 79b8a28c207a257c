package org.seqlab.attention;

import java.util.ArrayList;
import java.util.List;
import org.seqlab.math.Activations;
import org.seqlab.math.Matrix;
import org.seqlab.math.Shapes;

/**
 * One step of the lecture's attention: a small net scores every input step, the softmax over time
 * turns scores into weights, and the weighted sum is what the next word sees.
 *
 * <pre>
 *   z&lt;t'&gt;    = tanh(W1 [a&lt;t'&gt;; s&lt;t−1&gt;] + b1)
 *   e&lt;t'&gt;    = relu(W2 z&lt;t'&gt; + b2), or without relu
 *   α&lt;t,t'&gt;  = exp(e&lt;t'&gt;) / sum over t' of exp(e&lt;t'&gt;)
 *   c&lt;t&gt;     = sum over t' of α&lt;t,t'&gt; a&lt;t'&gt;
 * </pre>
 *
 * <p>The course's date translator has the relu: all scores below 0 then count the same. Source:
 * Bahdanau, Cho and Bengio (2015), arXiv:1409.0473, and the lecture on attention; the notes' printed
 * sum over t of α is garbled, it is over t'.
 *
 * @param w1 (n_e, 2n_a + n_s)
 * @param b1 (n_e, 1)
 * @param w2 (1, n_e)
 * @param b2 (1, 1)
 * @param relu whether the energies go through relu
 */
public record AdditiveAttention(Matrix w1, Matrix b1, Matrix w2, Matrix b2, boolean relu) {
    /** Checks that the four shapes belong together. */
    public AdditiveAttention {
        String why = "w1 has " + w1.rows() + " rows";
        Shapes.require("AdditiveAttention", "b1", b1, w1.rows(), 1, why);
        Shapes.require("AdditiveAttention", "w2", w2, 1, w1.rows(), why);
        Shapes.require("AdditiveAttention", "b2", b2, 1, 1, "there is one energy a step");
    }

    /**
     * What one step found, and what its way back needs.
     *
     * @param context c&lt;t&gt;, (2n_a, m)
     * @param alphas α&lt;t,t'&gt;, one row an input step, (T_x, m)
     * @param energies e&lt;t'&gt;, (T_x, m)
     * @param a the input steps, each (2n_a, m)
     * @param sPrev s&lt;t−1&gt;, (n_s, m)
     * @param z hidden layer for each input step, (n_e, m)
     */
    public record Step(
            Matrix context,
            Matrix alphas,
            Matrix energies,
            List<Matrix> a,
            Matrix sPrev,
            List<Matrix> z) {}

    /**
     * Gradients of a loss, named after what they belong to.
     *
     * @param da for each input step, (2n_a, m)
     * @param dsPrev (n_s, m)
     * @param dw1 (n_e, 2n_a + n_s)
     * @param db1 (n_e, 1)
     * @param dw2 (1, n_e)
     * @param db2 (1, 1)
     */
    public record Gradients(
            List<Matrix> da, Matrix dsPrev, Matrix dw1, Matrix db1, Matrix dw2, Matrix db2) {}

    /**
     * Looks at the input before writing one word.
     *
     * <p>Arguments are not modified. Cost: about 2 n_e (2n_a + n_s) T_x m floating-point operations.
     *
     * @param a activations of the input steps, each (2n_a, m); at least one
     * @param sPrev state of the writer, (n_s, m)
     * @return context, weights and energies
     * @throws org.seqlab.math.ShapeException if a shape does not fit w1
     */
    public Step forward(List<Matrix> a, Matrix sPrev) {
        Shapes.requireSequence(
                "AdditiveAttention.forward", "a", a, Shapes.ANY, sPrev.cols(), "sPrev sets m");
        List<Matrix> z = new ArrayList<>();
        Matrix[] rows = new Matrix[a.size()];
        for (int t = 0; t < rows.length; t++) {
            Matrix joined = join(a.get(t), sPrev);
            z.add(Activations.tanh(w1.times(joined).plusColumn(b1)));
            Matrix e = w2.times(z.get(t)).plusColumn(b2);
            rows[t] = relu ? Activations.relu(e) : e;
        }
        Matrix energies = Matrix.stack(rows);
        Matrix alphas = Activations.softmax(energies);
        return new Step(context(alphas, a), alphas, energies, List.copyOf(a), sPrev, z);
    }

    private Matrix join(Matrix a, Matrix sPrev) {
        Matrix joined = Matrix.stack(a, sPrev);
        String why = "w1 has " + w1.cols() + " columns";
        return Shapes.require(
                "AdditiveAttention.forward", "[a; sPrev]", joined, w1.cols(), Shapes.ANY, why);
    }

    private static Matrix context(Matrix alphas, List<Matrix> a) {
        Matrix sum = Matrix.zeros(a.get(0).rows(), a.get(0).cols());
        for (int t = 0; t < a.size(); t++) {
            sum = sum.plus(scaleColumns(a.get(t), alphas.rowRange(t, t + 1)));
        }
        return sum;
    }

    /** Multiplies column j by the j-th number of a row. */
    private static Matrix scaleColumns(Matrix columns, Matrix row) {
        return Matrix.build(
                columns.rows(), columns.cols(), (i, j) -> columns.get(i, j) * row.get(0, j));
    }

    /**
     * Returns the gradients of a loss whose gradient with respect to the context is given.
     *
     * <pre>
     *   dα&lt;t'&gt; = sum of dc * a&lt;t'&gt;,   de&lt;t'&gt; = α&lt;t'&gt; (dα&lt;t'&gt; − sum over t'' of α&lt;t''&gt; dα&lt;t''&gt;)
     *   dz&lt;t'&gt; = W2ᵀ de&lt;t'&gt; * (1 − z&lt;t'&gt;²)
     * </pre>
     *
     * <p>Where an energy is exactly 0 behind the relu, its derivative is taken as 0.
     *
     * @param step what {@link #forward} returned
     * @param dContext gradient of the loss with respect to the context, (2n_a, m)
     * @return the gradients of inputs and weights, summed over the examples
     */
    public Gradients backward(Step step, Matrix dContext) {
        int steps = step.a().size();
        Matrix dEnergies = dEnergies(step, dContext);
        List<Matrix> da = new ArrayList<>();
        Matrix dsPrev = Matrix.zeros(step.sPrev().rows(), step.sPrev().cols());
        Matrix dw1 = Matrix.zeros(w1.rows(), w1.cols());
        Matrix db1 = Matrix.zeros(b1.rows(), 1);
        Matrix dw2 = Matrix.zeros(1, w2.cols());
        for (int t = 0; t < steps; t++) {
            Matrix a = step.a().get(t);
            Matrix z = step.z().get(t);
            Matrix de = dEnergies.rowRange(t, t + 1);
            dw2 = dw2.plus(de.times(z.transpose()));
            Matrix dz = w2.transpose().times(de).hadamard(z.map(v -> 1 - v * v));
            dw1 = dw1.plus(dz.times(Matrix.stack(a, step.sPrev()).transpose()));
            db1 = db1.plus(dz.sumOfColumns());
            Matrix dJoined = w1.transpose().times(dz);
            Matrix direct = scaleColumns(dContext, step.alphas().rowRange(t, t + 1));
            da.add(direct.plus(dJoined.rowRange(0, a.rows())));
            dsPrev = dsPrev.plus(dJoined.rowRange(a.rows(), dJoined.rows()));
        }
        return new Gradients(da, dsPrev, dw1, db1, dw2, Matrix.column(dEnergies.sum()));
    }

    private Matrix dEnergies(Step step, Matrix dContext) {
        Matrix[] rows = new Matrix[step.a().size()];
        for (int t = 0; t < rows.length; t++) {
            rows[t] = dContext.hadamard(step.a().get(t)).sumOfRows();
        }
        Matrix dAlphas = Matrix.stack(rows);
        Matrix alphas = step.alphas();
        Matrix mean = alphas.hadamard(dAlphas).sumOfRows();
        return Matrix.build(
                alphas.rows(),
                alphas.cols(),
                (t, j) ->
                        relu && step.energies().get(t, j) <= 0
                                ? 0
                                : alphas.get(t, j) * (dAlphas.get(t, j) - mean.get(0, j)));
    }
}
