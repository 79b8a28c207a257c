package org.seqlab.math;

import java.util.function.ToDoubleFunction;

/**
 * Judges a gradient by central differences: {@code dJ/dθ ≈ (J(θ + ε) − J(θ − ε)) / 2ε}.
 *
 * <p>With ε = 1e-5 and smooth losses of size 1 a right gradient agrees to a relative error of about
 * 1e-9; 1e-6 is a safe bound, and a wrong term shows as 1e-2 or more.
 */
public final class GradientCheck {
    /** The step that balances truncation and rounding for losses of size 1. */
    public static final double STEP = 1e-5;

    private GradientCheck() {}

    /**
     * Returns the gradient of a loss by central differences with {@link #STEP}.
     *
     * @param at the point, (n, m); left alone
     * @param loss the loss as a function of the point
     * @return the numeric gradient, (n, m)
     */
    public static Matrix numeric(Matrix at, ToDoubleFunction<Matrix> loss) {
        return numeric(at, STEP, loss);
    }

    /**
     * Returns the gradient of a loss by central differences. Cost: 2 · n · m losses.
     *
     * @param at the point, (n, m); left alone
     * @param step ε, above 0
     * @param loss the loss as a function of the point
     * @return the numeric gradient, (n, m)
     * @throws IllegalArgumentException if the step is not above 0
     */
    public static Matrix numeric(Matrix at, double step, ToDoubleFunction<Matrix> loss) {
        if (!(step > 0)) {
            throw new IllegalArgumentException(
                    "GradientCheck.numeric: step must be above 0, but it is " + step + ".");
        }
        Matrix moved = at.copy();
        return Matrix.build(
                at.rows(),
                at.cols(),
                (i, j) -> {
                    double here = at.get(i, j);
                    moved.set(i, j, here + step);
                    double above = loss.applyAsDouble(moved);
                    moved.set(i, j, here - step);
                    double below = loss.applyAsDouble(moved);
                    moved.set(i, j, here);
                    return (above - below) / (2 * step);
                });
    }

    /**
     * Returns {@code ‖analytic − numeric‖ / (‖analytic‖ + ‖numeric‖)}, and 0 when both are 0.
     *
     * @param analytic the gradient to judge
     * @param numeric the gradient by differences, same shape
     * @return from 0 for equal to 1 for opposite
     * @throws ShapeException if the shapes differ
     */
    public static double relativeError(Matrix analytic, Matrix numeric) {
        double size = analytic.norm() + numeric.norm();
        return size == 0 ? 0 : analytic.minus(numeric).norm() / size;
    }
}
