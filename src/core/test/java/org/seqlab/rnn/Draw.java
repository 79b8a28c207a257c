package org.seqlab.rnn;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Assertions;
import org.seqlab.math.GradientCheck;
import org.seqlab.math.Matrix;
import org.seqlab.math.NumpyRandom;

/** Inputs and judgements that the tests of the networks share. */
public final class Draw {
    private Draw() {}

    /** Returns T matrices of normal numbers. */
    public static List<Matrix> steps(NumpyRandom random, int rows, int cols, int steps) {
        List<Matrix> result = new ArrayList<>();
        for (int t = 0; t < steps; t++) {
            result.add(random.randn(rows, cols));
        }
        return result;
    }

    /** Returns {@code sum_t sum weights⟨t⟩ * values⟨t⟩}: a loss whose gradient is the weights. */
    public static double dot(List<Matrix> weights, List<Matrix> values) {
        double sum = 0;
        for (int t = 0; t < weights.size(); t++) {
            sum += weights.get(t).hadamard(values.get(t)).sum();
        }
        return sum;
    }

    /** Returns a copy of a sequence with one step replaced. */
    public static List<Matrix> with(List<Matrix> steps, int t, Matrix step) {
        List<Matrix> result = new ArrayList<>(steps);
        result.set(t, step);
        return result;
    }

    /** Asserts that a gradient agrees with central differences of a loss. */
    public static void assertGradient(
            String name, Matrix analytic, Matrix at, Function<Matrix, Double> loss) {
        Matrix numeric = GradientCheck.numeric(at, loss::apply);
        double error = GradientCheck.relativeError(analytic, numeric);
        Assertions.assertTrue(error < 1e-7, name + ": relative error " + error);
    }
}
