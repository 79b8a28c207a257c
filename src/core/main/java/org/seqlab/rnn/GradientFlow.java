package org.seqlab.rnn;

import java.util.List;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import org.seqlab.math.Matrix;
import org.seqlab.params.RnnCache;
import org.seqlab.params.RnnParameters;

/**
 * How gradients vanish or explode over time: Pascanu, Mikolov and Bengio, "On the difficulty of training
 * recurrent neural networks" (2013).
 */
public final class GradientFlow {
    private GradientFlow() {}

    /**
     * Returns the spectral norms of {@code ∂a⟨T⟩/∂a⟨T−k⟩ = Π diag(1 − a²) Waa} for k = 1 … T.
     *
     * @param caches of a forward pass with tanh over one example
     * @return T norms; entry k − 1 reaches k steps back
     * @throws IllegalArgumentException if the pass had no step or more than one example
     */
    public static double[] jacobianNorms(List<RnnCache> caches) {
        requireOneExample(caches);
        RnnParameters p = caches.get(0).parameters();
        Matrix product = Matrix.identity(p.stateSize());
        double[] norms = new double[caches.size()];
        for (int k = 1; k <= caches.size(); k++) {
            Matrix a = caches.get(caches.size() - k).aNext();
            Matrix jacobian =
                    Matrix.build(
                            p.stateSize(),
                            p.stateSize(),
                            (i, j) -> (1 - a.get(i, 0) * a.get(i, 0)) * p.Waa().get(i, j));
            product = product.times(jacobian);
            norms[k - 1] = spectralNorm(product);
        }
        return norms;
    }

    private static void requireOneExample(List<RnnCache> caches) {
        if (caches.isEmpty() || caches.get(0).aNext().cols() != 1) {
            throw new IllegalArgumentException(
                    "GradientFlow.jacobianNorms: caches must come from one example, but "
                            + (caches.isEmpty()
                                    ? "there are none."
                                    : "there are " + caches.get(0).aNext().cols() + "."));
        }
    }

    /**
     * Returns {@code ‖∂J/∂a⟨t⟩‖} for t = 1 … T when only the last state has a gradient of its own: how
     * much of it arrives at each step.
     *
     * @param daLast gradient of the last state, (n_a, m)
     * @param caches of the forward pass with tanh
     * @return T norms, that of daLast last
     */
    public static double[] normsOverTime(Matrix daLast, List<RnnCache> caches) {
        double[] norms = new double[caches.size()];
        Matrix da = daLast;
        for (int t = caches.size() - 1; t >= 0; t--) {
            norms[t] = da.norm();
            da = RnnCell.backward(da, caches.get(t)).daPrev();
        }
        return norms;
    }

    /**
     * Returns the largest singular value.
     *
     * @param matrix any shape with at least one entry
     * @return how much the matrix can stretch a vector
     */
    public static double spectralNorm(Matrix matrix) {
        return new SingularValueDecomposition(MatrixUtils.createRealMatrix(matrix.toArray()))
                .getNorm();
    }
}
