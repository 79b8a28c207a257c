package org.seqlab.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.seqlab.fused.BatchNormLayer;
import org.seqlab.fused.Bidirectional;
import org.seqlab.fused.ConvLayer;
import org.seqlab.fused.Dense;
import org.seqlab.fused.Dropout;
import org.seqlab.fused.GruLayer;
import org.seqlab.fused.Sequential;
import org.seqlab.fused.Steps;
import org.seqlab.math.Activations;
import org.seqlab.math.Matrix;
import org.seqlab.train.FloatParameter;
import org.seqlab.train.ModelState;

/**
 * A small speech recognizer: a convolution that shortens time, a bidirectional GRU, and a distribution
 * over letters at every step; trained by CTC.
 *
 * <p>Source: Amodei et al. (2016), Deep Speech 2, arXiv:1512.02595, much smaller. An object serves one
 * thread.
 */
public final class SpeechNet {
    private static final int FILTERS = 64;
    private static final int WIDTH = 9;
    private static final int STRIDE = 3;
    private static final int UNITS = 64;
    private static final double DROP = 0.15;
    private static final double MOMENTUM = 0.9;

    private final ConvLayer conv;
    private final BatchNormLayer norm;
    private final Sequential chain;
    private final FastCtc ctc = new FastCtc(Letters.COUNT, Letters.BLANK);
    private final Steps gradient = new Steps();

    /**
     * Creates a network with random weights.
     *
     * @param bands number of features of a frame
     * @param rng source of weights and of dropout
     */
    public SpeechNet(int bands, RandomGenerator rng) {
        conv = new ConvLayer("conv", bands, FILTERS, WIDTH, STRIDE, rng).inputGradient(false);
        norm = new BatchNormLayer("norm", FILTERS, true, MOMENTUM);
        chain =
                new Sequential(
                        conv,
                        norm,
                        new Dropout(DROP, rng),
                        new Bidirectional(
                                new GruLayer("right", FILTERS, UNITS, rng),
                                new GruLayer("left", FILTERS, UNITS, rng)),
                        new Dropout(DROP, rng),
                        new Dense("letters", 2 * UNITS, Letters.COUNT, rng));
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
     * Returns what is saved: the parameters and the remembered statistics.
     *
     * @return the state
     */
    public ModelState state() {
        List<FloatParameter> all = new ArrayList<>(parameters());
        all.addAll(norm.statistics());
        return new ModelState(all);
    }

    /**
     * Returns the loss of a minibatch and adds to the gradients.
     *
     * @param x features, with the lengths of the utterances
     * @param targets labels of each utterance
     * @return the mean CTC loss of the utterances; those too short for their target count as 0
     */
    public double lossAndGradients(Steps x, int[][] targets) {
        chain.setTraining(true);
        Steps z = chain.forward(x);
        gradient.shape(z.steps(), z.batch(), z.size(), z.lengths()).zero();
        double sum = 0;
        int stride = z.batch() * z.size();
        for (int j = 0; j < z.batch(); j++) {
            double loss =
                    ctc.loss(
                            z.data(),
                            j * z.size(),
                            stride,
                            z.length(j),
                            targets[j],
                            gradient.data(),
                            1f / z.batch());
            sum += loss == Double.POSITIVE_INFINITY ? 0 : loss;
        }
        chain.backward(gradient);
        return sum / z.batch();
    }

    /**
     * Returns the distribution over letters at every step.
     *
     * @param features of one utterance, (bands, T), T at least 9
     * @return probabilities, ({@link Letters#COUNT}, (T − 9) / 3 + 1)
     */
    public Matrix probabilities(Matrix features) {
        chain.setTraining(false);
        Steps x = SpeechTraining.steps(List.of(features));
        Steps z = chain.forward(x);
        Matrix scores = Matrix.build(z.size(), z.steps(), (k, t) -> z.data()[z.index(t, 0) + k]);
        return Activations.softmax(scores);
    }
}
