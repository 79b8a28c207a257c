package org.seqlab.checks.week1;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.seqlab.checks.Check;
import org.seqlab.checks.Exercise;
import org.seqlab.checks.Expect;
import org.seqlab.checks.Inputs;
import org.seqlab.math.Matrix;

@Exercise(
        id = "1-10",
        title = "Draw a letter",
        contract = Draw.class,
        notebook = "week1/2-dinosaur-names")
final class DrawChecks {
    /** Returns the middle of every index's share of the interval from 0 to 1. */
    private static double[] middles(Matrix p) {
        double[] middles = new double[p.rows()];
        double below = 0;
        for (int i = 0; i < middles.length; i++) {
            middles[i] = below + p.get(i, 0) / 2;
            below += p.get(i, 0);
        }
        return middles;
    }

    private static Matrix heated(Matrix y, double temperature) {
        Matrix powers = y.map(v -> Math.pow(v, 1 / temperature));
        return powers.scale(1 / powers.sum());
    }

    private static int[] draws(Draw yours, Matrix y, double temperature, double[] us) {
        int[] drawn = new int[us.length];
        for (int k = 0; k < us.length; k++) {
            drawn[k] = yours.draw(y, temperature, us[k]);
        }
        return drawn;
    }

    private static int[] counting(int n) {
        return IntStream.range(0, n).toArray();
    }

    @Check(points = 2, order = 1, visible = true)
    void givesEveryIndexItsShare(Draw yours, Inputs in) {
        Matrix y = in.probabilities(7, 1);
        while (isSame(Matrix.filled(7, 1, 1.0 / 7), middles(y))) {
            y = in.probabilities(7, 1);
        }
        givesEveryIndexItsShare(yours, y);
    }

    private static void givesEveryIndexItsShare(Draw yours, Matrix y) {
        Expect.that("Temperature 1; u is the middle of the share of index 0, then of index 1, …")
                .ifYours(
                        IntStream.generate(() -> y.argmax(0)).limit(7).toArray(),
                        "Always the most likely one: that is not drawing. Where is u used?")
                .close("the indices", counting(7), () -> draws(yours, y, 1, middles(y)));
    }

    @Check(points = 1, order = 2, visible = true)
    void neverDrawsTheImpossible(Draw yours, Inputs in) {
        Matrix y = Matrix.column(0, 0, in.real(0.2, 0.8), 0, 0);
        Matrix all = y.scale(1 / y.sum());
        Expect.that("Only index 2 has a probability above 0, and u is 0.")
                .likely("The cumulative probability must exceed u, not just reach it.")
                .close("the index", 2, () -> yours.draw(all, 1, 0));
    }

    @Check(points = 2, order = 3, visible = true)
    void sharpensWhenItIsColdAndFlattensWhenItIsHot(Draw yours, Inputs in) {
        Matrix y = unequal(in);
        for (double temperature : new double[] {0.5, 2}) {
            double[] us = middles(heated(y, temperature));
            int[] exchanged = indices(heated(y, 1 / temperature), us);
            Expect.that("The temperature is " + temperature + ".")
                    .ifYours(exchanged, "The power is 1 / temperature, not the temperature.")
                    .likely("Raise to the power 1 / temperature, then divide by the new sum.")
                    .close("the indices", counting(5), () -> draws(yours, y, temperature, us));
        }
    }

    /** Draws five probabilities until every temperature leads to other indices than 1 does. */
    private static Matrix unequal(Inputs in) {
        Matrix y = in.probabilities(5, 1);
        while (isSame(y, middles(heated(y, 0.5))) || isSame(y, middles(heated(y, 2)))) {
            y = in.probabilities(5, 1);
        }
        return y;
    }

    private static boolean isSame(Matrix p, double[] us) {
        return Arrays.equals(counting(us.length), indices(p, us));
    }

    private static int[] indices(Matrix p, double[] us) {
        double[] sums = cumulative(p);
        return Arrays.stream(us).mapToInt(u -> first(sums, u)).toArray();
    }

    private static double[] cumulative(Matrix p) {
        double[] sums = new double[p.rows()];
        double sum = 0;
        for (int i = 0; i < sums.length; i++) {
            sum += p.get(i, 0);
            sums[i] = sum;
        }
        return sums;
    }

    private static int first(double[] cumulative, double u) {
        int i = 0;
        while (i < cumulative.length - 1 && u >= cumulative[i]) {
            i++;
        }
        return i;
    }

    @Check(points = 1, order = 4)
    void staysInsideWhenRoundingEatsTheEnd(Draw yours, Inputs in) {
        for (int n = 2; n <= 60; n++) {
            Matrix y = Matrix.filled(n, 1, 1.0 / n);
            Expect.that("There are " + n + " equal probabilities; u is as large as can be.")
                    .likely("Where no cumulative sum exceeds u, the last index is meant.")
                    .close("the index", n - 1, () -> yours.draw(y, 1, Math.nextDown(1.0)));
        }
    }

    @Check(points = 1, order = 5, needs = "givesEveryIndexItsShare")
    void drawsWithTheRightFrequencies(Draw yours, Inputs in) {
        Matrix y = in.probabilities(5, 1);
        Random random = new Random(in.seed());
        int[] counts = new int[5];
        double[] p = new double[5];
        for (int i = 0; i < 5; i++) {
            p[i] = y.get(i, 0);
        }
        for (int k = 0; k < 2000; k++) {
            counts[yours.draw(y, 1, random.nextDouble())]++;
        }
        Expect.that("2,000 draws at temperature 1 with u evenly spread.")
                .frequencies("the indices", p, counts);
    }

    @Check(points = 1, order = 6, needs = "givesEveryIndexItsShare")
    void leavesItsArgumentAlone(Draw yours, Inputs in) {
        Matrix y = in.probabilities(5, 1);
        Expect.that("After the call y should be what it was.")
                .leavesArgumentsAlone(yours, () -> yours.draw(y, 0.7, 0.4));
    }
}
