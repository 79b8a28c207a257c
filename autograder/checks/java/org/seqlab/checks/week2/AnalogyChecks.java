package org.seqlab.checks.week2;

import java.util.List;
import java.util.Set;
import org.seqlab.checks.Check;
import org.seqlab.checks.Exercise;
import org.seqlab.checks.Expect;
import org.seqlab.checks.Inputs;
import org.seqlab.math.Matrix;
import org.seqlab.words.vectors.Similarity;

@Exercise(
        id = "2-2",
        title = "Complete an analogy",
        contract = Analogy.class,
        notebook = "week2/1-word-vectors-debiasing")
final class AnalogyChecks {
    private record Case(Matrix E, int a, int b, int c) {
        /** Draws vectors until the wanted question has an answer that the usual slips miss. */
        static Case of(Inputs in, int n, int words) {
            while (true) {
                Matrix E = in.matrix(n, words);
                Case found = new Case(E, in.integer(0, 3), in.integer(4, 7), in.integer(8, 10));
                if (found.answer()
                                != found.among(found.wrongSign(), Set.of(found.a, found.b, found.c))
                        && found.answer() != found.among(found.target(), Set.of())) {
                    return found;
                }
            }
        }

        Matrix target() {
            return E.col(b).minus(E.col(a)).plus(E.col(c));
        }

        Matrix wrongSign() {
            return E.col(a).minus(E.col(b)).plus(E.col(c));
        }

        int among(Matrix target, Set<Integer> barred) {
            int best = -1;
            for (int w = 0; w < E.cols(); w++) {
                if (!barred.contains(w)
                        && (best < 0
                                || Similarity.cosine(E.col(w), target)
                                        > Similarity.cosine(E.col(best), target))) {
                    best = w;
                }
            }
            return best;
        }

        /** The answer of the dot product among the words that were stretched. */
        int longestAlongTheSum() {
            int best = 11;
            for (int w = 12; w < E.cols(); w++) {
                if (Similarity.dot(E.col(w), target()) > Similarity.dot(E.col(best), target())) {
                    best = w;
                }
            }
            return best;
        }

        int answer() {
            return among(target(), Set.of(a, b, c));
        }

        int of(Analogy yours) {
            return yours.complete(E, a, b, c, Similarity::cosine);
        }
    }

    @Check(points = 2, order = 1, visible = true)
    void findsTheNearestToTheSum(Analogy yours, Inputs in) {
        for (Case k : twoQuestions(in, 5, 40)) {
            Expect.that("Forty words; the nearest of all is one of the question's own three.")
                    .ifYours(
                            k.among(k.target(), Set.of()),
                            "The words of the question are no answers: leave out a, b and c.")
                    .ifYours(
                            k.among(k.wrongSign(), Set.of(k.a, k.b, k.c)),
                            "The sum is b − a + c, not a − b + c.")
                    .close("the answer", k.answer(), () -> k.of(yours));
        }
    }

    /** Two, so that the same answer to every question is never right by luck. */
    private static List<Case> twoQuestions(Inputs in, int n, int words) {
        Case first = Case.of(in, n, words);
        Case second = Case.of(in, n, words);
        while (second.answer() == first.answer()) {
            second = Case.of(in, n, words);
        }
        return List.of(first, second);
    }

    @Check(points = 1, order = 2, visible = true)
    void comparesDirectionsNotLengths(Analogy yours, Inputs in) {
        for (Case k : twoQuestions(in, 3, 30)) {
            Matrix E = Matrix.build(3, 30, (i, j) -> k.E.get(i, j) * (j > 10 ? 1 + j : 1));
            Case longer = new Case(E, k.a, k.b, k.c);
            Expect.that("The words have very different lengths.")
                    .ifYours(
                            longer.longestAlongTheSum(),
                            "Compare with the cosine function, not with the product.")
                    .close("the answer", longer.answer(), () -> longer.of(yours));
        }
    }

    @Check(points = 1, order = 3)
    void acceptsNegativeSimilarities(Analogy yours, Inputs in) {
        Matrix E = in.between(4, 9, 0.5, 1);
        Matrix turned = Matrix.build(4, 9, (i, j) -> j < 3 ? E.get(i, j) : -E.get(i, j));
        Case k = new Case(turned, 0, 1, 2);
        Expect.that("Every word but the three of the question points away from the sum.")
                .likely("The best similarity is negative here: with what did your maximum start?")
                .close("the answer", k.answer(), () -> k.of(yours));
        Case first = nearestIsTheFirst(in);
        Expect.that("The answer is the very first word.")
                .likely("Does your loop start at word 0?")
                .close("the answer", first.answer(), () -> first.of(yours));
    }

    private static Case nearestIsTheFirst(Inputs in) {
        Case drawn = new Case(in.matrix(3, 9), 6, 7, 8);
        while (drawn.answer() != 0) {
            drawn = new Case(in.matrix(3, 9), 6, 7, 8);
        }
        return drawn;
    }

    @Check(points = 1, order = 4, needs = "findsTheNearestToTheSum")
    void leavesItsArgumentsAlone(Analogy yours, Inputs in) {
        Case k = Case.of(in, 3, 30);
        Expect.that("After the call E should be what it was.")
                .leavesArgumentsAlone(yours, () -> k.of(yours));
    }
}
