package org.seqlab.checks.week1;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BinaryOperator;
import org.seqlab.checks.Check;
import org.seqlab.checks.Exercise;
import org.seqlab.checks.Expect;
import org.seqlab.checks.Inputs;
import org.seqlab.math.Matrix;
import org.seqlab.params.RnnParameters;
import org.seqlab.rnn.RnnCell;

@Exercise(
        id = "1-3",
        title = "The pass over time",
        contract = RnnForward.class,
        notebook = "week1/1-rnn-from-scratch")
final class RnnForwardChecks {
    private record Case(List<Matrix> x, Matrix a0, BinaryOperator<Matrix> step) {
        static Case of(Inputs in, int steps, int nx, int na, int m) {
            RnnParameters p = CellInputs.rnn(in, nx, na);
            return new Case(
                    in.sequence(steps, nx, m),
                    in.matrix(na, m),
                    (x, a) -> RnnCell.forward(x, a, p).aNext());
        }

        List<Matrix> states() {
            List<Matrix> states = new ArrayList<>();
            Matrix a = a0;
            for (Matrix xt : x) {
                a = step.apply(xt, a);
                states.add(a);
            }
            return states;
        }
    }

    @Check(points = 1, order = 1, visible = true)
    void returnsOneStateForEachInput(RnnForward yours, Inputs in) {
        Case c = Case.of(in, 7, 3, 5, 2);
        AtomicInteger steps = new AtomicInteger();
        BinaryOperator<Matrix> counted =
                (x, a) -> {
                    steps.incrementAndGet();
                    return c.step.apply(x, a);
                };
        Expect.that("There are 7 inputs and a first state a0.")
                .likely(
                        "Your list has 8 states: a0 itself is not among the results.",
                        n -> n.equals(8))
                .likely(
                        "Your list lacks a step: does the loop reach the last input?",
                        n -> n.equals(6))
                .close("the number of states", 7, () -> yours.forward(c.x, c.a0, counted).size());
        Expect.that("There are 7 inputs and a first state a0.")
                .holds("Every state should come from a call of step.", steps::get, n -> n >= 7);
    }

    @Check(points = 2, order = 2, visible = true)
    void handsEachStateToTheNextStep(RnnForward yours, Inputs in) {
        Case c = Case.of(in, 5, 3, 2, 7);
        List<Matrix> alwaysA0 = c.x.stream().map(xt -> c.step.apply(xt, c.a0)).toList();
        Expect.that("All inputs and a0 differ from zero.")
                .ifYours(
                        alwaysA0,
                        "Every step started from a0: which variable should change in the loop?")
                .close("the list of states", c.states(), () -> yours.forward(c.x, c.a0, c.step));
    }

    @Check(points = 1, order = 3, visible = true)
    void startsFromTheGivenState(RnnForward yours, Inputs in) {
        Case c = Case.of(in, 1, 2, 3, 5);
        Matrix fromZero = c.step.apply(c.x.get(0), Matrix.zeros(3, 5));
        Expect.that("There is one input, and a0 is not zero.")
                .ifYours(List.of(fromZero), "The first step started from zero: is a0 used?")
                .close("the list of states", c.states(), () -> yours.forward(c.x, c.a0, c.step));
    }

    @Check(points = 1, order = 4)
    void listsTheStatesInOrderOfTime(RnnForward yours, Inputs in) {
        Case c = Case.of(in, 3, 5, 7, 1);
        List<Matrix> backwards = new ArrayList<>(c.states());
        Collections.reverse(backwards);
        Expect.that("There are three inputs with one example each.")
                .ifYours(backwards, "The states come in reverse: the first one belongs to x<1>.")
                .close("the list of states", c.states(), () -> yours.forward(c.x, c.a0, c.step));
    }

    @Check(points = 1, order = 5, needs = "handsEachStateToTheNextStep")
    void leavesItsArgumentsAlone(RnnForward yours, Inputs in) {
        Case c = Case.of(in, 3, 2, 5, 2);
        Expect.that("After the call the list x and the state a0 should be what they were.")
                .leavesArgumentsAlone(yours, () -> yours.forward(c.x, c.a0, c.step));
    }
}
