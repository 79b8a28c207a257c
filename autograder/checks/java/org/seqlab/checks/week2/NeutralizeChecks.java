package org.seqlab.checks.week2;

import org.seqlab.checks.Check;
import org.seqlab.checks.Exercise;
import org.seqlab.checks.Expect;
import org.seqlab.checks.Inputs;
import org.seqlab.math.Matrix;
import org.seqlab.words.bias.Debias;

@Exercise(
        id = "2-4",
        title = "Neutralize a word",
        contract = Neutralize.class,
        notebook = "week2/1-word-vectors-debiasing")
final class NeutralizeChecks {
    @Check(points = 2, order = 1, visible = true)
    void takesAwayThePartAlongTheDirection(Neutralize yours, Inputs in) {
        Matrix e = in.matrix(7, 1);
        Matrix g = in.matrix(7, 1);
        double dot = e.hadamard(g).sum();
        Expect.that("Seven features; g has a length other than 1.")
                .ifYours(e.minus(g.scale(dot)), "Divide by the squared length of g.")
                .ifYours(e.minus(g.scale(dot / g.norm())), "The length of g has to be squared.")
                .ifYours(
                        Debias.projection(e, g),
                        "Yours is the part along g: what is wanted is the rest.")
                .close("the neutral word", Debias.neutralize(e, g), () -> yours.neutralize(e, g));
    }

    @Check(points = 1, order = 2, visible = true)
    void leavesNothingAlongTheDirection(Neutralize yours, Inputs in) {
        Matrix e = in.matrix(5, 1, 3);
        Matrix g = in.matrix(5, 1, 2);
        Expect.that("The result and g should be at a right angle.")
                .close("their dot product", 0.0, () -> yours.neutralize(e, g).hadamard(g).sum());
        Expect.that("Not all of e lies along g.")
                .holds(
                        "What is left of e should not be all zeros.",
                        () -> yours.neutralize(e, g),
                        found -> found.norm() > 0);
    }

    @Check(points = 1, order = 3)
    void changesNothingTheSecondTime(Neutralize yours, Inputs in) {
        Matrix g = in.matrix(3, 1, 4);
        Matrix e = in.matrix(3, 1);
        Matrix once = Debias.neutralize(e, g);
        Expect.that("The word has something along g.")
                .holds(
                        "The first time the word should change.",
                        () -> yours.neutralize(e, g),
                        found -> found.minus(e).norm() > 0);
        Expect.that("The word has nothing along g already.")
                .close("the word", once, () -> yours.neutralize(once, g));
    }

    @Check(points = 1, order = 4, needs = "takesAwayThePartAlongTheDirection")
    void leavesItsArgumentsAlone(Neutralize yours, Inputs in) {
        Matrix e = in.matrix(3, 1);
        Matrix g = in.matrix(3, 1);
        Expect.that("After the call e and g should be what they were.")
                .leavesArgumentsAlone(yours, () -> yours.neutralize(e, g));
    }
}
