package org.seqlab.checks.week1;

import java.util.ArrayList;
import java.util.List;
import org.seqlab.checks.Check;
import org.seqlab.checks.Exercise;
import org.seqlab.checks.Expect;
import org.seqlab.checks.Inputs;
import org.seqlab.math.Matrix;
import org.seqlab.params.RnnGradients;
import org.seqlab.params.RnnOutput;
import org.seqlab.params.RnnParameterGradients;
import org.seqlab.params.RnnParameters;
import org.seqlab.rnn.Rnn;

@Exercise(
        id = "1-12",
        title = "Learn from one name",
        contract = TrainStep.class,
        notebook = "week1/2-dinosaur-names")
final class TrainStepChecks {
    private static final int NX = 7;
    private static final int NA = 5;

    /** Plays both passes of the network and writes down what they were given. */
    private static final class Stage {
        final RnnParameters p;
        final int[] letters;
        final double rate;
        List<Matrix> inputs = List.of();
        List<Matrix> errors = List.of();

        Stage(Inputs in, int length) {
            this.p =
                    new RnnParameters(
                            in.matrix(NA, NA, 0.5),
                            in.matrix(NA, NX, 0.5),
                            in.matrix(NX, NA, 0.5),
                            in.matrix(NA, 1, 0.5),
                            in.matrix(NX, 1, 0.5));
            this.letters = new int[length];
            for (int k = 0; k < length; k++) {
                letters[k] = in.integer(1, NX - 1);
            }
            this.rate = in.real(0.05, 0.2);
        }

        RnnParameters play(TrainStep yours) {
            return play(yours, p);
        }

        RnnParameters play(TrainStep yours, RnnParameters from) {
            return yours.step(
                    letters,
                    from,
                    rate,
                    (x, q) -> {
                        inputs = x;
                        return forward(x, q);
                    },
                    (dz, out) -> {
                        errors = dz;
                        return backward(dz, out, from);
                    });
        }

        RnnOutput forward(List<Matrix> x, RnnParameters q) {
            return Rnn.forward(x, Matrix.zeros(NA, 1), q);
        }

        static RnnParameterGradients backward(List<Matrix> dz, RnnOutput out, RnnParameters q) {
            Matrix dWya = Matrix.zeros(q.Wya().rows(), q.Wya().cols());
            Matrix dby = Matrix.zeros(q.by().rows(), 1);
            List<Matrix> da = new ArrayList<>();
            for (int t = 0; t < dz.size(); t++) {
                dWya = dWya.plus(dz.get(t).times(out.a().get(t).transpose()));
                dby = dby.plus(dz.get(t));
                da.add(q.Wya().transpose().times(dz.get(t)));
            }
            RnnGradients g = Rnn.backward(da, out.caches());
            RnnParameterGradients all =
                    new RnnParameterGradients(g.dWaa(), g.dWax(), dWya, g.dba(), dby);
            return all.map(W -> W.map(v -> Math.max(-5, Math.min(5, v))));
        }

        List<Matrix> rightInputs() {
            List<Matrix> x = new ArrayList<>(List.of(Matrix.zeros(NX, 1)));
            for (int letter : letters) {
                x.add(oneHot(letter));
            }
            return x;
        }

        List<Matrix> rightErrors() {
            List<Matrix> y = forward(rightInputs(), p).yPred();
            List<Matrix> dz = new ArrayList<>();
            for (int t = 0; t <= letters.length; t++) {
                dz.add(y.get(t).minus(oneHot(t < letters.length ? letters[t] : 0)));
            }
            return dz;
        }

        RnnParameters right(double towards) {
            List<Matrix> x = rightInputs();
            RnnParameterGradients g = backward(rightErrors(), forward(x, p), p);
            return new RnnParameters(
                    p.Waa().plus(g.dWaa().scale(towards * rate)),
                    p.Wax().plus(g.dWax().scale(towards * rate)),
                    p.Wya().plus(g.dWya().scale(towards * rate)),
                    p.ba().plus(g.dba().scale(towards * rate)),
                    p.by().plus(g.dby().scale(towards * rate)));
        }

        double loss(RnnParameters q) {
            List<Matrix> y = forward(rightInputs(), q).yPred();
            double loss = 0;
            for (int t = 0; t <= letters.length; t++) {
                loss -= Math.log(y.get(t).get(t < letters.length ? letters[t] : 0, 0));
            }
            return loss;
        }

        static Matrix oneHot(int index) {
            return Matrix.build(NX, 1, (i, j) -> i == index ? 1 : 0);
        }
    }

    @Check(points = 2, order = 1, visible = true)
    void showsEachLetterAfterTheZeroColumn(TrainStep yours, Inputs in) {
        Stage stage = new Stage(in, 4);
        List<Matrix> right = stage.rightInputs();
        Expect.that("The name has 4 letters, so the network sees 5 inputs.")
                .ifYours(right.subList(1, 5), "The zero column before the first letter is missing.")
                .ifYours(
                        right.subList(0, 4),
                        "The last letter is an input too: after it the end should be predicted.")
                .close(
                        "the inputs",
                        right,
                        () -> {
                            stage.play(yours);
                            return stage.inputs;
                        });
    }

    @Check(points = 2, order = 2, visible = true)
    void comparesEachPredictionWithTheNextLetter(TrainStep yours, Inputs in) {
        Stage stage = new Stage(in, 3);
        List<Matrix> right = stage.rightErrors();
        List<Matrix> reversed = right.stream().map(v -> v.scale(-1)).toList();
        Expect.that("Step t sees letter t - 1 and should predict letter t; after the last comes 0.")
                .ifYours(reversed, "The sign is reversed: prediction minus truth.")
                .likely("Prediction minus a column with a 1 at the letter that follows.")
                .close(
                        "the gradients of the scores",
                        right,
                        () -> {
                            stage.play(yours);
                            return stage.errors;
                        });
    }

    @Check(points = 2, order = 3, visible = true)
    void stepsAgainstTheGradient(TrainStep yours, Inputs in) {
        Stage stage = new Stage(in, 5);
        Expect.that("One step with a learning rate between 0.05 and 0.2.")
                .ifYours(stage.right(1), "You climb: the step goes against the gradient.")
                .ifYours(stage.p, "The parameters are returned unchanged.")
                .close("the parameters", stage.right(-1), () -> stage.play(yours));
    }

    @Check(points = 1, order = 4)
    void learnsOneLetterNamesToo(TrainStep yours, Inputs in) {
        Stage stage = new Stage(in, 1);
        Expect.that("The name has one letter.")
                .close("the parameters", stage.right(-1), () -> stage.play(yours));
    }

    @Check(points = 1, order = 5, needs = "stepsAgainstTheGradient")
    void lowersTheLossOfTheName(TrainStep yours, Inputs in) {
        Stage stage = new Stage(in, 6);
        double before = stage.loss(stage.p);
        Expect.that("Thirty steps with the same name.")
                .holds(
                        "The loss of this name should be less than half of what it was.",
                        () -> {
                            RnnParameters p = stage.p;
                            for (int k = 0; k < 30; k++) {
                                p = stage.play(yours, p);
                            }
                            return p;
                        },
                        p -> stage.loss(p) < before / 2);
    }

    @Check(points = 1, order = 6, needs = "stepsAgainstTheGradient")
    void leavesItsArgumentsAlone(TrainStep yours, Inputs in) {
        Stage stage = new Stage(in, 3);
        Expect.that("After the call the letters and the parameters should be what they were.")
                .leavesArgumentsAlone(yours, () -> stage.play(yours));
    }
}
