package org.seqlab.checks.week3;

import org.seqlab.checks.Check;
import org.seqlab.checks.Exercise;
import org.seqlab.checks.Expect;
import org.seqlab.checks.Inputs;
import org.seqlab.math.Matrix;
import org.seqlab.trigger.Labels;

@Exercise(
        id = "3-7",
        title = "Label the steps after the word",
        contract = LabelWord.class,
        notebook = "week3/2-trigger-word-detection")
final class LabelWordChecks {
    private static double[] right(double[] y, int endMs, int ones) {
        Matrix labels = Labels.insertOnes(Matrix.of(1, y.length, y), endMs, ones);
        double[] result = new double[y.length];
        for (int t = 0; t < result.length; t++) {
            result[t] = labels.get(0, t);
        }
        return result;
    }

    @Check(points = 2, order = 1, visible = true)
    void marksTheStepsAfterTheWord(LabelWord yours, Inputs in) {
        double[] y = new double[100];
        int end = in.integer(2000, 6000);
        double[] early = right(y, end - 100, 20);
        Expect.that("100 steps for 10,000 ms; 20 steps are to be marked.")
                .ifYours(early, "One step too early: the first mark is at e + 1, after the word.")
                .ifYours(
                        right(y, end, 19),
                        "One mark is missing: e + 1 … e + ones, both ends included.")
                .ifYours(right(y, end, 21), "There is one mark too many.")
                .close("the labels", right(y, end, 20), () -> yours.label(y, end, 10_000, 20));
    }

    @Check(points = 1, order = 2, visible = true)
    void stopsAtTheLastStep(LabelWord yours, Inputs in) {
        double[] y = new double[100];
        int end = in.integer(9000, 9800);
        Expect.that("The word ends less than a second before the track does.")
                .close("the labels", right(y, end, 20), () -> yours.label(y, end, 10_000, 20));
    }

    @Check(points = 1, order = 3)
    void keepsEarlierMarks(LabelWord yours, Inputs in) {
        double[] y = right(new double[100], 1000, 5);
        int end = in.integer(4000, 5000);
        Expect.that("Another word was labeled before.")
                .close("the labels", right(y, end, 5), () -> yours.label(y, end, 10_000, 5));
    }

    @Check(points = 1, order = 4)
    void doesNotOverflowOnLongTracks(LabelWord yours, Inputs in) {
        double[] y = new double[9000];
        int end = in.integer(600_000, 700_000);
        int step = (int) ((long) end * 9000 / 900_000);
        double[] marked = new double[9000];
        java.util.Arrays.fill(marked, step + 1, step + 4, 1);
        Expect.that("15 minutes in 9,000 steps: the product does not fit an int.")
                .close("the labels", marked, () -> yours.label(y, end, 900_000, 3));
    }

    @Check(points = 1, order = 5, needs = "marksTheStepsAfterTheWord")
    void leavesItsArgumentAlone(LabelWord yours, Inputs in) {
        double[] y = new double[50];
        int end = in.integer(100, 5000);
        Expect.that("After the call y should be what it was.")
                .leavesArgumentsAlone(yours, () -> yours.label(y, end, 10_000, 5));
    }
}
