package org.seqlab.course;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.seqlab.fused.Dense;
import org.seqlab.fused.Ids;
import org.seqlab.fused.LstmLayer;
import org.seqlab.fused.OneHot;
import org.seqlab.fused.Sequential;
import org.seqlab.fused.SoftmaxLoss;
import org.seqlab.fused.Steps;
import org.seqlab.train.Minibatches;
import org.seqlab.train.Optimizer;
import org.seqlab.train.Progress;
import org.seqlab.train.Schedule;
import org.seqlab.train.SplitMix;
import org.seqlab.train.Trainer;

/**
 * A language model of letters with one LSTM layer, trained on minibatches of names.
 *
 * <p>Token 0 ends a name and also stands before its first letter; 1 to 26 are the letters a to z.
 * Losses are means over all letters and ends, in nats.
 */
public final class LetterLstm {
    private static final int TOKENS = 27;

    private final OneHot oneHot = new OneHot(TOKENS);
    private final Sequential body;

    /**
     * Creates an untrained model.
     *
     * @param units size of state and memory
     * @param seed where the weights start
     */
    public LetterLstm(int units, long seed) {
        SplitMix rng = new SplitMix(seed);
        body =
                new Sequential(
                        new LstmLayer("lstm", TOKENS, units, rng).inputGradient(false),
                        new Dense("out", units, TOKENS, rng));
    }

    /**
     * Turns names into tokens.
     *
     * @param names letters a to z
     * @return for each name its letters as numbers from 1 to 26
     * @throws IllegalArgumentException if a name has another character
     */
    public static int[][] tokens(List<String> names) {
        return names.stream().map(LetterLstm::tokens).toArray(int[][]::new);
    }

    private static int[] tokens(String name) {
        if (!name.matches("[a-z]+")) {
            throw new IllegalArgumentException(
                    "LetterLstm: names must be letters a to z, but one is \"" + name + "\".");
        }
        return name.chars().map(c -> c - 'a' + 1).toArray();
    }

    /**
     * Trains with Adam, the rate falling along a cosine, gradients clipped to norm 5.
     *
     * @param names as {@link #tokens(List)} returns them
     * @param epochs how often every name is seen
     * @param batch names in a minibatch
     * @param rate highest learning rate
     * @param rng source of the order
     * @param listener hears of every step
     */
    public void train(
            int[][] names,
            int epochs,
            int batch,
            double rate,
            RandomGenerator rng,
            Consumer<Progress> listener) {
        int[][] inputs = shifted(names, 0);
        int[][] targets = shifted(names, 1);
        long steps = (long) epochs * ((names.length + batch - 1) / batch);
        Trainer trainer =
                new Trainer(
                                body.parameters(),
                                Optimizer.adam(Schedule.cosine(rate, 10, steps + 10)))
                        .clipNorm(5)
                        .listener(listener);
        SoftmaxLoss loss = new SoftmaxLoss();
        body.setTraining(true);
        for (int epoch = 0; epoch < epochs; epoch++) {
            for (int[] chosen : Minibatches.shuffled(names.length, batch, rng)) {
                Ids x = Ids.select(inputs, chosen);
                Ids y = Ids.select(targets, chosen);
                trainer.step(
                        () -> {
                            double value = loss.forward(body.forward(oneHot.forward(x)), y);
                            body.backward(loss.gradient());
                            return value;
                        });
            }
        }
    }

    /** Puts the end mark in front of each name (0) or behind it (1). */
    private static int[][] shifted(int[][] names, int where) {
        int[][] result = new int[names.length][];
        for (int k = 0; k < names.length; k++) {
            result[k] = new int[names[k].length + 1];
            System.arraycopy(names[k], 0, result[k], 1 - where, names[k].length);
        }
        return result;
    }

    /**
     * Returns the mean loss over all letters and ends of names.
     *
     * @param names as {@link #tokens(List)} returns them
     * @return in nats; ln 27 for a model that guesses
     */
    public double loss(int[][] names) {
        body.setTraining(false);
        Steps z = body.forward(oneHot.forward(Ids.of(shifted(names, 0))));
        return new SoftmaxLoss().forward(z, Ids.of(shifted(names, 1)));
    }

    /**
     * Draws a name.
     *
     * @param temperature above 0; below 1 safer, above 1 wilder
     * @param longest most letters
     * @param rng where the draws come from
     * @return the name in lower case
     */
    public String sample(double temperature, int longest, RandomGenerator rng) {
        body.setTraining(false);
        int[] name = new int[0];
        while (name.length < longest) {
            Steps z = body.forward(oneHot.forward(Ids.of(shifted(new int[][] {name}, 0))));
            int letter = draw(z, name.length, temperature, rng.nextDouble());
            if (letter == 0) {
                break;
            }
            name = Arrays.copyOf(name, name.length + 1);
            name[name.length - 1] = letter;
        }
        StringBuilder text = new StringBuilder();
        for (int letter : name) {
            text.append((char) ('a' + letter - 1));
        }
        return text.toString();
    }

    private static int draw(Steps z, int t, double temperature, double u) {
        int at = z.index(t, 0);
        double most = z.data()[at + SoftmaxLoss.best(z, t, 0)];
        double[] powers = new double[TOKENS];
        double sum = 0;
        for (int i = 0; i < TOKENS; i++) {
            powers[i] = Math.exp((z.data()[at + i] - most) / temperature);
            sum += powers[i];
        }
        double left = u * sum;
        int token = 0;
        while (token < TOKENS - 1 && left >= powers[token]) {
            left -= powers[token];
            token++;
        }
        return token;
    }
}
