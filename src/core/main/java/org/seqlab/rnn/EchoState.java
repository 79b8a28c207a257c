package org.seqlab.rnn;

import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.seqlab.math.Matrix;
import org.seqlab.math.NumpyRandom;
import org.seqlab.math.Shapes;

/**
 * Echo state network: a random recurrent reservoir that is never trained, and a linear read-out by ridge
 * regression (Jaeger, "The echo state approach", 2001).
 *
 * @param win input weights with the bias first, (n_r, 1 + n_u)
 * @param w reservoir, (n_r, n_r)
 * @param leak how much of the state is renewed each step, above 0 to 1
 */
public record EchoState(Matrix win, Matrix w, double leak) {
    /** Checks shapes and leak. */
    public EchoState {
        int n = w.rows();
        Shapes.require("EchoState", "w", w, n, n, "it maps the state to itself");
        Shapes.require("EchoState", "win", win, n, Shapes.ANY, "w has " + n + " rows");
        if (!(leak > 0 && leak <= 1)) {
            throw new IllegalArgumentException(
                    "EchoState: leak must be above 0 and at most 1, but it is " + leak + ".");
        }
    }

    /**
     * Draws a network: entries uniform in [−0.5, 0.5), the reservoir scaled to a spectral radius.
     *
     * @param inputs n_u
     * @param states n_r
     * @param radius spectral radius, below 1 for states that forget
     * @param leak above 0 to 1
     * @param random the generator
     * @return the network
     */
    public static EchoState random(
            int inputs, int states, double radius, double leak, NumpyRandom random) {
        Matrix win = random.uniform(-0.5, 0.5, states, 1 + inputs);
        Matrix w = random.uniform(-0.5, 0.5, states, states);
        return new EchoState(win, w.scale(radius / spectralRadius(w)), leak);
    }

    /**
     * Returns the largest absolute value of an eigenvalue.
     *
     * @param w square
     * @return the spectral radius
     */
    public static double spectralRadius(Matrix w) {
        EigenDecomposition eigen =
                new EigenDecomposition(MatrixUtils.createRealMatrix(w.toArray()));
        double radius = 0;
        for (int i = 0; i < w.rows(); i++) {
            double size = Math.hypot(eigen.getRealEigenvalue(i), eigen.getImagEigenvalue(i));
            radius = Math.max(radius, size);
        }
        return radius;
    }

    /**
     * Runs the reservoir from a state of zeros: {@code x⟨t⟩ = (1 − leak) x⟨t−1⟩ + leak · tanh(Win [1;
     * u⟨t⟩] + W x⟨t−1⟩)}.
     *
     * @param u the inputs, one column a step, (n_u, T)
     * @return the states, one column a step, (n_r, T)
     * @throws org.seqlab.math.ShapeException if u has not n_u rows
     * @throws IllegalArgumentException if T is 0 or an input is not finite
     */
    public Matrix states(Matrix u) {
        int inputs = win.cols() - 1;
        String why = "win has " + win.cols() + " columns, one of them for the bias";
        Shapes.require("EchoState.states", "u", u, inputs, Shapes.ANY, why);
        if (u.cols() == 0) {
            throw new IllegalArgumentException(
                    "EchoState.states: u must have at least one time step, but it has none.");
        }
        Shapes.requireFinite("EchoState.states", "u", u);
        Matrix states = Matrix.zeros(w.rows(), u.cols());
        Matrix x = Matrix.zeros(w.rows(), 1);
        for (int t = 0; t < u.cols(); t++) {
            Matrix input = win.times(withBias(u.col(t)));
            Matrix renewed = input.plus(w.times(x)).map(Math::tanh);
            x = x.scale(1 - leak).plus(renewed.scale(leak));
            for (int i = 0; i < w.rows(); i++) {
                states.set(i, t, x.get(i, 0));
            }
        }
        return states;
    }

    private static Matrix withBias(Matrix columns) {
        return Matrix.stack(Matrix.filled(1, columns.cols(), 1), columns);
    }

    /**
     * Returns what the read-out sees: {@code [1; u⟨t⟩; x⟨t⟩]} after the washout.
     *
     * @param u the inputs, (n_u, T)
     * @param states the states, (n_r, T)
     * @param washout number of first steps to leave out, below T
     * @return (1 + n_u + n_r, T − washout)
     * @throws IllegalArgumentException if washout is not from 0 to T − 1
     */
    public static Matrix features(Matrix u, Matrix states, int washout) {
        if (washout < 0 || washout >= u.cols()) {
            throw new IllegalArgumentException(
                    "EchoState.features: washout must be 0 to "
                            + (u.cols() - 1)
                            + ", but it is "
                            + washout
                            + ".");
        }
        Matrix all = Matrix.stack(withBias(u), states);
        return all.colRange(washout, u.cols());
    }

    /**
     * Ridge regression: {@code Wout = Y Zᵀ (Z Zᵀ + β I)⁻¹}.
     *
     * @param features Z, (n_z, T)
     * @param targets Y, (n_y, T)
     * @param ridge β, at least 0
     * @return Wout, (n_y, n_z)
     * @throws org.seqlab.math.ShapeException if the numbers of steps differ
     */
    public static Matrix readout(Matrix features, Matrix targets, double ridge) {
        String why = "features has " + features.cols() + " columns";
        Shapes.require("EchoState.readout", "targets", targets, Shapes.ANY, features.cols(), why);
        Matrix square = features.times(features.transpose());
        Matrix regular = square.plus(Matrix.identity(square.rows()).scale(ridge));
        Matrix right = features.times(targets.transpose());
        RealMatrix solution =
                new LUDecomposition(MatrixUtils.createRealMatrix(regular.toArray()), 0)
                        .getSolver()
                        .solve(MatrixUtils.createRealMatrix(right.toArray()));
        return Matrix.of(solution.getData()).transpose();
    }
}
