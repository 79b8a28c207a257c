package org.seqlab.checks.week1;

import org.seqlab.checks.Check;
import org.seqlab.checks.Exercise;
import org.seqlab.checks.Expect;
import org.seqlab.checks.Inputs;
import org.seqlab.math.Activations;
import org.seqlab.math.Matrix;

@Exercise(
        id = "1-1",
        title = "Softmax of every column",
        contract = Softmax.class,
        without = Activations.class,
        notebook = "week1/1-rnn-from-scratch")
final class SoftmaxChecks {
    @Check(points = 1, order = 1, visible = true)
    void turnsOneColumnIntoProbabilities(Softmax yours, Inputs in) {
        Matrix z = in.matrix(5, 1, 2);
        Expect.that("z is one column of five scores.")
                .ifYours(z.map(Math::exp), "The exponentials are not divided by their sum yet.")
                .close("softmax(z)", Activations.softmax(z), () -> yours.softmax(z));
    }

    @Check(points = 2, order = 2, visible = true)
    void treatsEveryColumnOnItsOwn(Softmax yours, Inputs in) {
        Matrix z = in.matrix(5, 3, 2);
        Matrix exp = z.map(Math::exp);
        Expect.that("z has three columns, one for each example.")
                .ifYours(
                        exp.scale(1 / exp.sum()),
                        "All entries together add up to 1: is the sum taken over the whole matrix?")
                .close("softmax(z)", Activations.softmax(z), () -> yours.softmax(z));
    }

    @Check(points = 2, order = 3, needs = "turnsOneColumnIntoProbabilities")
    void staysFiniteForLargeScores(Softmax yours, Inputs in) {
        Matrix z = in.matrix(3, 2).map(v -> 900 + v);
        Expect.that("Every score is near 900, where exp overflows.")
                .likely("Subtract the largest score of the column first: the result is the same.")
                .close("softmax(z)", Activations.softmax(z), () -> yours.softmax(z));
    }

    @Check(points = 1, order = 4, needs = "turnsOneColumnIntoProbabilities")
    void leavesItsArgumentAlone(Softmax yours, Inputs in) {
        Matrix z = in.matrix(2, 3);
        Expect.that("After the call z should be what it was.")
                .leavesArgumentsAlone(yours, () -> yours.softmax(z));
    }
}
