package org.seqlab.checks.week2;

import java.util.ArrayList;
import java.util.List;
import org.seqlab.checks.Check;
import org.seqlab.checks.Exercise;
import org.seqlab.checks.Expect;
import org.seqlab.checks.Inputs;
import org.seqlab.math.Matrix;
import org.seqlab.words.vectors.Similarity;

@Exercise(
        id = "2-6",
        title = "Measure an association",
        contract = Association.class,
        notebook = "week2/1-word-vectors-debiasing")
final class AssociationChecks {
    private record Case(List<Matrix> X, List<Matrix> Y, List<Matrix> A, List<Matrix> B) {
        static Case of(Inputs in, int x, int y, int a, int b) {
            return new Case(
                    in.sequence(x, 5, 1),
                    in.sequence(y, 5, 1),
                    in.sequence(a, 5, 1),
                    in.sequence(b, 5, 1));
        }

        double of(Association yours) {
            return yours.effect(X, Y, A, B, Similarity::cosine);
        }

        double s(Matrix w) {
            return mean(A.stream().map(v -> Similarity.cosine(w, v)).toList())
                    - mean(B.stream().map(v -> Similarity.cosine(w, v)).toList());
        }

        double difference() {
            return mean(X.stream().map(this::s).toList()) - mean(Y.stream().map(this::s).toList());
        }

        double spread(int less) {
            List<Double> all = new ArrayList<>(X.stream().map(this::s).toList());
            all.addAll(Y.stream().map(this::s).toList());
            double mean = mean(all);
            double squares = all.stream().mapToDouble(v -> (v - mean) * (v - mean)).sum();
            return Math.sqrt(squares / (all.size() - less));
        }

        double right() {
            return difference() / spread(1);
        }
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    }

    @Check(points = 3, order = 1, visible = true)
    void followsTheSpecification(Association yours, Inputs in) {
        Case c = Case.of(in, 3, 3, 2, 2);
        Expect.that("Three words for each topic, two for each attribute.")
                .ifYours(c.difference(), "Divide by the standard deviation.")
                .ifYours(c.difference() / c.spread(0), "The sum of squares is divided by n − 1.")
                .ifYours(-c.right(), "The sign is reversed: X minus Y, A minus B.")
                .close("the effect size", c.right(), () -> c.of(yours));
    }

    @Check(points = 1, order = 2, visible = true)
    void isOppositeWhenTheTopicsAreExchanged(Association yours, Inputs in) {
        Case c = Case.of(in, 3, 3, 2, 2);
        Case exchanged = new Case(c.Y, c.X, c.A, c.B);
        Expect.that("X and Y are exchanged.")
                .close("the effect size", -c.right(), () -> exchanged.of(yours));
    }

    @Check(points = 1, order = 3)
    void copesWithGroupsOfDifferentSizes(Association yours, Inputs in) {
        Case c = Case.of(in, 2, 5, 3, 7);
        Expect.that("The four groups have 2, 5, 3 and 7 words.")
                .likely("Each mean divides by the size of its own group.")
                .close("the effect size", c.right(), () -> c.of(yours));
    }

    @Check(points = 1, order = 4)
    void doesNotDependOnLengths(Association yours, Inputs in) {
        Case c = Case.of(in, 3, 2, 2, 3);
        Case longer = new Case(c.X, c.Y, c.A.stream().map(v -> v.scale(9)).toList(), c.B);
        Expect.that("The words of A are nine times as long.")
                .likely("Use the cosine that you are given.")
                .close("the effect size", c.right(), () -> longer.of(yours));
    }
}
