package org.seqlab.checks.week3;

import java.util.List;
import org.seqlab.checks.Check;
import org.seqlab.checks.Exercise;
import org.seqlab.checks.Expect;
import org.seqlab.checks.Inputs;
import org.seqlab.trigger.Chime;

@Exercise(
        id = "3-8",
        title = "When to chime",
        contract = ChimeSteps.class,
        notebook = "week3/2-trigger-word-detection")
final class ChimeStepsChecks {
    private static List<Integer> right(double[] p, double threshold, int run) {
        return Chime.afterRun(p, threshold, run - 1);
    }

    private static double[] steps(int n, int... high) {
        double[] p = new double[n];
        for (int k = 0; k < high.length; k += 2) {
            java.util.Arrays.fill(p, high[k], high[k + 1], 0.9);
        }
        return p;
    }

    @Check(points = 2, order = 1, visible = true)
    void chimesWhenARunIsComplete(ChimeSteps yours, Inputs in) {
        int start = in.integer(5, 15);
        double[] p = steps(40, start, start + 7);
        Expect.that("Seven high steps in a row, five are wanted.")
                .ifYours(List.of(start), "That is the start of the run: wait until it is complete.")
                .ifYours(List.of(start + 5), "One step late: count the step itself.")
                .close("the chimes", right(p, 0.5, 5), () -> yours.chimes(p, 0.5, 5));
    }

    @Check(points = 1, order = 2, visible = true)
    void ignoresShortBursts(ChimeSteps yours, Inputs in) {
        int start = in.integer(2, 6);
        double[] p = steps(40, start, start + 4, start + 5, start + 9);
        Expect.that("Two bursts of four high steps with one low step between; five are wanted.")
                .likely("A low step ends the run: counting starts again at 0.")
                .close("the chimes", List.of(), () -> yours.chimes(p, 0.5, 5));
        double[] longer = steps(40, start, start + 4, start + 5, start + 9, 20, 30);
        Expect.that("A burst of ten high steps comes after the two of four.")
                .holds(
                        "Something should chime, and not before the long burst.",
                        () -> yours.chimes(longer, 0.5, 5),
                        found -> !found.isEmpty() && found.get(0) >= 20);
    }

    @Check(points = 1, order = 3, visible = true)
    void startsCountingAfreshAfterAChime(ChimeSteps yours, Inputs in) {
        int start = in.integer(2, 6);
        double[] p = steps(40, start, start + 12);
        Expect.that("Twelve high steps in a row, five are wanted: two chimes.")
                .close("the chimes", right(p, 0.5, 5), () -> yours.chimes(p, 0.5, 5));
    }

    @Check(points = 1, order = 4)
    void countsTheThresholdItself(ChimeSteps yours, Inputs in) {
        double threshold = in.real(0.3, 0.7);
        double[] p = {threshold, threshold, threshold, 0};
        Expect.that("Three steps exactly at the threshold, three are wanted.")
                .close("the chimes", List.of(2), () -> yours.chimes(p, threshold, 3));
    }

    @Check(points = 1, order = 5)
    void agreesOnNoise(ChimeSteps yours, Inputs in) {
        double[] p = new double[200];
        for (int t = 0; t < p.length; t++) {
            p[t] = in.real(0.2, 1);
        }
        Expect.that("200 steps of noise, runs of two.")
                .close("the chimes", right(p, 0.4, 2), () -> yours.chimes(p, 0.4, 2));
    }
}
