package org.seqlab.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.seqlab.math.Matrix;
import org.seqlab.math.NumpyRandom;
import org.seqlab.math.Texts;
import org.seqlab.params.RnnParameters;
import org.seqlab.train.TrainingException;

/**
 * The course's model of names, letter by letter: one name a step, the state carried from name to name,
 * gradients clipped to [−5, 5], learning rate 0.01. After Karpathy, "The unreasonable effectiveness of
 * recurrent neural networks" (2015).
 *
 * <p>The recipe is followed draw for draw: names shuffled with seed 0, weights {@code 0.01 · randn} with
 * seed 1 in the order Wax, Waa, Wya, biases zero, and the smoothed loss {@code 0.999 · old + 0.001 · new}
 * from {@code −7 log(1 / 27)}. Runs agree with NumPy's to 1e-8 up to about 12,000 iterations; beyond
 * that, rounding decides.
 */
public final class NameModel {
    /** The course's learning rate. */
    public static final double LEARNING_RATE = 0.01;

    private static final int NEWLINE = 0;

    private final Vocabulary vocabulary = Vocabulary.ofNames();
    private final List<int[]> inputs = new ArrayList<>();
    private final List<int[]> targets = new ArrayList<>();
    private final List<String> names;
    private final FusedCharacterRnn network;
    private final double[] state;
    private double smoothedLoss;
    private long iteration;

    /**
     * Prepares the course's run: names stripped, in lower case and shuffled with seed 0.
     *
     * @param names letters a to z, at least one name
     * @param states n_a, 50 in the course
     * @return the untrained model
     * @throws IllegalArgumentException if there is no name or one has another character
     */
    public static NameModel course(List<String> names, int states) {
        List<String> shuffled = new ArrayList<>();
        Texts.require("NameModel", "names", names)
                .forEach(n -> shuffled.add(n.strip().toLowerCase(Locale.ROOT)));
        new NumpyRandom(0).shuffleInPlace(shuffled);
        return new NameModel(shuffled, firstParameters(states, 1));
    }

    /**
     * Draws the course's first weights.
     *
     * @param states n_a
     * @param seed 1 in the course
     * @return {@code 0.01 · randn}, biases zero
     * @throws IllegalArgumentException if states is below 1
     */
    public static RnnParameters firstParameters(int states, long seed) {
        if (states < 1) {
            throw new IllegalArgumentException(
                    "NameModel: states must be at least 1, but it is " + states + ".");
        }
        int size = Vocabulary.ofNames().size();
        NumpyRandom random = new NumpyRandom(seed);
        Matrix wax = random.randn(states, size).scale(0.01);
        Matrix waa = random.randn(states, states).scale(0.01);
        Matrix wya = random.randn(size, states).scale(0.01);
        return new RnnParameters(waa, wax, wya, Matrix.zeros(states, 1), Matrix.zeros(size, 1));
    }

    /**
     * Creates a model.
     *
     * @param names in the order of training, letters a to z, at least one
     * @param first the first weights
     * @throws IllegalArgumentException if there is no name or one has another character
     */
    public NameModel(List<String> names, RnnParameters first) {
        if (Texts.require("NameModel", "names", names).isEmpty()) {
            throw new IllegalArgumentException("NameModel: there must be at least one name.");
        }
        this.names = List.copyOf(names);
        for (String name : names) {
            int[] letters = vocabulary.encodeCharacters(name);
            int[] x = new int[letters.length + 1];
            int[] y = new int[letters.length + 1];
            x[0] = -1;
            System.arraycopy(letters, 0, x, 1, letters.length);
            System.arraycopy(letters, 0, y, 0, letters.length);
            y[letters.length] = NEWLINE;
            inputs.add(x);
            targets.add(y);
        }
        network = new FusedCharacterRnn(first);
        state = new double[first.stateSize()];
        smoothedLoss = -Math.log(1.0 / vocabulary.size()) * 7;
    }

    /**
     * Learns from the next name.
     *
     * @return the loss on it before the step, summed over its letters
     * @throws TrainingException if the loss is not a number; the message has the iteration and the name
     */
    public double step() {
        int index = (int) (iteration % inputs.size());
        double loss = network.step(inputs.get(index), targets.get(index), state, LEARNING_RATE);
        if (Double.isNaN(loss)) {
            throw new TrainingException(
                    "NameModel: the loss is NaN at iteration "
                            + iteration
                            + " (\""
                            + names.get(index)
                            + "\").");
        }
        smoothedLoss = smoothedLoss * 0.999 + loss * 0.001;
        iteration++;
        return loss;
    }

    /**
     * Learns from several names.
     *
     * @param iterations how many steps
     * @return the smoothed loss after them
     */
    public double train(int iterations) {
        for (int i = 0; i < iterations; i++) {
            step();
        }
        return smoothedLoss;
    }

    /**
     * Samples a name as the course prints it, with a capital first letter.
     *
     * @param seed the name's seed; the course uses 0 to 6
     * @return the name without its newline
     */
    public String sample(long seed) {
        int[] tokens = CharacterRnn.sample(parameters(), NEWLINE, seed);
        String text = vocabulary.decode(tokens, "").strip();
        return text.isEmpty()
                ? text
                : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /**
     * Returns the names in the order of training.
     *
     * @return the names
     */
    public List<String> names() {
        return names;
    }

    /**
     * Returns the weights as they are now.
     *
     * @return a copy
     */
    public RnnParameters parameters() {
        return network.parameters();
    }

    /**
     * Returns the state that the next name starts from.
     *
     * @return a copy, (n_a, 1)
     */
    public Matrix state() {
        return Matrix.column(state);
    }

    /**
     * Returns the smoothed loss.
     *
     * @return {@code 0.999 · old + 0.001 · new} after each step
     */
    public double smoothedLoss() {
        return smoothedLoss;
    }

    /**
     * Returns how many steps were done.
     *
     * @return the number of names learned from
     */
    public long iteration() {
        return iteration;
    }

    /**
     * Returns the model as a language model over the 27 tokens.
     *
     * @return with the weights as they are now
     */
    public RnnLanguageModel languageModel() {
        return new RnnLanguageModel(parameters(), NEWLINE);
    }
}
