package org.seqlab.checks.week2;

import java.util.List;
import org.seqlab.checks.Check;
import org.seqlab.checks.Exercise;
import org.seqlab.checks.Expect;
import org.seqlab.checks.Inputs;
import org.seqlab.math.Matrix;
import org.seqlab.words.bias.Debias;
import org.seqlab.words.bias.EqualizeVariant;

@Exercise(
        id = "2-5",
        title = "Equalize a pair",
        contract = Equalize.class,
        notebook = "week2/1-word-vectors-debiasing")
final class EqualizeChecks {
    private record Case(Matrix e1, Matrix e2, Matrix g) {
        static Case of(Inputs in, int n) {
            return new Case(unit(in.matrix(n, 1)), unit(in.matrix(n, 1)), in.matrix(n, 1, 2));
        }

        /** Draws two words whose parts along g point the same way. */
        static Case onOneSide(Inputs in, int n) {
            Case found = of(in, n);
            while (!(found.along(found.e1) * found.along(found.e2) > 0)) {
                found = of(in, n);
            }
            return found;
        }

        Case exchanged() {
            return new Case(e2, e1, g);
        }

        double along(Matrix word) {
            return word.hadamard(g).sum();
        }

        List<Matrix> right() {
            return list(Debias.equalize(e1, e2, g));
        }

        List<Matrix> as(EqualizeVariant variant) {
            return list(Debias.equalize(e1, e2, g, variant));
        }

        Matrix common() {
            Matrix mu = e1.plus(e2).scale(0.5);
            return Debias.neutralize(mu, g);
        }

        List<Matrix> of(Equalize yours) {
            return yours.equalize(e1, e2, g);
        }
    }

    private static Matrix unit(Matrix v) {
        return v.scale(1 / v.norm());
    }

    private static List<Matrix> list(Debias.Pair pair) {
        return List.of(pair.first(), pair.second());
    }

    @Check(points = 3, order = 1, visible = true)
    void movesBothWordsAsTheFormulaSays(Equalize yours, Inputs in) {
        Case c = Case.of(in, 7);
        List<Matrix> right = c.right();
        Expect.that("Two words of length 1 with seven features.")
                .ifYours(
                        List.of(c.common(), c.common()),
                        "Both words are the same now: add the parts along g.")
                .ifYours(
                        c.as(EqualizeVariant.COURSE_2021),
                        "Divide by the length of the part along g only, not of e − μ_B.")
                .ifYours(List.of(right.get(1), right.get(0)), "The two words are exchanged.")
                .close("the pair", right, () -> c.of(yours));
    }

    @Check(points = 1, order = 2, visible = true)
    void keepsBothWordsAtLengthOne(Equalize yours, Inputs in) {
        Case c = Case.of(in, 5);
        Expect.that("Both words came with length 1.")
                .likely("The root of 1 − |μ⊥|² is what makes the length 1.")
                .close("the length of the first", 1.0, () -> c.of(yours).get(0).norm());
        Expect.that("Both words came with length 1.")
                .close("the length of the second", 1.0, () -> c.of(yours).get(1).norm());
        Expect.that("The words are not equally far from what is neutral.")
                .holds(
                        "At least one of the two words should move.",
                        () -> c.of(yours),
                        pair ->
                                pair.get(0).minus(c.e1).norm() + pair.get(1).minus(c.e2).norm()
                                        > 0);
    }

    @Check(points = 1, order = 3, visible = true)
    void mirrorsThePair(Equalize yours, Inputs in) {
        Case drawn = Case.onOneSide(in, 3);
        for (Case c : List.of(drawn, drawn.exchanged())) {
            double along = c.along(c.right().get(0));
            Expect.that("Both parts along g point the same way before, and opposite ways after.")
                    .likely("Which way a word moves depends on its part along g minus μ_B.")
                    .close("the first word times g", along, () -> c.along(c.of(yours).get(0)));
            Expect.that("Both parts along g point the same way before, and opposite ways after.")
                    .likely("Which way a word moves depends on its part along g minus μ_B.")
                    .close("the second word times g", -along, () -> c.along(c.of(yours).get(1)));
        }
    }

    @Check(points = 1, order = 4, needs = "movesBothWordsAsTheFormulaSays")
    void putsNeutralWordsAtTheSameDistanceFromBoth(Equalize yours, Inputs in) {
        Case c = Case.of(in, 5);
        Matrix neutral = Debias.neutralize(in.matrix(5, 1), c.g);
        Expect.that("A neutralized word, for example a profession, and the pair.")
                .close(
                        "its product with the second word",
                        c.right().get(0).hadamard(neutral).sum(),
                        () -> c.of(yours).get(1).hadamard(neutral).sum());
    }

    @Check(points = 1, order = 5, needs = "movesBothWordsAsTheFormulaSays")
    void leavesItsArgumentsAlone(Equalize yours, Inputs in) {
        Case c = Case.of(in, 3);
        Expect.that("After the call e1, e2 and g should be what they were.")
                .leavesArgumentsAlone(yours, () -> c.of(yours));
    }
}
