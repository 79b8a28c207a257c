package org.seqlab.trigger;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.seqlab.fused.BatchNormLayer;
import org.seqlab.fused.ConvLayer;
import org.seqlab.fused.Dense;
import org.seqlab.fused.GruLayer;
import org.seqlab.fused.Layer;
import org.seqlab.fused.Recurrent;
import org.seqlab.fused.ResetAfterGruLayer;
import org.seqlab.fused.Sequential;
import org.seqlab.fused.SigmoidLoss;
import org.seqlab.fused.Steps;
import org.seqlab.train.FloatParameter;
import org.seqlab.train.ModelState;

/**
 * A trigger-word network that can be trained, of any {@link TriggerArchitecture}: the course's or the
 * small one of {@link #compact}.
 *
 * <p>{@link TriggerModel} is the readable one. An object serves one thread.
 */
public final class TriggerNet {
    private static final double MOMENTUM = 0.9;

    private final TriggerArchitecture sizes;
    private final ConvLayer conv;
    private final Recurrent gru1;
    private final Recurrent gru2;
    private final List<BatchNormLayer> norms;
    private final Dense dense;
    private final Sequential chain;
    private final SigmoidLoss loss;

    /**
     * Creates a network with random weights.
     *
     * @param sizes its sizes
     * @param positiveWeight weight of the labels 1, which are rare
     * @param rng source of weights and of dropout
     */
    public TriggerNet(TriggerArchitecture sizes, double positiveWeight, RandomGenerator rng) {
        this.sizes = sizes;
        int nc = sizes.units();
        conv =
                new ConvLayer(
                        "conv",
                        sizes.frequencies(),
                        sizes.filters(),
                        sizes.width(),
                        sizes.stride(),
                        rng);
        conv.inputGradient(false);
        gru1 = gru("gru1", sizes.filters(), rng);
        gru2 = gru("gru2", nc, rng);
        norms =
                List.of(
                        new BatchNormLayer("norm1", sizes.filters(), true, MOMENTUM),
                        new BatchNormLayer("norm2", nc, false, MOMENTUM),
                        new BatchNormLayer("norm3", nc, false, MOMENTUM));
        dense = new Dense("dense", nc, 1, rng);
        chain = new Sequential(layers(rng));
        loss = new SigmoidLoss(positiveWeight);
    }

    private Layer[] layers(RandomGenerator rng) {
        return new Layer[] {
            conv,
            norms.get(0),
            dropout(rng),
            gru1,
            dropout(rng),
            norms.get(1),
            gru2,
            dropout(rng),
            norms.get(2),
            dropout(rng),
            dense
        };
    }

    private Layer dropout(RandomGenerator rng) {
        return new org.seqlab.fused.Dropout(sizes.drop(), rng);
    }

    private Recurrent gru(String name, int nx, RandomGenerator rng) {
        return sizes.resetAfter()
                ? new ResetAfterGruLayer(name, nx, sizes.units(), rng)
                : new GruLayer(name, nx, sizes.units(), rng);
    }

    /**
     * Returns the sizes of a network that trains in minutes: 48 filters and 48 units on mel features,
     * a tenth of the course's parameters.
     *
     * @param steps time steps of a training clip
     * @param bands number of mel bands
     * @return the sizes
     */
    public static TriggerArchitecture compact(int steps, int bands) {
        return new TriggerArchitecture(steps, bands, 48, 15, 4, 48, 0.15, true);
    }

    /**
     * Returns the sizes.
     *
     * @return as given
     */
    public TriggerArchitecture sizes() {
        return sizes;
    }

    /**
     * Returns what training changes.
     *
     * @return weights and biases in a fixed order
     */
    public List<FloatParameter> parameters() {
        return chain.parameters();
    }

    /**
     * Returns what batch normalization remembers and training does not change.
     *
     * @return mean and variance of each of the three layers
     */
    public List<FloatParameter> statistics() {
        return norms.stream().flatMap(norm -> norm.statistics().stream()).toList();
    }

    /**
     * Returns what is saved: the parameters and the remembered statistics.
     *
     * @return the state
     */
    public ModelState state() {
        List<FloatParameter> all = new ArrayList<>(parameters());
        all.addAll(statistics());
        return new ModelState(all);
    }

    /**
     * Returns the loss of a minibatch and adds to the gradients.
     *
     * @param x features, Tx steps of n_freq
     * @param y labels, Ty steps of 1
     * @return the mean weighted binary cross-entropy
     */
    public double lossAndGradients(Steps x, Steps y) {
        chain.setTraining(true);
        double value = loss.forward(chain.forward(x), y);
        chain.backward(loss.gradient());
        return value;
    }

    /**
     * Returns the probabilities, with dropout off and remembered statistics.
     *
     * @param x features, any number of steps from the width of the convolution on
     * @return one probability an output step and example: {@code [example][step]}
     */
    public double[][] probabilities(Steps x) {
        chain.setTraining(false);
        Steps z = chain.forward(x);
        double[][] p = new double[z.batch()][z.steps()];
        for (int j = 0; j < z.batch(); j++) {
            for (int t = 0; t < z.steps(); t++) {
                p[j][t] = 1 / (1 + Math.exp(-z.data()[z.index(t, j)]));
            }
        }
        return p;
    }

    /**
     * Returns a listener that takes one frame at a time and remembers what it heard.
     *
     * @return the listener; the network must not be trained or asked otherwise while it listens
     */
    public TriggerStream listen() {
        chain.setTraining(false);
        return new TriggerStream(sizes, conv, norms, gru1.stepper(1), gru2.stepper(1), dense);
    }
}
