package org.seqlab.music;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.seqlab.math.Activations;
import org.seqlab.math.Matrix;
import org.seqlab.math.NumpyRandom;
import org.seqlab.math.Shapes;
import org.seqlab.seq2seq.KerasLstm;

/**
 * A one-to-many music model: an LSTM, and a softmax over the values that all steps share.
 *
 * <pre>
 *   (a⟨t⟩, c⟨t⟩) = lstm(x⟨t⟩, a⟨t−1⟩, c⟨t−1⟩)
 *   ŷ⟨t⟩         = softmax(denseKernelᵀ a⟨t⟩ + denseBias)
 * </pre>
 *
 * <p>In training x⟨t⟩ is the true value before; when it improvises it is its own last value.
 *
 * @param lstm the recurrent layer, n_a units over V values
 * @param denseKernel (n_a, V)
 * @param denseBias (V, 1)
 */
public record MelodyModel(KerasLstm lstm, Matrix denseKernel, Matrix denseBias) {
    /** Stands for the input of zeros before a melody begins. */
    public static final int SILENCE = -1;

    /** Checks that the layers fit. */
    public MelodyModel {
        String why = "the LSTM has " + lstm.units() + " units over " + lstm.kernel().rows();
        int values = lstm.kernel().rows();
        Shapes.require("MelodyModel", "denseKernel", denseKernel, lstm.units(), values, why);
        Shapes.require("MelodyModel", "denseBias", denseBias, values, 1, why);
    }

    /**
     * What a pass over time gives.
     *
     * @param probabilities ŷ of each step, each (V, m)
     * @param last state after the last step
     */
    public record Pass(List<Matrix> probabilities, KerasLstm.State last) {}

    /**
     * Hears melodies and says at every step how likely each next value is.
     *
     * @param heard values, {@code heard[i][t]} for melody i at step t, or {@link #SILENCE}
     * @param first state before the first step, both (n_a, m)
     * @return the probabilities and the last state
     * @throws IllegalArgumentException if there is no step, lengths differ or a value is no index
     */
    public Pass listen(int[][] heard, KerasLstm.State first) {
        requireMelodies("MelodyModel.listen", "heard", heard, values());
        List<Matrix> probabilities = new ArrayList<>();
        KerasLstm.State state = first;
        for (int t = 0; t < heard[0].length; t++) {
            state = lstm.step(oneHot(heard, t), state);
            probabilities.add(say(state));
        }
        return new Pass(probabilities, state);
    }

    /**
     * Returns the loss that training minimizes: the cross-entropy summed over time, averaged over
     * the melodies.
     *
     * @param probabilities ŷ of each step, each (V, m)
     * @param targets the values that came, {@code targets[i][t]}; {@link #SILENCE} costs nothing
     * @return the loss, in nats
     */
    public static double loss(List<Matrix> probabilities, int[][] targets) {
        double sum = 0;
        for (int t = 0; t < probabilities.size(); t++) {
            for (int i = 0; i < targets.length; i++) {
                int target = targets[i][t];
                sum -= target == SILENCE ? 0 : Math.log(probabilities.get(t).get(target, i));
            }
        }
        return sum / targets.length;
    }

    /**
     * An improvised melody.
     *
     * @param values the values in order
     * @param confidence how likely the model held each
     */
    public record Solo(int[] values, double[] confidence) {}

    /**
     * Improvises: the likeliest value of a step is the input of the next.
     *
     * @param start input of the first step, (V, 1); zeros for silence
     * @param first state before the first step, both (n_a, 1)
     * @param length number of values, at least 1
     * @return the melody
     * @throws IllegalArgumentException if length is below 1
     */
    public Solo improvise(Matrix start, KerasLstm.State first, int length) {
        return improvise(start, first, length, z -> z.argmax(0));
    }

    private Solo improvise(
            Matrix start, KerasLstm.State first, int length, ToIntFunction<Matrix> choose) {
        if (length < 1) {
            throw new IllegalArgumentException(
                    "MelodyModel.improvise: length must be at least 1, but it is " + length + ".");
        }
        int[] melody = new int[length];
        double[] confidence = new double[length];
        Matrix x = start;
        KerasLstm.State state = first;
        for (int t = 0; t < length; t++) {
            state = lstm.step(x, state);
            Matrix z = scores(state);
            melody[t] = choose.applyAsInt(z);
            confidence[t] = Activations.softmax(z).get(melody[t], 0);
            x = oneHot(new int[][] {melody}, t);
        }
        return new Solo(melody, confidence);
    }

    /**
     * Improvises by drawing: what is drawn at a step is the input of the next.
     *
     * @param length number of values, at least 1
     * @param temperature the scores are divided by it: above 0, below 1 safer, above 1 wilder
     * @param rng one draw a value
     * @return the melody, from silence and the zero state
     * @throws IllegalArgumentException if length is below 1 or the temperature not above 0
     */
    public Solo improvise(int length, double temperature, NumpyRandom rng) {
        if (!(temperature > 0)) {
            throw new IllegalArgumentException(
                    "MelodyModel.improvise: temperature must be above 0, but it is "
                            + temperature
                            + ".");
        }
        Matrix silence = Matrix.zeros(values(), 1);
        return improvise(
                silence,
                lstm.zeroState(1),
                length,
                z -> rng.choice(Activations.softmax(z.scale(1 / temperature)).toRowMajor()));
    }

    /**
     * Returns the number of values of the vocabulary.
     *
     * @return V
     */
    public int values() {
        return denseKernel.cols();
    }

    private Matrix say(KerasLstm.State state) {
        return Activations.softmax(scores(state));
    }

    private Matrix scores(KerasLstm.State state) {
        return denseKernel.transpose().times(state.h()).plusColumn(denseBias);
    }

    private Matrix oneHot(int[][] melodies, int t) {
        Matrix x = Matrix.zeros(values(), melodies.length);
        for (int i = 0; i < melodies.length; i++) {
            if (melodies[i][t] != SILENCE) {
                x.set(melodies[i][t], i, 1);
            }
        }
        return x;
    }

    private static void requireMelodies(String operation, String name, int[][] melodies, int v) {
        if (melodies.length == 0 || melodies[0].length == 0) {
            throw new IllegalArgumentException(
                    operation + ": " + name + " must have a melody with a step, but it is empty.");
        }
        for (int[] melody : melodies) {
            if (melody.length != melodies[0].length) {
                throw new IllegalArgumentException(
                        operation
                                + ": melodies must all have "
                                + melodies[0].length
                                + " steps, but one has "
                                + melody.length
                                + ".");
            }
            for (int value : melody) {
                if (value < SILENCE || value >= v) {
                    throw new IllegalArgumentException(
                            operation
                                    + ": values must be below "
                                    + v
                                    + ", but one is "
                                    + value
                                    + ".");
                }
            }
        }
    }
}
