package org.seqlab.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.seqlab.math.Activations;
import org.seqlab.math.Matrix;
import org.seqlab.math.NumpyRandom;
import org.seqlab.params.RnnParameterGradients;
import org.seqlab.params.RnnParameters;
import org.seqlab.rnn.Clipping;
import org.seqlab.rnn.OneHot;
import org.seqlab.rnn.RnnCell;

/**
 * The pieces of the course's character model, step by step as the exercises write them. {@link
 * FusedCharacterRnn} computes the same faster.
 */
public final class CharacterRnn {
    /** What the course clips gradients to. */
    public static final double CLIP = 5;

    /** Most characters of a sampled name. */
    public static final int LONGEST = 50;

    private CharacterRnn() {}

    /**
     * Result of one pass over a sequence.
     *
     * @param loss {@code −Σ_t log ŷ⟨t⟩[y⟨t⟩]}
     * @param gradients of all parameters, not clipped
     * @param aLast the state after the last step, (n_a, 1)
     */
    public record Pass(double loss, RnnParameterGradients gradients, Matrix aLast) {}

    /**
     * Result of one step of learning.
     *
     * @param loss before the step
     * @param gradients clipped
     * @param aLast the state after the last character, (n_a, 1)
     * @param parameters after the step
     */
    public record Step(
            double loss, RnnParameterGradients gradients, Matrix aLast, RnnParameters parameters) {}

    /**
     * Forward and backward over one sequence. The loss is summed over time.
     *
     * @param x inputs, T indices; −1 is a column of zeros
     * @param y right outputs, T indices
     * @param aPrev the state before step 1, (n_a, 1)
     * @param p the parameters
     * @return loss, gradients and last state
     * @throws IllegalArgumentException if the lengths differ, T is 0 or an index is out of range
     */
    public static Pass pass(int[] x, int[] y, Matrix aPrev, RnnParameters p) {
        requireSequence(x, y, p);
        List<Matrix> inputs = new ArrayList<>();
        List<Matrix> a = new ArrayList<>(List.of(aPrev));
        List<Matrix> yHat = new ArrayList<>();
        double loss = 0;
        for (int t = 0; t < x.length; t++) {
            inputs.add(OneHot.column(x[t], p.inputSize()));
            a.add(RnnCell.forward(inputs.get(t), a.get(t), p).aNext());
            yHat.add(Activations.softmax(p.Wya().times(a.get(t + 1)).plusColumn(p.by())));
            loss -= Math.log(yHat.get(t).get(y[t], 0));
        }
        return new Pass(loss, backward(inputs, y, a, yHat, p), a.get(x.length));
    }

    private static RnnParameterGradients backward(
            List<Matrix> x, int[] y, List<Matrix> a, List<Matrix> yHat, RnnParameters p) {
        Matrix dWaa = Matrix.zeros(p.stateSize(), p.stateSize());
        Matrix dWax = Matrix.zeros(p.stateSize(), p.inputSize());
        Matrix dWya = Matrix.zeros(p.outputSize(), p.stateSize());
        Matrix db = Matrix.zeros(p.stateSize(), 1);
        Matrix dby = Matrix.zeros(p.outputSize(), 1);
        Matrix daNext = db;
        for (int t = y.length - 1; t >= 0; t--) {
            Matrix dy = yHat.get(t).minus(OneHot.column(y[t], p.outputSize()));
            Matrix state = a.get(t + 1);
            dWya = dWya.plus(dy.times(state.transpose()));
            dby = dby.plus(dy);
            Matrix da = p.Wya().transpose().times(dy).plus(daNext);
            Matrix dz = state.map(v -> 1 - v * v).hadamard(da);
            db = db.plus(dz);
            dWax = dWax.plus(dz.times(x.get(t).transpose()));
            dWaa = dWaa.plus(dz.times(a.get(t).transpose()));
            daNext = p.Waa().transpose().times(dz);
        }
        return new RnnParameterGradients(dWaa, dWax, dWya, db, dby);
    }

    static void requireSequence(int[] x, int[] y, RnnParameters p) {
        if (x.length == 0 || x.length != y.length) {
            throw new IllegalArgumentException(
                    "CharacterRnn: x and y must have the same length of at least 1, but they have "
                            + x.length
                            + " and "
                            + y.length
                            + ".");
        }
        LanguageModel.requireTokens("CharacterRnn, y", y, p.outputSize());
        int[] given = Arrays.stream(x).filter(v -> v != -1).toArray();
        LanguageModel.requireTokens("CharacterRnn, x", given, p.inputSize());
    }

    /**
     * One step of gradient descent: pass, clip to [−5, 5], {@code θ ← θ − α dθ}.
     *
     * @param x inputs, T indices; −1 is a column of zeros
     * @param y right outputs, T indices
     * @param aPrev the state before step 1, (n_a, 1)
     * @param p the parameters, left alone
     * @param learningRate α
     * @return loss, clipped gradients, last state and new parameters
     * @throws IllegalArgumentException if the lengths differ, T is 0 or an index is out of range
     */
    public static Step optimize(
            int[] x, int[] y, Matrix aPrev, RnnParameters p, double learningRate) {
        Pass pass = pass(x, y, aPrev, p);
        RnnParameterGradients g = pass.gradients().map(d -> Clipping.elementwise(d, CLIP));
        RnnParameters moved =
                new RnnParameters(
                        p.Waa().minus(g.dWaa().scale(learningRate)),
                        p.Wax().minus(g.dWax().scale(learningRate)),
                        p.Wya().minus(g.dWya().scale(learningRate)),
                        p.ba().minus(g.dba().scale(learningRate)),
                        p.by().minus(g.dby().scale(learningRate)));
        return new Step(pass.loss(), g, pass.aLast(), moved);
    }

    /**
     * Samples a name as the course does: before the n-th draw (from 0) the generator is seeded anew with
     * {@code seed + 2n}, so that a name depends on its seed alone. Stops after the newline; after {@link
     * #LONGEST} characters the newline is added.
     *
     * @param p the parameters
     * @param newline the token that ends a name
     * @param seed first seed
     * @return the tokens, the newline last
     */
    public static int[] sample(RnnParameters p, int newline, long seed) {
        List<Integer> drawn = new ArrayList<>();
        Matrix a = Matrix.zeros(p.stateSize(), 1);
        int token = -1;
        while (token != newline && drawn.size() < LONGEST) {
            a = RnnCell.forward(OneHot.column(token, p.inputSize()), a, p).aNext();
            Matrix y = Activations.softmax(p.Wya().times(a).plusColumn(p.by()));
            NumpyRandom random = new NumpyRandom(seed + 2L * drawn.size());
            token = random.choice(y.toRowMajor());
            drawn.add(token);
        }
        if (token != newline) {
            drawn.add(newline);
        }
        return drawn.stream().mapToInt(Integer::intValue).toArray();
    }
}
