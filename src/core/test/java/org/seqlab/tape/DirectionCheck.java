package org.seqlab.tape;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import org.seqlab.train.FloatParameter;

/** Judges the gradient of a whole model: every parameter moved along its own gradient. */
public final class DirectionCheck {
    private DirectionCheck() {}

    /**
     * Compares the slope of the loss along each parameter's gradient (and a little noise) with the
     * one that the gradient promises.
     *
     * @param parameters what is trained
     * @param loss computes the loss on a tape
     */
    public static void gradients(List<FloatParameter> parameters, ToDoubleFunction<Tape> loss) {
        Tape tape = new Tape();
        loss.applyAsDouble(tape);
        tape.backward();
        for (FloatParameter p : parameters) {
            double[] direction = direction(p);
            double promised = 0;
            for (int i = 0; i < direction.length; i++) {
                promised += direction[i] * p.gradientAt(i);
            }
            double step = 3e-3;
            double slope =
                    (moved(p, direction, step, loss) - moved(p, direction, -step, loss))
                            / (2 * step);
            assertEquals(promised, slope, 2e-3 + 0.02 * Math.abs(promised), p.toString());
        }
    }

    /** A unit vector, mostly along the gradient. */
    private static double[] direction(FloatParameter p) {
        Random random = new Random(p.name().hashCode());
        double scale = Math.sqrt(p.squaredGradient() / p.size());
        double[] direction = new double[p.size()];
        double squares = 0;
        for (int i = 0; i < direction.length; i++) {
            direction[i] = p.gradientAt(i) + 0.3 * scale * random.nextGaussian();
            squares += direction[i] * direction[i];
        }
        for (int i = 0; i < direction.length; i++) {
            direction[i] /= Math.max(1e-12, Math.sqrt(squares));
        }
        return direction;
    }

    private static double moved(
            FloatParameter p, double[] direction, double step, ToDoubleFunction<Tape> loss) {
        float[] before = p.value().clone();
        for (int i = 0; i < direction.length; i++) {
            p.set(i, before[i] + step * direction[i]);
        }
        double value = loss.applyAsDouble(Tape.forInference());
        System.arraycopy(before, 0, p.value(), 0, before.length);
        return value;
    }
}
