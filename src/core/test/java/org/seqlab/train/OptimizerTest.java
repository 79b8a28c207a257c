package org.seqlab.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptimizerTest {
    private static double after(Parameter w, Optimizer optimizer, double... gradients) {
        w.set(0, 1);
        for (double g : gradients) {
            if (w instanceof FloatParameter f) {
                f.gradient()[0] = (float) g;
            } else if (w instanceof DoubleParameter d) {
                d.gradient()[0] = g;
            }
            optimizer.step(List.of(w));
        }
        return w.get(0);
    }

    private static void both(double expected, Supplier<Optimizer> optimizer, double... gradients) {
        DoubleParameter d = new DoubleParameter("w", 1, 1);
        assertEquals(expected, after(d, optimizer.get(), gradients), 1e-12);
        FloatParameter f = new FloatParameter("w", 1, 1);
        assertEquals(expected, after(f, optimizer.get(), gradients), 1e-6);
    }

    @Test
    void twoStepsByHand() {
        Schedule tenth = Schedule.constant(0.1);
        both(1 - 0.1 * 2 - 0.1 * 4, () -> Optimizer.sgd(tenth), 2, 4);
        double v1 = 0.1 * 2;
        double v2 = 0.9 * v1 + 0.1 * 4;
        both(1 - 0.1 * v1 - 0.1 * v2, () -> Optimizer.momentum(tenth, 0.9), 2, 4);
        double s1 = 0.1 * 4;
        double s2 = 0.9 * s1 + 0.1 * 16;
        double rms = 1 - 0.1 * 2 / (Math.sqrt(s1) + 1e-8) - 0.1 * 4 / (Math.sqrt(s2) + 1e-8);
        both(rms, () -> Optimizer.rmsProp(tenth, 0.9, 1e-8), 2, 4);
        double m2 = (0.9 * 0.1 * 2 + 0.1 * 4) / (1 - 0.81);
        double q2 = (0.99 * 0.01 * 4 + 0.01 * 16) / (1 - 0.9801);
        double adam = 1 - 0.1 * 2 / (2 + 1e-8) - 0.1 * m2 / (Math.sqrt(q2) + 1e-8);
        both(adam, () -> Optimizer.adam(tenth, 0.9, 0.99, 1e-8), 2, 4);
        both((1 - 0.1 * 0.5) - 0.1 * 2, () -> Optimizer.sgd(tenth).weightDecay(0.5), 2);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 5, 10, 11})
    void schedulesFollowTheirFormulas(long step) {
        assertEquals(0.5, Schedule.constant(0.5).rate(step));
        assertEquals(Math.pow(0.5, step / 5), Schedule.steps(1, 0.5, 5).rate(step), 1e-15);
        assertEquals(
                Math.pow(0.1, step / 10.0), Schedule.exponential(1, 0.1, 10).rate(step), 1e-15);
    }

    @Test
    void cosineRisesThenFallsToZero() {
        Schedule cosine = Schedule.cosine(2, 4, 12);
        assertEquals(0.5, cosine.rate(0));
        assertEquals(2, cosine.rate(3));
        assertEquals(2, cosine.rate(4));
        assertEquals(1, cosine.rate(8), 1e-15);
        assertEquals(0, cosine.rate(12), 1e-15);
        assertEquals(0, cosine.rate(99), 1e-15);
    }

    @Test
    void clippingByNormScalesAllAndByValueEachEntry() {
        DoubleParameter a = new DoubleParameter("a", 1, 1);
        FloatParameter b = new FloatParameter("b", 1, 1);
        a.gradient()[0] = 3;
        b.gradient()[0] = -4;
        assertEquals(5, Clipping.byNorm(List.of(a, b), 10));
        assertEquals(3, a.gradientAt(0));
        assertEquals(5, Clipping.byNorm(List.of(a, b), 1));
        assertEquals(0.6, a.gradientAt(0), 1e-12);
        assertEquals(-0.8, b.gradientAt(0), 1e-6);
        Clipping.byValue(List.of(a, b), 0.5);
        assertEquals(0.5, a.gradientAt(0));
        assertEquals(-0.5, b.gradientAt(0));
    }

    @Test
    void earlyStoppingWaitsForItsPatience() {
        EarlyStopping watch = new EarlyStopping(2, 0.01);
        assertTrue(watch.isBest(1));
        assertTrue(!watch.isBest(0.995));
        assertTrue(watch.isBest(0.5));
        assertTrue(!watch.isBest(0.6) && !watch.isOver());
        assertTrue(!watch.isBest(0.7) && watch.isOver());
        assertEquals(0.5, watch.best());
    }

    @Test
    void refusesOtherParametersThanBefore() {
        Optimizer adam = Optimizer.adam(Schedule.constant(0.1));
        adam.step(List.of(new FloatParameter("a", 1, 1)));
        assertThrows(
                IllegalArgumentException.class,
                () -> adam.step(List.of(new FloatParameter("a", 1, 1))));
        assertThrows(IllegalArgumentException.class, () -> Schedule.constant(Double.NaN));
        assertThrows(
                IllegalArgumentException.class, () -> Optimizer.momentum(Schedule.constant(1), 1));
    }
}
