package org.seqlab.checks.week3;

import java.util.List;
import org.seqlab.checks.Check;
import org.seqlab.checks.Exercise;
import org.seqlab.checks.Expect;
import org.seqlab.checks.Inputs;
import org.seqlab.math.Activations;
import org.seqlab.math.Matrix;

@Exercise(
        id = "3-2",
        title = "Attend",
        contract = Attend.class,
        notebook = "week3/1-translation-with-attention")
final class AttendChecks {
    private static Matrix mix(List<Matrix> a, Matrix alpha) {
        Matrix sum = Matrix.zeros(a.get(0).rows(), a.get(0).cols());
        for (int t = 0; t < a.size(); t++) {
            int step = t;
            Matrix at = a.get(t);
            sum =
                    sum.plus(
                            Matrix.build(
                                    at.rows(),
                                    at.cols(),
                                    (i, j) -> alpha.get(step, j) * at.get(i, j)));
        }
        return sum;
    }

    private static Matrix right(List<Matrix> a, Matrix e) {
        return mix(a, Activations.softmax(e));
    }

    @Check(points = 2, order = 1, visible = true)
    void weighsTheStepsWithASoftmaxOverTime(Attend yours, Inputs in) {
        List<Matrix> a = in.sequence(5, 3, 2);
        Matrix e = in.matrix(5, 2, 2);
        Matrix overExamples = Activations.softmax(e.transpose()).transpose();
        Expect.that("Five input steps, two sentences.")
                .ifYours(mix(a, e), "The energies are not weights yet: softmax comes first.")
                .ifYours(mix(a, overExamples), "The weights of one sentence add up over time.")
                .ifYours(mix(a, e.map(Math::exp)), "The weights do not add up to 1.")
                .ifYours(mix(a, Matrix.filled(5, 2, 0.2)), "All steps weigh the same in yours.")
                .close("the context", right(a, e), () -> yours.context(a, e));
    }

    @Check(points = 1, order = 2, visible = true)
    void givesEverySentenceWeightsOfItsOwn(Attend yours, Inputs in) {
        List<Matrix> a = in.sequence(2, 3, 3);
        Matrix e = Matrix.of(2, 3, 9, -9, 0, -9, 9, 0);
        Expect.that("Sentence 1 looks at step 1, sentence 2 at step 2, sentence 3 at both.")
                .close("the context", right(a, e), () -> yours.context(a, e));
    }

    @Check(points = 1, order = 3)
    void staysFiniteForLargeEnergies(Attend yours, Inputs in) {
        List<Matrix> a = in.sequence(3, 2, 2);
        Matrix e = in.matrix(3, 2).map(v -> 900 + v);
        Expect.that("All energies are near 900.")
                .likely("exp overflows above 709: subtract the largest energy of the sentence.")
                .close("the context", right(a, e), () -> yours.context(a, e));
    }

    @Check(points = 1, order = 4, needs = "weighsTheStepsWithASoftmaxOverTime")
    void leavesItsArgumentsAlone(Attend yours, Inputs in) {
        List<Matrix> a = in.sequence(3, 2, 2);
        Matrix e = in.matrix(3, 2);
        Expect.that("After the call a and the energies should be what they were.")
                .leavesArgumentsAlone(yours, () -> yours.context(a, e));
    }
}
