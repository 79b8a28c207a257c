package org.seqlab.checks.week1;

import java.util.function.ToDoubleFunction;
import org.seqlab.checks.Check;
import org.seqlab.checks.Exercise;
import org.seqlab.checks.Expect;
import org.seqlab.checks.Inputs;
import org.seqlab.math.GradientCheck;
import org.seqlab.math.Matrix;
import org.seqlab.params.RnnCellGradients;
import org.seqlab.params.RnnParameters;
import org.seqlab.rnn.RnnCell;

@Exercise(
        id = "1-4",
        title = "Backwards through one step",
        contract = RnnStepBackward.class,
        notebook = "week1/1-rnn-from-scratch")
final class RnnStepBackwardChecks {
    /** One step with loss J = sum(da * a), whose gradient with respect to a is da. */
    private record Case(Matrix da, Matrix x, Matrix aPrev, Matrix a, RnnParameters p) {
        static Case of(Inputs in, int nx, int na, int m) {
            RnnParameters p = CellInputs.rnn(in, nx, na);
            Matrix x = in.matrix(nx, m);
            Matrix aPrev = in.matrix(na, m);
            Matrix a = RnnCell.forward(x, aPrev, p).aNext();
            return new Case(in.matrix(na, m), x, aPrev, a, p);
        }

        RnnCellGradients of(RnnStepBackward yours) {
            return yours.backward(da, x, aPrev, a, p);
        }

        private Matrix state(Matrix Waa, Matrix Wax, Matrix ba, Matrix input, Matrix before) {
            RnnParameters moved = new RnnParameters(Waa, Wax, p.Wya(), ba, p.by());
            return RnnCell.forward(input, before, moved).aNext();
        }

        private Matrix numeric(Matrix at, java.util.function.UnaryOperator<Matrix> state) {
            ToDoubleFunction<Matrix> loss = v -> state.apply(v).hadamard(da).sum();
            return GradientCheck.numeric(at, loss);
        }

        Matrix dWaa() {
            return numeric(p.Waa(), W -> state(W, p.Wax(), p.ba(), x, aPrev));
        }

        Matrix dWax() {
            return numeric(p.Wax(), W -> state(p.Waa(), W, p.ba(), x, aPrev));
        }

        Matrix dba() {
            return numeric(p.ba(), b -> state(p.Waa(), p.Wax(), b, x, aPrev));
        }

        Matrix dx() {
            return numeric(x, v -> state(p.Waa(), p.Wax(), p.ba(), v, aPrev));
        }

        Matrix daPrev() {
            return numeric(aPrev, v -> state(p.Waa(), p.Wax(), p.ba(), x, v));
        }

        Matrix slope() {
            return a.map(v -> 1 - v * v);
        }
    }

    private static Expect judge(String situation) {
        return Expect.that(situation + " The expected value comes from the gradient check.")
                .within(1e-6, 1e-8);
    }

    @Check(points = 2, order = 1, visible = true)
    void agreesWithTheGradientCheckForWaa(RnnStepBackward yours, Inputs in) {
        Case c = Case.of(in, 3, 5, 2);
        Matrix right = c.dWaa();
        judge("There are two examples.")
                .ifYours(
                        c.da.times(c.aPrev.transpose()),
                        "The slope of tanh is missing: formula (3) comes first.")
                .ifYours(right.scale(0.5), "Yours is divided by m: add over the examples instead.")
                .ifYours(right.transpose(), "Yours is the transpose: dz stands on the left.")
                .close("dWaa", right, () -> c.of(yours).dWaa());
    }

    @Check(points = 1, order = 2, visible = true)
    void agreesWithTheGradientCheckForWax(RnnStepBackward yours, Inputs in) {
        Case c = Case.of(in, 5, 3, 2);
        Matrix right = c.dWax();
        judge("There are two examples.")
                .ifYours(c.da.times(c.x.transpose()), "The slope of tanh is missing.")
                .ifYours(right.scale(0.5), "Yours is divided by m: add over the examples instead.")
                .close("dWax", right, () -> c.of(yours).dWax());
    }

    @Check(points = 1, order = 3, visible = true)
    void addsTheBlameOfAllExamplesForTheBias(RnnStepBackward yours, Inputs in) {
        Case c = Case.of(in, 2, 3, 5);
        Matrix right = c.dba();
        judge("There are five examples, and dba is one column.")
                .ifYours(right.scale(0.2), "Yours is the mean over the examples, not the sum.")
                .likely(
                        "A column for each example is left: the bias was added to all of them.",
                        found -> found instanceof Matrix yoursIs && yoursIs.cols() == 5)
                .close("dba", right, () -> c.of(yours).dba());
    }

    @Check(points = 2, order = 4, visible = true)
    void handsTheBlameOnToInputAndPreviousState(RnnStepBackward yours, Inputs in) {
        Case c = Case.of(in, 2, 5, 3);
        Matrix dz = c.slope().hadamard(c.da);
        judge("Three examples.")
                .ifYours(c.p.Waa().times(dz), "Waa is not transposed in formula (5).")
                .ifYours(c.p.Waa().transpose().times(c.da), "The slope of tanh is missing.")
                .close("daPrev", c.daPrev(), () -> c.of(yours).daPrev());
        judge("Three examples.").close("dxt", c.dx(), () -> c.of(yours).dxt());
    }

    @Check(points = 1, order = 5, needs = "agreesWithTheGradientCheckForWaa")
    void worksForOneExampleAndOneUnit(RnnStepBackward yours, Inputs in) {
        Case one = Case.of(in, 3, 2, 1);
        judge("There is one example.").close("dWax", one.dWax(), () -> one.of(yours).dWax());
        Case unit = Case.of(in, 2, 1, 3);
        judge("There is one unit.").close("dWaa", unit.dWaa(), () -> unit.of(yours).dWaa());
    }

    @Check(points = 1, order = 6, needs = "agreesWithTheGradientCheckForWaa")
    void leavesItsArgumentsAlone(RnnStepBackward yours, Inputs in) {
        Case c = Case.of(in, 2, 3, 2);
        Expect.that("After the call all arguments should be what they were.")
                .leavesArgumentsAlone(yours, () -> c.of(yours));
    }
}
