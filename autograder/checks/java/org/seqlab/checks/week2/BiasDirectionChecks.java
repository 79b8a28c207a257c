package org.seqlab.checks.week2;

import java.util.List;
import org.seqlab.checks.Check;
import org.seqlab.checks.Exercise;
import org.seqlab.checks.Expect;
import org.seqlab.checks.Inputs;
import org.seqlab.math.Matrix;

@Exercise(
        id = "2-3",
        title = "The direction of a bias",
        contract = BiasDirection.class,
        notebook = "week2/1-word-vectors-debiasing")
final class BiasDirectionChecks {
    private static Matrix mean(List<Matrix> first, List<Matrix> second) {
        Matrix sum = Matrix.zeros(first.get(0).rows(), 1);
        for (int k = 0; k < first.size(); k++) {
            sum = sum.plus(first.get(k).minus(second.get(k)));
        }
        return sum.scale(1.0 / first.size());
    }

    private static Matrix right(List<Matrix> first, List<Matrix> second) {
        Matrix mean = mean(first, second);
        return mean.scale(1 / mean.norm());
    }

    @Check(points = 2, order = 1, visible = true)
    void averagesTheDifferences(BiasDirection yours, Inputs in) {
        List<Matrix> first = in.sequence(5, 7, 1);
        List<Matrix> second = in.sequence(5, 7, 1);
        Matrix onePair = first.get(0).minus(second.get(0));
        Matrix right = right(first, second);
        Expect.that("Five pairs of words with seven features.")
                .ifYours(onePair.scale(1 / onePair.norm()), "Only the first pair is used.")
                .ifYours(right.scale(-1), "The sign is reversed: first minus second.")
                .ifYours(mean(first, second), "The mean is right; scale it to length 1.")
                .close("the direction", right, () -> yours.direction(first, second));
    }

    @Check(points = 1, order = 2, visible = true)
    void hasLengthOne(BiasDirection yours, Inputs in) {
        List<Matrix> first = in.sequence(3, 5, 1);
        List<Matrix> second = in.sequence(3, 5, 1);
        Expect.that("Three pairs.")
                .likely("Divide by the length of the mean.")
                .close("the length", 1.0, () -> yours.direction(first, second).norm());
    }

    @Check(points = 1, order = 3)
    void worksForOnePair(BiasDirection yours, Inputs in) {
        List<Matrix> first = in.sequence(1, 3, 1);
        List<Matrix> second = in.sequence(1, 3, 1);
        Expect.that("There is one pair.")
                .close("the direction", right(first, second), () -> yours.direction(first, second));
    }

    @Check(points = 1, order = 4)
    void weighsEveryPairByItsOwnLength(BiasDirection yours, Inputs in) {
        List<Matrix> first = List.of(in.matrix(3, 1, 10), in.matrix(3, 1));
        List<Matrix> second = in.sequence(2, 3, 1);
        Matrix unit = Matrix.zeros(3, 1);
        for (int k = 0; k < 2; k++) {
            Matrix difference = first.get(k).minus(second.get(k));
            unit = unit.plus(difference.scale(1 / difference.norm()));
        }
        Expect.that("One pair differs ten times as much as the other.")
                .ifYours(unit.scale(1 / unit.norm()), "Scale once, after the mean, not every pair.")
                .close("the direction", right(first, second), () -> yours.direction(first, second));
    }

    @Check(points = 1, order = 5, needs = "averagesTheDifferences")
    void leavesItsArgumentsAlone(BiasDirection yours, Inputs in) {
        List<Matrix> first = in.sequence(2, 3, 1);
        List<Matrix> second = in.sequence(2, 3, 1);
        Expect.that("After the call both lists should be what they were.")
                .leavesArgumentsAlone(yours, () -> yours.direction(first, second));
    }
}
