package org.seqlab.apps;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.seqlab.fused.Ids;
import org.seqlab.fused.Layer;
import org.seqlab.fused.SoftmaxLoss;
import org.seqlab.fused.Steps;
import org.seqlab.train.FloatParameter;
import org.seqlab.train.Minibatches;
import org.seqlab.train.Optimizer;
import org.seqlab.train.Progress;
import org.seqlab.train.Schedule;
import org.seqlab.train.SplitMix;
import org.seqlab.train.Trainer;

/** A network that gives each sequence a class, or each step of it. */
public final class Labeler {
    private static final int BATCH = 32;

    private final Layer body;

    /**
     * Creates a labeler.
     *
     * @param body from vectors to scores of the classes; ends with one step for a class per sequence
     */
    public Labeler(Layer body) {
        this.body = body;
    }

    /**
     * Trains with Adam, the rate falling along a cosine, gradients clipped to norm 5.
     *
     * @param inputs examples
     * @param labels for each example the class, or the class of each step
     * @param epochs how often every example is seen
     * @param rate highest learning rate
     * @param rng source of the order
     * @param listener hears of every step
     */
    public void train(
            Inputs inputs,
            int[][] labels,
            int epochs,
            double rate,
            SplitMix rng,
            Consumer<Progress> listener) {
        if (labels.length != inputs.count()) {
            throw new IllegalArgumentException(
                    "Labeler.train: labels must be given for each of the "
                            + inputs.count()
                            + " examples, but there are "
                            + labels.length
                            + ".");
        }
        List<FloatParameter> parameters = new ArrayList<>(inputs.parameters());
        parameters.addAll(body.parameters());
        long steps = (long) epochs * ((labels.length + BATCH - 1) / BATCH);
        Trainer trainer =
                new Trainer(parameters, Optimizer.adam(Schedule.cosine(rate, 10, steps + 10)))
                        .clipNorm(5)
                        .listener(listener);
        SoftmaxLoss loss = new SoftmaxLoss();
        body.setTraining(true);
        for (int epoch = 0; epoch < epochs; epoch++) {
            for (int[] batch : Minibatches.shuffled(labels.length, BATCH, rng)) {
                Ids targets = Ids.select(labels, batch);
                trainer.step(
                        () -> {
                            double value =
                                    loss.forward(body.forward(inputs.forward(batch)), targets);
                            Steps dx = body.backward(loss.gradient());
                            if (dx != null) {
                                inputs.backward(dx);
                            }
                            return value;
                        });
            }
        }
    }

    /**
     * Returns the most probable classes.
     *
     * @param inputs examples
     * @return for each example the class, or the class of each step
     */
    public int[][] predict(Inputs inputs) {
        body.setTraining(false);
        int[][] classes = new int[inputs.count()][];
        for (int from = 0; from < classes.length; from += BATCH) {
            int start = from;
            int[] chosen = new int[Math.min(BATCH, classes.length - from)];
            Arrays.setAll(chosen, j -> start + j);
            Steps z = body.forward(inputs.forward(chosen));
            for (int j = 0; j < chosen.length; j++) {
                int example = j;
                classes[from + j] = new int[z.length(j)];
                Arrays.setAll(classes[from + j], t -> SoftmaxLoss.best(z, t, example));
            }
        }
        return classes;
    }
}
