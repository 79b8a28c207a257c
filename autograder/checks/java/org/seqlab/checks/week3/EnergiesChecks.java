package org.seqlab.checks.week3;

import java.util.Arrays;
import java.util.List;
import org.seqlab.attention.AdditiveAttention;
import org.seqlab.checks.Check;
import org.seqlab.checks.Exercise;
import org.seqlab.checks.Expect;
import org.seqlab.checks.Inputs;
import org.seqlab.math.Matrix;

@Exercise(
        id = "3-1",
        title = "How well does each step fit?",
        contract = Energies.class,
        notebook = "week3/1-translation-with-attention")
final class EnergiesChecks {
    private record Case(List<Matrix> a, Matrix sPrev, Matrix W1, Matrix b1, Matrix W2) {
        static Case of(Inputs in, int steps, int na, int ns, int m) {
            return new Case(
                    in.sequence(steps, na, m),
                    in.matrix(ns, m),
                    in.matrix(4, na + ns),
                    in.matrix(4, 1),
                    in.matrix(1, 4));
        }

        Matrix energies(Matrix s) {
            return new AdditiveAttention(W1, b1, W2, Matrix.zeros(1, 1), false)
                    .forward(a, s)
                    .energies();
        }

        Matrix right() {
            return energies(sPrev);
        }

        Matrix linear() {
            return Matrix.stack(
                    a.stream()
                            .map(v -> W2.times(W1.times(Matrix.stack(v, sPrev)).plusColumn(b1)))
                            .toArray(Matrix[]::new));
        }

        Matrix of(Energies yours) {
            return yours.energies(a, sPrev, W1, b1, W2);
        }
    }

    @Check(points = 1, order = 1, visible = true)
    void hasARowForEachInputStep(Energies yours, Inputs in) {
        Case c = Case.of(in, 7, 5, 3, 2);
        Expect.that("Seven input steps, two sentences side by side.")
                .likely("Stack the rows of the steps on top of each other: (T_x, m).")
                .holds(
                        "The energies should be (7, 2).",
                        () -> c.of(yours),
                        e -> e.rows() == 7 && e.cols() == 2);
        Expect.that("The seven input steps differ.")
                .holds(
                        "Every step should have an energy of its own.",
                        () -> c.of(yours),
                        e -> Arrays.stream(e.toRowMajor()).distinct().count() >= 7);
    }

    @Check(points = 2, order = 2, visible = true)
    void comparesEachStepWithTheStateOfTheWriter(Energies yours, Inputs in) {
        Case c = Case.of(in, 3, 5, 2, 7);
        Expect.that("All inputs and weights differ from zero.")
                .ifYours(
                        c.energies(Matrix.zeros(2, 7)),
                        "The state of the writer is left out: the energy depends on it too.")
                .ifYours(c.linear(), "The tanh of the hidden layer is missing.")
                .close("the energies", c.right(), () -> c.of(yours));
    }

    @Check(points = 1, order = 3)
    void worksForOneStepAndOneExample(Energies yours, Inputs in) {
        Case c = Case.of(in, 1, 3, 2, 1);
        Expect.that("One input step, one sentence.")
                .close("the energies", c.right(), () -> c.of(yours));
    }

    @Check(points = 1, order = 4, needs = "comparesEachStepWithTheStateOfTheWriter")
    void leavesItsArgumentsAlone(Energies yours, Inputs in) {
        Case c = Case.of(in, 2, 3, 2, 3);
        Expect.that("After the call all arguments should be what they were.")
                .leavesArgumentsAlone(yours, () -> c.of(yours));
    }
}
