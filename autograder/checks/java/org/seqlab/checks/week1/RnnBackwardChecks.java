package org.seqlab.checks.week1;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BiFunction;
import org.seqlab.checks.Check;
import org.seqlab.checks.Exercise;
import org.seqlab.checks.Expect;
import org.seqlab.checks.Inputs;
import org.seqlab.math.GradientCheck;
import org.seqlab.math.Matrix;
import org.seqlab.params.RnnCache;
import org.seqlab.params.RnnCellGradients;
import org.seqlab.params.RnnGradients;
import org.seqlab.params.RnnParameters;
import org.seqlab.rnn.Rnn;
import org.seqlab.rnn.RnnCell;

@Exercise(
        id = "1-5",
        title = "Backpropagation through time",
        contract = RnnBackward.class,
        notebook = "week1/1-rnn-from-scratch")
final class RnnBackwardChecks {
    private record Case(
            List<Matrix> x, Matrix a0, List<Matrix> da, RnnParameters p, List<RnnCache> caches) {
        static Case of(Inputs in, int steps, int nx, int na, int m) {
            RnnParameters p = CellInputs.rnn(in, nx, na);
            List<Matrix> x = in.sequence(steps, nx, m);
            Matrix a0 = in.matrix(na, m);
            List<RnnCache> caches = Rnn.forward(x, a0, p).caches();
            return new Case(x, a0, in.sequence(steps, na, m), p, caches);
        }

        BiFunction<Integer, Matrix, RnnCellGradients> stepBack() {
            return (t, d) -> RnnCell.backward(d, caches.get(t));
        }

        RnnGradients right() {
            return Rnn.backward(da, caches);
        }

        /** What comes out when no gradient is handed from step to step. */
        List<RnnCellGradients> alone() {
            List<RnnCellGradients> steps = new ArrayList<>();
            for (int t = 0; t < da.size(); t++) {
                steps.add(RnnCell.backward(da.get(t), caches.get(t)));
            }
            return steps;
        }

        RnnGradients of(RnnBackward yours) {
            return yours.backward(da, stepBack());
        }

        double loss(Matrix Waa) {
            RnnParameters moved = new RnnParameters(Waa, p.Wax(), p.Wya(), p.ba(), p.by());
            List<Matrix> a = Rnn.forward(x, a0, moved).a();
            double sum = 0;
            for (int t = 0; t < a.size(); t++) {
                sum += a.get(t).hadamard(da.get(t)).sum();
            }
            return sum;
        }
    }

    @Check(points = 2, order = 1, visible = true)
    void addsWhatComesFromTheNextStep(RnnBackward yours, Inputs in) {
        Case c = Case.of(in, 3, 2, 5, 7);
        List<Matrix> alone = c.alone().stream().map(RnnCellGradients::dxt).toList();
        Expect.that("There are three steps, each with a gradient of its own.")
                .ifYours(alone, "Only the gradient of the prediction is used: see formula (6).")
                .close("dx", c.right().dx(), () -> inOrder(c, c.of(yours).dx()));
    }

    /** Judges the values here; their order has a check of its own. */
    private static List<Matrix> inOrder(Case c, List<Matrix> dx) {
        List<Matrix> turned = new ArrayList<>(dx);
        Collections.reverse(turned);
        List<Matrix> right = c.right().dx();
        boolean backwards =
                turned.size() == right.size()
                        && turned.get(0).rows() == right.get(0).rows()
                        && turned.get(0).cols() == right.get(0).cols()
                        && turned.get(0).minus(right.get(0)).norm() < 1e-9;
        return backwards ? turned : dx;
    }

    @Check(points = 2, order = 2, visible = true)
    void addsTheWeightGradientsOfAllSteps(RnnBackward yours, Inputs in) {
        Case c = Case.of(in, 5, 3, 2, 7);
        RnnGradients right = c.right();
        RnnCellGradients first =
                RnnCell.backward(c.da.get(0).plus(handedToFirst(c)), c.caches.get(0));
        Expect.that("There are five steps.")
                .ifYours(first.dWaa(), "Only one step is in your sum: add, do not replace.")
                .close("dWaa", right.dWaa(), () -> c.of(yours).dWaa());
        Expect.that("There are five steps.").close("dWax", right.dWax(), () -> c.of(yours).dWax());
        Expect.that("There are five steps.").close("dba", right.dba(), () -> c.of(yours).dba());
    }

    private static Matrix handedToFirst(Case c) {
        int last = c.da.size();
        return Rnn.backward(c.da.subList(1, last), c.caches.subList(1, last)).da0();
    }

    @Check(points = 1, order = 3, visible = true)
    void listsTheInputGradientsInOrderOfTime(RnnBackward yours, Inputs in) {
        Case c = Case.of(in, 5, 2, 3, 1);
        List<Matrix> backwards = new ArrayList<>(c.right().dx());
        Collections.reverse(backwards);
        Expect.that("There are five steps with one example each.")
                .ifYours(backwards, "The list runs backwards: the first entry belongs to x<1>.")
                .close("dx", c.right().dx(), () -> c.of(yours).dx());
    }

    @Check(points = 1, order = 4)
    void givesTheGradientOfTheFirstState(RnnBackward yours, Inputs in) {
        Case c = Case.of(in, 3, 2, 5, 2);
        Expect.that("da0 is what the first step hands back.")
                .ifYours(c.da.get(0), "Yours is the gradient of a<1>, one step later.")
                .close("da0", c.right().da0(), () -> c.of(yours).da0());
    }

    @Check(points = 1, order = 5)
    void worksForOneStep(RnnBackward yours, Inputs in) {
        Case c = Case.of(in, 1, 3, 2, 5);
        Expect.that("There is a single step, so nothing comes from behind it.")
                .close("dWaa", c.right().dWaa(), () -> c.of(yours).dWaa());
    }

    @Check(points = 2, order = 6, needs = "addsTheWeightGradientsOfAllSteps")
    void passesTheGradientCheckOverSevenSteps(RnnBackward yours, Inputs in) {
        Case c = Case.of(in, 7, 3, 5, 2);
        Matrix numeric = GradientCheck.numeric(c.p.Waa(), c::loss);
        Expect.that("Seven steps; the expected value comes from the gradient check.")
                .within(1e-6, 1e-8)
                .close("dWaa", numeric, () -> c.of(yours).dWaa());
    }

    @Check(points = 1, order = 7, needs = "addsTheWeightGradientsOfAllSteps")
    void leavesItsArgumentsAlone(RnnBackward yours, Inputs in) {
        Case c = Case.of(in, 3, 2, 3, 2);
        Expect.that("After the call the list da should be what it was.")
                .leavesArgumentsAlone(yours, () -> c.of(yours));
    }
}
