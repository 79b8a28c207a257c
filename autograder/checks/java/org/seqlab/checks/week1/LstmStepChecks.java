package org.seqlab.checks.week1;

import org.seqlab.checks.Check;
import org.seqlab.checks.Exercise;
import org.seqlab.checks.Expect;
import org.seqlab.checks.Inputs;
import org.seqlab.math.Activations;
import org.seqlab.math.Matrix;
import org.seqlab.params.LstmCache;
import org.seqlab.params.LstmParameters;
import org.seqlab.rnn.LstmCell;

@Exercise(
        id = "1-7",
        title = "One step of the LSTM",
        contract = LstmStep.class,
        notebook = "week1/1-rnn-from-scratch")
final class LstmStepChecks {
    private record Case(Matrix x, Matrix aPrev, Matrix cPrev, LstmParameters p) {
        static Case of(Inputs in, int nx, int na, int m) {
            LstmParameters p = CellInputs.lstm(in, nx, na);
            return new Case(in.matrix(nx, m), in.matrix(na, m), in.matrix(na, m), p);
        }

        LstmCache right() {
            return LstmCell.forward(x, aPrev, cPrev, p).cache();
        }

        LstmCache of(LstmStep yours) {
            return yours.step(x, aPrev, cPrev, p);
        }
    }

    @Check(points = 2, order = 1, visible = true)
    void opensTheThreeGatesWithSigmoid(LstmStep yours, Inputs in) {
        Case c = Case.of(in, 3, 5, 2);
        LstmCache right = c.right();
        Matrix stack = Matrix.stack(c.aPrev, c.x);
        Matrix z = c.p.Wf().times(stack).plusColumn(c.p.bf());
        Expect.that("All inputs, weights and biases differ from zero.")
                .ifYours(Activations.tanh(z), "A gate is a number from 0 to 1: sigmoid, not tanh.")
                .ifYours(right.it(), "Yours is the update gate: ft comes from Wf and bf.")
                .close("ft", right.ft(), () -> c.of(yours).ft());
        Expect.that("All inputs, weights and biases differ from zero.")
                .ifYours(right.ft(), "Yours is the forget gate: it comes from Wi and bi.")
                .close("it", right.it(), () -> c.of(yours).it());
        Expect.that("All inputs, weights and biases differ from zero.")
                .close("ot", right.ot(), () -> c.of(yours).ot());
    }

    @Check(points = 1, order = 2, visible = true)
    void makesTheCandidateWithTanh(LstmStep yours, Inputs in) {
        Case c = Case.of(in, 2, 3, 5);
        Matrix z = c.p.Wc().times(Matrix.stack(c.aPrev, c.x)).plusColumn(c.p.bc());
        Expect.that("All inputs, weights and biases differ from zero.")
                .ifYours(
                        Activations.sigmoid(z), "The candidate may be negative: tanh, not sigmoid.")
                .close("cct", c.right().cct(), () -> c.of(yours).cct());
    }

    @Check(points = 2, order = 3, visible = true)
    void scalesOldMemoryAndAddsTheCandidate(LstmStep yours, Inputs in) {
        Case c = Case.of(in, 5, 2, 3);
        LstmCache r = c.right();
        Matrix exchanged = r.it().hadamard(c.cPrev).plus(r.ft().hadamard(r.cct()));
        Matrix coupled = r.ft().hadamard(c.cPrev).plus(r.ft().map(v -> 1 - v).hadamard(r.cct()));
        Expect.that("Memory, gates and candidate differ from zero.")
                .ifYours(exchanged, "The two gates are exchanged: forget scales the old memory.")
                .ifYours(
                        coupled,
                        "That is the GRU's way: here the update gate is a gate of its own.")
                .ifYours(r.it().hadamard(r.cct()), "The old memory is lost: is cPrev used?")
                .close("cNext", r.cNext(), () -> c.of(yours).cNext());
    }

    @Check(points = 1, order = 4, visible = true)
    void showsTheMemoryThroughTanhAndOutputGate(LstmStep yours, Inputs in) {
        Case c = Case.of(in, 3, 2, 5);
        LstmCache r = c.right();
        Expect.that("Memory and gates differ from zero.")
                .ifYours(r.ot().hadamard(r.cNext()), "The tanh around the memory is missing.")
                .ifYours(
                        r.ot().hadamard(Activations.tanh(c.cPrev)),
                        "The state shows the new memory, not the old one.")
                .close("aNext", r.aNext(), () -> c.of(yours).aNext());
    }

    @Check(points = 1, order = 5, needs = "showsTheMemoryThroughTanhAndOutputGate")
    void worksForOneExampleAndHandsOnItsArguments(LstmStep yours, Inputs in) {
        Case c = Case.of(in, 2, 5, 1);
        Expect.that("There is one example.")
                .close("aNext", c.right().aNext(), () -> c.of(yours).aNext());
        Expect.that("The cache keeps what the step saw.")
                .close("cPrev", c.cPrev, () -> c.of(yours).cPrev());
        Expect.that("The cache keeps what the step saw.")
                .close("aPrev", c.aPrev, () -> c.of(yours).aPrev());
        Expect.that("The cache keeps what the step saw.").close("xt", c.x, () -> c.of(yours).xt());
    }

    @Check(points = 1, order = 6, needs = "showsTheMemoryThroughTanhAndOutputGate")
    void leavesItsArgumentsAlone(LstmStep yours, Inputs in) {
        Case c = Case.of(in, 2, 3, 2);
        Expect.that("After the call all arguments should be what they were.")
                .leavesArgumentsAlone(yours, () -> c.of(yours));
    }
}
