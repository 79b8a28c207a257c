package org.seqlab.music;

import java.util.function.Consumer;
import org.seqlab.fused.Dense;
import org.seqlab.fused.Ids;
import org.seqlab.fused.LstmLayer;
import org.seqlab.fused.OneHot;
import org.seqlab.fused.Sequential;
import org.seqlab.fused.SoftmaxLoss;
import org.seqlab.math.Matrix;
import org.seqlab.seq2seq.KerasLstm;
import org.seqlab.train.FloatParameter;
import org.seqlab.train.Minibatches;
import org.seqlab.train.ModelState;
import org.seqlab.train.Optimizer;
import org.seqlab.train.Progress;
import org.seqlab.train.Schedule;
import org.seqlab.train.SplitMix;
import org.seqlab.train.Trainer;

/**
 * Trains the music model fast: whole minibatches of snippets in float; {@link #model} returns what
 * was learned as the readable {@link MelodyModel}.
 */
public final class MelodyTrainer {
    private final int values;
    private final int units;
    private final OneHot oneHot;
    private final LstmLayer lstm;
    private final Dense dense;
    private final Sequential body;
    private final SplitMix rng;
    private final SoftmaxLoss loss = new SoftmaxLoss();

    /**
     * Creates an untrained model.
     *
     * @param values values of the vocabulary V, at least 1
     * @param units hidden units n_a, at least 1; the course has 64
     * @param seed decides the first weights and the order of the snippets
     */
    public MelodyTrainer(int values, int units, long seed) {
        if (values < 1 || units < 1) {
            throw new IllegalArgumentException(
                    "MelodyTrainer: values and units must be at least 1, but they are "
                            + values
                            + " and "
                            + units
                            + ".");
        }
        this.values = values;
        this.units = units;
        rng = new SplitMix(seed);
        oneHot = new OneHot(values);
        lstm = new LstmLayer("lstm", values, units, rng);
        lstm.inputGradient(false);
        dense = new Dense("out", units, values, rng);
        body = new Sequential(lstm, dense);
    }

    /**
     * Trains with Adam, the rate falling along a cosine, gradients clipped to norm 5.
     *
     * @param snippets what is heard and what should be said
     * @param epochs how often every snippet is heard
     * @param batch snippets in a minibatch
     * @param rate highest learning rate
     * @param listener hears of every step
     */
    public void train(
            Snippets snippets, int epochs, int batch, double rate, Consumer<Progress> listener) {
        int count = snippets.x().length;
        long steps = (long) epochs * ((count + batch - 1) / batch);
        Optimizer adam = Optimizer.adam(Schedule.cosine(rate, 10, steps + 10));
        Trainer trainer = new Trainer(body.parameters(), adam).clipNorm(5).listener(listener);
        for (int epoch = 0; epoch < epochs; epoch++) {
            for (int[] chosen : Minibatches.shuffled(count, batch, rng)) {
                Ids x = Ids.select(snippets.x(), chosen);
                Ids y = Ids.select(snippets.y(), chosen);
                trainer.step(
                        () -> {
                            double value = loss.forward(body.forward(oneHot.forward(x)), y);
                            body.backward(loss.gradient());
                            return value;
                        });
            }
        }
    }

    /**
     * Returns the mean loss of all values.
     *
     * @param snippets what is heard and what should be said
     * @return nats a value; ln V for a model that guesses
     */
    public double loss(Snippets snippets) {
        return loss.forward(
                body.forward(oneHot.forward(Ids.of(snippets.x()))), Ids.of(snippets.y()));
    }

    /**
     * Returns what a model file needs: a trainer of the same size that loads it goes on training
     * bit for bit as this one would.
     *
     * @return weights and generator; each call of train begins with a fresh optimizer
     */
    public ModelState state() {
        return new ModelState(body.parameters()).with("rng", rng);
    }

    /**
     * Returns the weights as they are now.
     *
     * @return a copy, in double
     */
    public MelodyModel model() {
        Matrix bias = gates(lstm.parameters().get(2)).transpose();
        KerasLstm cell =
                new KerasLstm(
                        gates(lstm.parameters().get(0)),
                        gates(lstm.parameters().get(1)),
                        bias,
                        KerasLstm.SIGMOID);
        Matrix kernel = matrix(dense.parameters().get(0), units, values);
        return new MelodyModel(cell, kernel, matrix(dense.parameters().get(1), values, 1));
    }

    /** From the order Γu Γf Γo c̃ of the fast layer to i f c o. */
    private Matrix gates(FloatParameter w) {
        int[] from = {0, 1, 3, 2};
        return Matrix.build(
                w.rows(),
                4 * units,
                (i, j) -> w.value()[i * 4 * units + from[j / units] * units + j % units]);
    }

    private static Matrix matrix(FloatParameter w, int rows, int cols) {
        return Matrix.build(rows, cols, (i, j) -> w.value()[i * cols + j]);
    }
}
