package org.seqlab.checks.week1;

import java.util.function.UnaryOperator;
import org.seqlab.checks.Check;
import org.seqlab.checks.Exercise;
import org.seqlab.checks.Expect;
import org.seqlab.checks.Inputs;
import org.seqlab.math.Matrix;
import org.seqlab.params.RnnParameterGradients;

@Exercise(
        id = "1-9",
        title = "Clip the gradients",
        contract = Clip.class,
        notebook = "week1/2-dinosaur-names")
final class ClipChecks {
    private static RnnParameterGradients gradients(Inputs in, double size) {
        return new RnnParameterGradients(
                in.matrix(5, 5, size),
                in.matrix(5, 3, size),
                in.matrix(3, 5, size),
                in.matrix(5, 1, size),
                in.matrix(3, 1, size));
    }

    private static RnnParameterGradients right(RnnParameterGradients g, double limit) {
        return g.map(W -> W.map(v -> Math.max(-limit, Math.min(limit, v))));
    }

    @Check(points = 1, order = 1, visible = true)
    void cutsLargeEntriesOnBothSides(Clip yours, Inputs in) {
        RnnParameterGradients g = gradients(in, 20);
        UnaryOperator<Matrix> above = W -> W.map(v -> Math.min(5, v));
        UnaryOperator<Matrix> byNorm = W -> W.scale(Math.min(1, 5 / W.norm()));
        Expect.that("Entries reach from -20 to 20, and the limit is 5.")
                .ifYours(g.map(above), "Numbers below -5 are left: cut on both sides.")
                .ifYours(
                        g.map(byNorm),
                        "Yours is clipped by norm: here every entry is cut on its own.")
                .ifYours(g, "Nothing is cut: operations on a Matrix return a new one.")
                .close("the clipped gradients", right(g, 5), () -> yours.clip(g, 5));
    }

    @Check(points = 1, order = 2, visible = true)
    void leavesSmallEntriesAsTheyAre(Clip yours, Inputs in) {
        RnnParameterGradients g = withOneLarge(gradients(in, 0.9));
        Expect.that("All entries but one lie between -0.9 and 0.9, and the limit is 1.")
                .ifYours(g, "Nothing is cut: the last entry of by is 7.")
                .likely("Entries inside the limits should not change.")
                .close("the clipped gradients", right(g, 1), () -> yours.clip(g, 1));
    }

    private static RnnParameterGradients withOneLarge(RnnParameterGradients g) {
        Matrix dby = g.dby().map(v -> v);
        dby.set(2, 0, 7);
        return new RnnParameterGradients(g.dWaa(), g.dWax(), g.dWya(), g.dba(), dby);
    }

    @Check(points = 1, order = 3)
    void usesTheGivenLimit(Clip yours, Inputs in) {
        RnnParameterGradients g = gradients(in, 3);
        double limit = in.real(0.5, 0.9);
        Expect.that("The limit is a number between 0.5 and 0.9.")
                .ifYours(right(g, 5), "Yours cuts at 5, whatever the limit is.")
                .close("the clipped gradients", right(g, limit), () -> yours.clip(g, limit));
    }

    @Check(points = 1, order = 4, needs = "cutsLargeEntriesOnBothSides")
    void leavesItsArgumentsAlone(Clip yours, Inputs in) {
        RnnParameterGradients g = gradients(in, 10);
        Expect.that("After the call the given gradients should be what they were.")
                .leavesArgumentsAlone(yours, () -> yours.clip(g, 2));
    }
}
