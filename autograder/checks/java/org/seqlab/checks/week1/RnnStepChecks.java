package org.seqlab.checks.week1;

import org.seqlab.checks.Check;
import org.seqlab.checks.Exercise;
import org.seqlab.checks.Expect;
import org.seqlab.checks.Inputs;
import org.seqlab.math.Activations;
import org.seqlab.math.Matrix;
import org.seqlab.params.RnnParameters;
import org.seqlab.rnn.RnnCell;

@Exercise(
        id = "1-2",
        title = "One step of the cell",
        contract = RnnStep.class,
        notebook = "week1/1-rnn-from-scratch")
final class RnnStepChecks {
    private record Case(Matrix x, Matrix aPrev, RnnParameters p) {
        static Case of(Inputs in, int nx, int na, int m) {
            return new Case(in.matrix(nx, m), in.matrix(na, m), CellInputs.rnn(in, nx, na));
        }

        Matrix expected() {
            return RnnCell.forward(x, aPrev, p).aNext();
        }

        Matrix fromInput() {
            return p.Wax().times(x);
        }

        Matrix fromState() {
            return p.Waa().times(aPrev);
        }

        Matrix call(RnnStep yours) {
            return yours.step(x, aPrev, p);
        }
    }

    @Check(points = 1, order = 1, visible = true)
    void returnsOneStatePerExample(RnnStep yours, Inputs in) {
        RnnParameters p = CellInputs.rnn(in, 3, 5);
        RnnParameters noBias =
                new RnnParameters(p.Waa(), p.Wax(), p.Wya(), Matrix.zeros(5, 1), p.by());
        Case c = new Case(in.matrix(3, 2, 1e-5), Matrix.zeros(5, 2), noBias);
        Expect.that("x is (3, 2) and tiny, aPrev is (5, 2) and zero, ba is zero.")
                .likely(
                        "The new state must be (5, 2) like aPrev.",
                        a -> a instanceof Matrix m && (m.rows() != 5 || m.cols() != 2))
                .likely("For tiny x the new state is almost Wax x.")
                .close("a", c.expected(), () -> c.call(yours));
    }

    @Check(points = 1, order = 2, visible = true, needs = "returnsOneStatePerExample")
    void usesTheBias(RnnStep yours, Inputs in) {
        RnnParameters p = CellInputs.rnn(in, 3, 5);
        Case c = new Case(Matrix.zeros(3, 2), Matrix.zeros(5, 2), p);
        Expect.that("x and aPrev are zero, so tanh(ba) stands in every column.")
                .ifYours(Matrix.zeros(5, 2), "Is ba added at all?")
                .close("a", c.expected(), () -> c.call(yours));
    }

    @Check(points = 2, order = 3, visible = true, needs = "returnsOneStatePerExample")
    void addsAllTermsInsideTheTanh(RnnStep yours, Inputs in) {
        Case c = Case.of(in, 3, 5, 2);
        Matrix sum = c.fromState().plus(c.fromInput()).plusColumn(c.p.ba());
        Matrix sumOfTanhs =
                Activations.tanh(c.fromState())
                        .plus(Activations.tanh(c.fromInput()))
                        .plusColumn(Activations.tanh(c.p.ba()));
        Expect.that("All of x, aPrev and ba differ from zero.")
                .ifYours(sumOfTanhs, "Is tanh applied to each term and then summed?")
                .ifYours(sum, "The sum is right; its tanh is missing.")
                .ifYours(
                        Activations.tanh(c.fromInput().plusColumn(c.p.ba())),
                        "The state before the step is not used.")
                .ifYours(
                        Activations.tanh(c.fromState().plusColumn(c.p.ba())),
                        "The input of the step is not used.")
                .close("a", c.expected(), () -> c.call(yours));
    }

    @Check(points = 1, order = 4, needs = "addsAllTermsInsideTheTanh")
    void worksForOneExampleAndManySizes(RnnStep yours, Inputs in) {
        int[][] sizes = {{1, 1, 1}, {2, 7, 1}, {7, 2, 5}, {1, 3, 11}};
        for (int[] size : sizes) {
            Case c = Case.of(in, size[0], size[1], size[2]);
            Expect.that("n_x = %d, n_a = %d and m = %d.".formatted(size[0], size[1], size[2]))
                    .likely("Is a size written down as a number?")
                    .close("a", c.expected(), () -> c.call(yours));
        }
    }

    @Check(points = 1, order = 5, needs = "addsAllTermsInsideTheTanh")
    void leavesItsArgumentsAlone(RnnStep yours, Inputs in) {
        Case c = Case.of(in, 3, 5, 2);
        Expect.that("After the call x, aPrev and p should be what they were.")
                .leavesArgumentsAlone(yours, () -> c.call(yours));
    }
}
