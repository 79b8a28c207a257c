package org.seqlab.checks.week1;

import org.seqlab.checks.Check;
import org.seqlab.checks.Exercise;
import org.seqlab.checks.Expect;
import org.seqlab.checks.Inputs;
import org.seqlab.math.Activations;
import org.seqlab.math.Matrix;
import org.seqlab.params.GruCache;
import org.seqlab.params.GruParameters;
import org.seqlab.rnn.GruCell;

@Exercise(
        id = "1-6",
        title = "One step of the GRU",
        contract = GruStep.class,
        notebook = "week1/1-rnn-from-scratch")
final class GruStepChecks {
    private record Case(Matrix x, Matrix cPrev, GruParameters p) {
        static Case of(Inputs in, int nx, int nc, int m) {
            return new Case(in.matrix(nx, m), in.matrix(nc, m), CellInputs.gru(in, nx, nc));
        }

        GruCache right() {
            return GruCell.forward(x, cPrev, p);
        }

        /** The new memory if the candidate were another one. */
        Matrix mixed(Matrix candidate) {
            Matrix u = right().gammaU();
            return u.hadamard(candidate).plus(u.map(v -> 1 - v).hadamard(cPrev));
        }

        Matrix candidate(Matrix memory) {
            return Activations.tanh(p.Wc().times(Matrix.stack(memory, x)).plusColumn(p.bc()));
        }
    }

    @Check(points = 1, order = 1, visible = true)
    void returnsTheRightShape(GruStep yours, Inputs in) {
        Case c = Case.of(in, 3, 5, 2);
        Expect.that("x is (3, 2) and cPrev is (5, 2).")
                .holds(
                        "The new memory should have the shape of cPrev, (5, 2).",
                        () -> yours.step(c.x, c.cPrev, c.p),
                        found -> found.rows() == 5 && found.cols() == 2);
        Matrix other = in.matrix(3, 2);
        Matrix before = yours.step(c.x, c.cPrev, c.p);
        Expect.that("Only x is another one.")
                .holds(
                        "The new memory should depend on x.",
                        () -> yours.step(other, c.cPrev, c.p),
                        found -> found.minus(before).norm() > 0);
    }

    @Check(points = 2, order = 2, visible = true)
    void mixesCandidateAndOldMemory(GruStep yours, Inputs in) {
        Case c = Case.of(in, 2, 3, 5);
        GruCache right = c.right();
        Matrix u = right.gammaU();
        Matrix exchanged = u.hadamard(c.cPrev).plus(u.map(v -> 1 - v).hadamard(right.cTilde()));
        Expect.that("All inputs, weights and biases differ from zero.")
                .ifYours(
                        exchanged,
                        "The update gate should weigh the candidate, 1 minus it the old memory.")
                .ifYours(right.cTilde(), "Yours is the candidate alone: formula (10) is missing.")
                .ifYours(
                        c.mixed(c.candidate(c.cPrev)),
                        "The candidate should see the old memory through the relevance gate.")
                .ifYours(
                        c.mixed(right.gammaR().hadamard(c.candidate(c.cPrev))),
                        "The relevance gate belongs inside the tanh, on the old memory.")
                .close("the new memory", right.cNext(), () -> yours.step(c.x, c.cPrev, c.p));
    }

    @Check(points = 1, order = 3, visible = true)
    void keepsTheMemoryWhenTheUpdateGateIsShut(GruStep yours, Inputs in) {
        Case c = Case.of(in, 3, 2, 5);
        GruParameters shut = withUpdateBias(c.p, -800);
        GruParameters open = withUpdateBias(c.p, 800);
        Expect.that("The bias of the update gate is -800, so the gate is 0.")
                .ifYours(
                        c.mixed(c.right().cTilde()),
                        "The bias of the update gate seems not to be used.")
                .likely("With a shut update gate the new memory is the old one.")
                .close("the new memory", c.cPrev, () -> yours.step(c.x, c.cPrev, shut));
        Expect.that("The bias of the update gate is 800, so the gate is 1.")
                .holds(
                        "With an open update gate the new memory is not the old one.",
                        () -> yours.step(c.x, c.cPrev, open),
                        found -> found.minus(c.cPrev).norm() > 0);
    }

    private static GruParameters withUpdateBias(GruParameters p, double bias) {
        Matrix bu = Matrix.filled(p.bu().rows(), 1, bias);
        return new GruParameters(p.Wu(), bu, p.Wr(), p.br(), p.Wc(), p.bc());
    }

    @Check(points = 1, order = 4)
    void usesTheBiasesOfAllThree(GruStep yours, Inputs in) {
        Case c = Case.of(in, 2, 5, 3);
        Matrix none = Matrix.zeros(5, 1);
        GruParameters bare = new GruParameters(c.p.Wu(), none, c.p.Wr(), none, c.p.Wc(), none);
        Expect.that("Three examples; the three biases differ.")
                .ifYours(GruCell.forward(c.x, c.cPrev, bare).cNext(), "No bias is used.")
                .close("the new memory", c.right().cNext(), () -> yours.step(c.x, c.cPrev, c.p));
    }

    @Check(points = 1, order = 5, needs = "mixesCandidateAndOldMemory")
    void worksForOneExampleAndOneUnit(GruStep yours, Inputs in) {
        Case one = Case.of(in, 5, 3, 1);
        Expect.that("There is one example.")
                .close("c", one.right().cNext(), () -> yours.step(one.x, one.cPrev, one.p));
        Case unit = Case.of(in, 3, 1, 2);
        Expect.that("There is one unit.")
                .close("c", unit.right().cNext(), () -> yours.step(unit.x, unit.cPrev, unit.p));
    }

    @Check(points = 1, order = 6, needs = "mixesCandidateAndOldMemory")
    void leavesItsArgumentsAlone(GruStep yours, Inputs in) {
        Case c = Case.of(in, 2, 3, 2);
        Expect.that("After the call x, cPrev and p should be what they were.")
                .leavesArgumentsAlone(yours, () -> yours.step(c.x, c.cPrev, c.p));
    }
}
