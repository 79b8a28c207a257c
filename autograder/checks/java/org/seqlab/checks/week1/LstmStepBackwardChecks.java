package org.seqlab.checks.week1;

import java.util.function.UnaryOperator;
import org.seqlab.checks.Check;
import org.seqlab.checks.Exercise;
import org.seqlab.checks.Expect;
import org.seqlab.checks.Inputs;
import org.seqlab.math.GradientCheck;
import org.seqlab.math.Matrix;
import org.seqlab.params.LstmCache;
import org.seqlab.params.LstmCellGradients;
import org.seqlab.params.LstmParameters;
import org.seqlab.params.LstmWeightGradients;
import org.seqlab.rnn.LstmCell;

@Exercise(
        id = "1-8",
        title = "The LSTM, backwards",
        contract = LstmStepBackward.class,
        notebook = "week1/1-rnn-from-scratch")
final class LstmStepBackwardChecks {
    /** One step with loss J = sum(da * a) + sum(dc * c). */
    private record Case(Matrix da, Matrix dc, LstmCache cache) {
        static Case of(Inputs in, int nx, int na, int m) {
            LstmParameters p = CellInputs.lstm(in, nx, na);
            LstmCache cache =
                    LstmCell.forward(in.matrix(nx, m), in.matrix(na, m), in.matrix(na, m), p)
                            .cache();
            return new Case(in.matrix(na, m), in.matrix(na, m), cache);
        }

        LstmCellGradients of(LstmStepBackward yours) {
            return yours.backward(da, dc, cache);
        }

        double loss(Matrix x, Matrix aPrev, Matrix cPrev, LstmParameters p) {
            LstmCache step = LstmCell.forward(x, aPrev, cPrev, p).cache();
            return step.aNext().hadamard(da).sum() + step.cNext().hadamard(dc).sum();
        }

        Matrix numericWeight(Matrix at, java.util.function.Function<Matrix, LstmParameters> with) {
            return GradientCheck.numeric(
                    at, W -> loss(cache.xt(), cache.aPrev(), cache.cPrev(), with.apply(W)));
        }

        LstmCellGradients reference() {
            return LstmCell.backward(da, dc, cache);
        }
    }

    private static Expect judge(String situation) {
        return Expect.that(situation + " The expected value comes from the gradient check.")
                .within(1e-6, 1e-8);
    }

    private static LstmParameters with(
            LstmParameters p, Matrix Wf, Matrix Wi, Matrix Wc, Matrix Wo) {
        return LstmParameters.ofCell(Wf, p.bf(), Wi, p.bi(), Wc, p.bc(), Wo, p.bo());
    }

    @Check(points = 2, order = 1, visible = true)
    void collectsTheWholeBlameOfTheMemory(LstmStepBackward yours, Inputs in) {
        Case c = Case.of(in, 2, 3, 5);
        LstmCache k = c.cache;
        Matrix right =
                GradientCheck.numeric(k.cPrev(), v -> c.loss(k.xt(), k.aPrev(), v, k.parameters()));
        UnaryOperator<Matrix> slope = v -> v.map(Math::tanh).map(t -> 1 - t * t);
        Matrix fromState = c.da.hadamard(k.ot()).hadamard(slope.apply(k.cNext()));
        judge("Both da and dc differ from zero.")
                .ifYours(
                        c.dc.hadamard(k.ft()),
                        "Blame reaches the memory through the state too: add what da brings.")
                .ifYours(
                        fromState.hadamard(k.ft()),
                        "What the next step hands back, dc, is not added.")
                .ifYours(c.dc.plus(fromState), "The forget gate stands between new and old memory.")
                .close("dcPrev", right, () -> c.of(yours).dcPrev());
    }

    @Check(points = 2, order = 2, visible = true)
    void agreesWithTheGradientCheckForForgetAndUpdateGate(LstmStepBackward yours, Inputs in) {
        Case c = Case.of(in, 3, 2, 5);
        LstmParameters p = c.cache.parameters();
        Matrix dWf = c.numericWeight(p.Wf(), W -> with(p, W, p.Wi(), p.Wc(), p.Wo()));
        Matrix dWi = c.numericWeight(p.Wi(), W -> with(p, p.Wf(), W, p.Wc(), p.Wo()));
        judge("Five examples.")
                .ifYours(dWi, "Yours is dWi: mind the order of the fields.")
                .close("dWf", dWf, () -> c.of(yours).weights().dWf());
        judge("Five examples.").close("dWi", dWi, () -> c.of(yours).weights().dWi());
    }

    @Check(points = 2, order = 3, visible = true)
    void agreesWithTheGradientCheckForCandidateAndOutputGate(LstmStepBackward yours, Inputs in) {
        Case c = Case.of(in, 2, 5, 3);
        LstmParameters p = c.cache.parameters();
        Matrix dWc = c.numericWeight(p.Wc(), W -> with(p, p.Wf(), p.Wi(), W, p.Wo()));
        Matrix dWo = c.numericWeight(p.Wo(), W -> with(p, p.Wf(), p.Wi(), p.Wc(), W));
        judge("Three examples.").close("dWc", dWc, () -> c.of(yours).weights().dWc());
        judge("Three examples.").close("dWo", dWo, () -> c.of(yours).weights().dWo());
    }

    @Check(points = 2, order = 4, visible = true)
    void handsBlameOnToInputAndPreviousState(LstmStepBackward yours, Inputs in) {
        Case c = Case.of(in, 3, 5, 2);
        LstmCache k = c.cache;
        Matrix dx =
                GradientCheck.numeric(k.xt(), v -> c.loss(v, k.aPrev(), k.cPrev(), k.parameters()));
        Matrix daPrev =
                GradientCheck.numeric(k.aPrev(), v -> c.loss(k.xt(), v, k.cPrev(), k.parameters()));
        judge("n_x is 3 and n_a is 5: the first n_a columns of every weight belong to the state.")
                .close("dxt", dx, () -> c.of(yours).dxt());
        judge("All four weights hand blame back.")
                .close("daPrev", daPrev, () -> c.of(yours).daPrev());
    }

    @Check(points = 1, order = 5)
    void addsTheBiasesOverTheExamples(LstmStepBackward yours, Inputs in) {
        Case c = Case.of(in, 2, 3, 7);
        LstmWeightGradients right = c.reference().weights();
        Expect expect = Expect.that("Seven examples; each bias gradient is one column.");
        expect.close("dbf", right.dbf(), () -> c.of(yours).weights().dbf());
        expect.close("dbi", right.dbi(), () -> c.of(yours).weights().dbi());
        expect.close("dbc", right.dbc(), () -> c.of(yours).weights().dbc());
        expect.close("dbo", right.dbo(), () -> c.of(yours).weights().dbo());
    }

    @Check(points = 1, order = 6, needs = "collectsTheWholeBlameOfTheMemory")
    void worksForOneExampleAndOneUnit(LstmStepBackward yours, Inputs in) {
        Case one = Case.of(in, 5, 2, 1);
        Expect.that("There is one example.")
                .close("all gradients", one.reference(), () -> one.of(yours));
        Case unit = Case.of(in, 2, 1, 3);
        Expect.that("There is one unit.")
                .close("all gradients", unit.reference(), () -> unit.of(yours));
    }

    @Check(points = 1, order = 7, needs = "collectsTheWholeBlameOfTheMemory")
    void leavesItsArgumentsAlone(LstmStepBackward yours, Inputs in) {
        Case c = Case.of(in, 2, 3, 2);
        Expect.that("After the call da, dc and the cache should be what they were.")
                .leavesArgumentsAlone(yours, () -> c.of(yours));
    }
}
