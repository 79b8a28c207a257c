package org.seqlab.rnn;

import org.seqlab.math.Activations;
import org.seqlab.math.Matrix;
import org.seqlab.math.Shapes;
import org.seqlab.params.RnnCache;
import org.seqlab.params.RnnCellGradients;
import org.seqlab.params.RnnCellOutput;
import org.seqlab.params.RnnParameters;

/**
 * The basic recurrent cell of Elman, "Finding structure in time" (1990), in the lecture's letters.
 *
 * <p>Not here: the walk over time ({@link Rnn}), gates ({@link LstmCell}, {@link GruCell}).
 */
public final class RnnCell {
    private RnnCell() {}

    /**
     * One step with tanh: {@code a⟨t⟩ = tanh(Waa a⟨t−1⟩ + Wax x⟨t⟩ + ba)}, {@code ŷ⟨t⟩ = softmax(Wya a⟨t⟩
     * + by)}. Cost: 2m(n_a² + n_a n_x + n_y n_a) operations.
     *
     * @param xt input of the step, (n_x, m)
     * @param aPrev state before the step, (n_a, m)
     * @param p the parameters
     * @return state, prediction and cache
     * @throws org.seqlab.math.ShapeException if xt or aPrev does not fit the parameters
     */
    public static RnnCellOutput forward(Matrix xt, Matrix aPrev, RnnParameters p) {
        return forward(xt, aPrev, p, Nonlinearity.TANH);
    }

    /**
     * One step with a nonlinearity g: {@code a⟨t⟩ = g(Waa a⟨t−1⟩ + Wax x⟨t⟩ + ba)}.
     *
     * @param xt input of the step, (n_x, m)
     * @param aPrev state before the step, (n_a, m)
     * @param p the parameters
     * @param g tanh or ReLU
     * @return state, prediction and cache
     * @throws org.seqlab.math.ShapeException if xt or aPrev does not fit the parameters
     */
    public static RnnCellOutput forward(Matrix xt, Matrix aPrev, RnnParameters p, Nonlinearity g) {
        Shapes.require("RnnCell.forward", "xt", xt, p.inputSize(), Shapes.ANY, columnsOf("Wax", p));
        String oneStateEach = "Waa has " + p.stateSize() + " rows and xt " + xt.cols() + " columns";
        Shapes.require("RnnCell.forward", "aPrev", aPrev, p.stateSize(), xt.cols(), oneStateEach);
        Matrix z = p.Waa().times(aPrev).plus(p.Wax().times(xt)).plusColumn(p.ba());
        Matrix aNext = g.of(z);
        Matrix ytPred = Activations.softmax(p.Wya().times(aNext).plusColumn(p.by()));
        return new RnnCellOutput(aNext, ytPred, new RnnCache(aNext, aPrev, xt, p));
    }

    private static String columnsOf(String name, RnnParameters p) {
        return name + " has " + p.inputSize() + " columns";
    }

    /**
     * Gradients of one step with tanh: {@code dz = (1 − a⟨t⟩²) * da⟨t⟩}, and from it {@code dx = Waxᵀ dz},
     * {@code da⟨t−1⟩ = Waaᵀ dz}, {@code dWax = dz xᵀ}, {@code dWaa = dz a⟨t−1⟩ᵀ}, {@code dba} the sum of
     * dz over the examples. The output layer is not part of it.
     *
     * @param daNext gradient of the state after the step, (n_a, m)
     * @param cache of the forward step
     * @return the gradients
     * @throws org.seqlab.math.ShapeException if daNext has not the state's shape
     */
    public static RnnCellGradients backward(Matrix daNext, RnnCache cache) {
        return backward(daNext, cache, Nonlinearity.TANH);
    }

    /**
     * Gradients of one step with a nonlinearity g: {@code dz = g'(z) * da⟨t⟩}, the rest as with tanh.
     *
     * @param daNext gradient of the state after the step, (n_a, m)
     * @param cache of the forward step
     * @param g the nonlinearity of the forward step
     * @return the gradients
     * @throws org.seqlab.math.ShapeException if daNext has not the state's shape
     */
    public static RnnCellGradients backward(Matrix daNext, RnnCache cache, Nonlinearity g) {
        Matrix a = cache.aNext();
        String why = "it is the gradient of the state";
        Shapes.require("RnnCell.backward", "daNext", daNext, a.rows(), a.cols(), why);
        RnnParameters p = cache.parameters();
        Matrix dz = g.derivativeAtOutput(a).hadamard(daNext);
        return new RnnCellGradients(
                p.Wax().transpose().times(dz),
                p.Waa().transpose().times(dz),
                dz.times(cache.aPrev().transpose()),
                dz.times(cache.xt().transpose()),
                dz.sumOfColumns());
    }
}
