package org.seqlab.checks.week1;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.seqlab.checks.Check;
import org.seqlab.checks.Exercise;
import org.seqlab.checks.Expect;
import org.seqlab.checks.Inputs;
import org.seqlab.math.Matrix;
import org.seqlab.params.RnnCellOutput;
import org.seqlab.params.RnnParameters;
import org.seqlab.rnn.RnnCell;

@Exercise(
        id = "1-11",
        title = "A name, letter by letter",
        contract = NameSampler.class,
        notebook = "week1/2-dinosaur-names")
final class NameSamplerChecks {
    private static final int NX = 7;
    private static final int NA = 5;

    /** Plays the network and the dice, and writes down what it was asked. */
    private static final class Stage {
        final RnnParameters p;
        final int[] dice;
        final List<Matrix> inputs = new ArrayList<>();
        final List<Matrix> states = new ArrayList<>();
        int thrown;

        Stage(Inputs in, int... dice) {
            this.p =
                    new RnnParameters(
                            in.matrix(NA, NA),
                            in.matrix(NA, NX),
                            in.matrix(NX, NA),
                            in.matrix(NA, 1),
                            in.matrix(NX, 1));
            this.dice = dice;
        }

        int[] play(NameSampler yours, int longest) {
            BiFunction<Matrix, Matrix, RnnCellOutput> step =
                    (x, a) -> {
                        inputs.add(x);
                        states.add(a);
                        return RnnCell.forward(x, a, p);
                    };
            return yours.sample(
                    NX, NA, step, y -> dice[Math.min(thrown++, dice.length - 1)], longest);
        }

        /** The inputs that a right answer shows to the network. */
        List<Matrix> rightInputs(int count) {
            List<Matrix> right = new ArrayList<>(List.of(Matrix.zeros(NX, 1)));
            for (int k = 0; k < count - 1; k++) {
                right.add(letter(dice[k]));
            }
            return right;
        }

        List<Matrix> rightStates(int count) {
            List<Matrix> right = new ArrayList<>(List.of(Matrix.zeros(NA, 1)));
            List<Matrix> x = rightInputs(count);
            for (int k = 0; k < count - 1; k++) {
                right.add(RnnCell.forward(x.get(k), right.get(k), p).aNext());
            }
            return right;
        }

        static Matrix letter(int index) {
            return Matrix.build(NX, 1, (i, j) -> i == index ? 1 : 0);
        }
    }

    @Check(points = 1, order = 1, visible = true)
    void startsWithZeros(NameSampler yours, Inputs in) {
        Stage stage = new Stage(in, 0);
        Expect.that("The first letter drawn already ends the name.")
                .ifYours(
                        List.of(Stage.letter(0)),
                        "Before the first letter there is none: all zeros, not letter 0.")
                .close(
                        "the input of the first step",
                        stage.rightInputs(1),
                        () -> {
                            stage.play(yours, 9);
                            return List.copyOf(stage.inputs);
                        });
    }

    @Check(points = 2, order = 2, visible = true)
    void showsTheDrawnLetterToTheNextStep(NameSampler yours, Inputs in) {
        Stage stage = new Stage(in, 3, 6, 1, 0);
        Expect.that("The dice fall on letters 3, 6, 1, and then on the end.")
                .likely("The next input is a column with a single 1, at the letter drawn.")
                .close(
                        "the inputs",
                        stage.rightInputs(4),
                        () -> {
                            stage.play(yours, 9);
                            return List.copyOf(stage.inputs);
                        });
    }

    @Check(points = 1, order = 3, visible = true)
    void carriesTheStateAlong(NameSampler yours, Inputs in) {
        Stage stage = new Stage(in, 2, 5, 4, 0);
        Expect.that("The dice fall on letters 2, 5, 4, and then on the end.")
                .likely("Each step starts from the state that the step before returned.")
                .close(
                        "the states",
                        stage.rightStates(4),
                        () -> {
                            stage.play(yours, 9);
                            return List.copyOf(stage.states);
                        });
    }

    @Check(points = 1, order = 4, visible = true)
    void endsBeforeTheEndMark(NameSampler yours, Inputs in) {
        Stage stage = new Stage(in, 4, 2, 6, 0, 3);
        Expect.that("The dice fall on letters 4, 2, 6, then on the end.")
                .ifYours(new int[] {4, 2, 6, 0}, "The end mark itself is not a letter of the name.")
                .close("the name", new int[] {4, 2, 6}, () -> stage.play(yours, 9));
    }

    @Check(points = 1, order = 5)
    void stopsAtTheLongestName(NameSampler yours, Inputs in) {
        Stage stage = new Stage(in, 1, 2, 3, 4, 5, 6, 1, 2, 3);
        Expect.that("The end is never drawn, and a name may have 5 letters.")
                .close("the name", new int[] {1, 2, 3, 4, 5}, () -> stage.play(yours, 5));
    }
}
