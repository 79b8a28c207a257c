package org.seqlab.tape;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.seqlab.math.GradientCheck;
import org.seqlab.math.Matrix;
import org.seqlab.train.FloatParameter;

/** Judges operations of the tape by central differences, within what floats allow. */
final class TapeCheck {
    /** A wrong term shows as 1e-2 or more; rounding of floats stays well below this. */
    private static final double BOUND = 2e-3;

    private TapeCheck() {}

    static FloatParameter random(String name, int rows, int cols, long seed) {
        Random random = new Random(seed);
        FloatParameter p = new FloatParameter(name, rows, cols);
        for (int i = 0; i < p.size(); i++) {
            p.set(i, random.nextGaussian());
        }
        return p;
    }

    static Matrix matrix(FloatParameter p) {
        return Matrix.build(p.rows(), p.cols(), (i, j) -> p.get(i * p.cols() + j));
    }

    static Matrix matrix(Tensor t) {
        return Matrix.build(t.rows(), t.cols(), (i, j) -> t.get(i, j));
    }

    /** Checks every parameter of an operation whose output is weighted by fixed random numbers. */
    static void gradients(List<FloatParameter> parameters, Function<Tape, Tensor> operation) {
        parameters.forEach(FloatParameter::zeroGradient);
        Tape tape = new Tape();
        Tensor y = operation.apply(tape);
        Matrix weights = matrix(random("weights", y.rows(), y.cols(), 99));
        for (int i = 0; i < y.size(); i++) {
            y.gradient[i] = (float) weights.get(i / y.cols(), i % y.cols());
        }
        tape.backward();
        for (FloatParameter p : parameters) {
            Matrix analytic = Matrix.build(p.rows(), p.cols(), (i, j) -> gradient(p, i, j));
            Matrix at = matrix(p);
            Matrix numeric = GradientCheck.numeric(at, 1e-2, x -> loss(p, x, weights, operation));
            put(p, at);
            double error = GradientCheck.relativeError(analytic, numeric);
            assertTrue(error < BOUND, p + ": relative error " + error);
        }
    }

    private static double gradient(FloatParameter p, int i, int j) {
        return p.gradientAt(i * p.cols() + j);
    }

    private static double loss(
            FloatParameter p, Matrix x, Matrix weights, Function<Tape, Tensor> operation) {
        put(p, x);
        return matrix(operation.apply(Tape.forInference())).hadamard(weights).sum();
    }

    private static void put(FloatParameter p, Matrix x) {
        double[] values = x.toRowMajor();
        for (int i = 0; i < values.length; i++) {
            p.set(i, values[i]);
        }
    }
}
