package org.seqlab.checks.week3;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import org.seqlab.checks.Check;
import org.seqlab.checks.Exercise;
import org.seqlab.checks.Expect;
import org.seqlab.checks.Inputs;
import org.seqlab.math.Activations;
import org.seqlab.math.Matrix;

@Exercise(
        id = "3-3",
        title = "The loop of the writer",
        contract = Writer.class,
        notebook = "week3/1-translation-with-attention")
final class WriterChecks {
    private record Case(
            Matrix s0,
            UnaryOperator<Matrix> attend,
            BinaryOperator<Matrix> step,
            UnaryOperator<Matrix> output) {
        static Case of(Inputs in) {
            Matrix A = in.matrix(2, 5);
            Matrix C = in.matrix(5, 2);
            Matrix S = in.matrix(5, 5, 0.6);
            Matrix Y = in.matrix(3, 5);
            return new Case(
                    in.matrix(5, 7),
                    s -> A.times(s),
                    (c, s) -> C.times(c).plus(S.times(s)).map(Math::tanh),
                    s -> Activations.softmax(Y.times(s)));
        }

        List<Matrix> right(int steps) {
            return written(steps, true, true);
        }

        List<Matrix> written(int steps, boolean fresh, boolean carried) {
            List<Matrix> words = new ArrayList<>();
            Matrix s = s0;
            for (int t = 0; t < steps; t++) {
                Matrix context = attend.apply(fresh ? s : s0);
                Matrix next = step.apply(context, s);
                words.add(output.apply(next));
                s = carried ? next : s;
            }
            return words;
        }

        List<Matrix> lookingBack(int steps) {
            List<Matrix> words = new ArrayList<>();
            Matrix s = s0;
            for (int t = 0; t < steps; t++) {
                words.add(output.apply(s));
                s = step.apply(attend.apply(s), s);
            }
            return words;
        }

        List<Matrix> of(Writer yours, int steps) {
            return yours.write(steps, s0, attend, step, output);
        }
    }

    @Check(points = 1, order = 1, visible = true)
    void writesAsManyTokensAsAsked(Writer yours, Inputs in) {
        Case c = Case.of(in);
        AtomicInteger outputs = new AtomicInteger();
        UnaryOperator<Matrix> counted =
                s -> {
                    outputs.incrementAndGet();
                    return c.output.apply(s);
                };
        Expect.that("Five tokens are wanted.")
                .close(
                        "the count",
                        5,
                        () -> yours.write(5, c.s0, c.attend, c.step, counted).size());
        Expect.that("Five tokens are wanted.")
                .holds("Every token should come from output.", outputs::get, n -> n >= 5);
    }

    @Check(points = 3, order = 2, visible = true)
    void attendsStepsAndWritesInTurn(Writer yours, Inputs in) {
        Case c = Case.of(in);
        Expect.that("Four tokens; every function depends on what it is given.")
                .ifYours(
                        c.written(4, false, true),
                        "The context is the same for all tokens: attend in every turn.")
                .ifYours(c.written(4, true, false), "Every token starts from s0: carry the state.")
                .ifYours(c.lookingBack(4), "Each token comes from the state after the step.")
                .close("the probabilities", c.right(4), () -> c.of(yours, 4));
    }

    @Check(points = 1, order = 3)
    void writesOneToken(Writer yours, Inputs in) {
        Case c = Case.of(in);
        Expect.that("One token.").close("the probabilities", c.right(1), () -> c.of(yours, 1));
    }

    @Check(points = 1, order = 4, needs = "attendsStepsAndWritesInTurn")
    void leavesItsArgumentsAlone(Writer yours, Inputs in) {
        Case c = Case.of(in);
        Expect.that("After the call s0 should be what it was.")
                .leavesArgumentsAlone(yours, () -> c.of(yours, 3));
    }
}
