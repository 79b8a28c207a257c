package org.seqlab.speech;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.seqlab.audio.Background;
import org.seqlab.audio.MelFeatures;
import org.seqlab.fused.Steps;
import org.seqlab.math.Matrix;
import org.seqlab.train.Minibatches;
import org.seqlab.train.Optimizer;
import org.seqlab.train.Progress;
import org.seqlab.train.Schedule;
import org.seqlab.train.SplitMix;
import org.seqlab.train.Trainer;

/**
 * Trains the speech recognizer on utterances of a few words.
 *
 * @param utterances how many are made
 * @param epochs how often each is heard
 * @param batch utterances in a minibatch
 * @param rate highest learning rate; it rises at first and then falls as a cosine
 * @param seed of utterances, weights and dropout
 */
public record SpeechTraining(int utterances, int epochs, int batch, double rate, long seed) {
    /** Checks the numbers. */
    public SpeechTraining {
        if (utterances < 1
                || epochs < 1
                || batch < 1
                || !(rate > 0 && rate < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "SpeechTraining: utterances, epochs and batch must be at least 1 and rate above 0, but"
                            + " they are %d, %d, %d and %s."
                                    .formatted(utterances, epochs, batch, rate));
        }
    }

    private static final double CLIP_NORM = 5;

    /** Those on which the settings were chosen: without music and knocks. */
    private static final List<Background> NOISES =
            Background.list(false).stream()
                    .filter(b -> b != Background.TUNES && b != Background.CLATTER)
                    .toList();

    /**
     * Returns settings that take a minute or two on two cores.
     *
     * @return the settings
     */
    public static SpeechTraining usual() {
        return new SpeechTraining(1200, 16, 16, 0.004, 1);
    }

    /**
     * Makes utterances, trains and returns the network.
     *
     * @param recordings what is said
     * @param features what the network hears
     * @param listener hears of every step
     * @return the trained network
     */
    public SpeechNet train(
            List<Recording> recordings, MelFeatures features, Consumer<Progress> listener) {
        SplitMix rng = new SplitMix(seed);
        Utterance.Maker maker = new Utterance.Maker(recordings, features.rate());
        List<Matrix> x = new ArrayList<>();
        List<int[]> targets = new ArrayList<>();
        for (int k = 0; k < utterances; k++) {
            Utterance u = maker.make(NOISES, rng);
            x.add(features.of(u.samples()));
            targets.add(Letters.encode(u.text()));
        }
        SpeechNet net = new SpeechNet(features.bands(), rng);
        long total = (long) epochs * ((utterances + batch - 1) / batch);
        Optimizer adam = Optimizer.adam(Schedule.cosine(rate, total / 20, total + 1));
        Trainer trainer =
                new Trainer(net.parameters(), adam).clipNorm(CLIP_NORM).listener(listener);
        int[] lengths = x.stream().mapToInt(Matrix::cols).toArray();
        for (int epoch = 0; epoch < epochs; epoch++) {
            for (int[] chosen : Minibatches.bySimilarLength(lengths, batch, rng)) {
                Steps inputs = steps(Arrays.stream(chosen).mapToObj(x::get).toList());
                int[][] labels = Arrays.stream(chosen).mapToObj(targets::get).toArray(int[][]::new);
                trainer.step(() -> net.lossAndGradients(inputs, labels));
            }
        }
        return net;
    }

    /** Returns features of several utterances as one minibatch, padded with zeros. */
    static Steps steps(List<Matrix> utterances) {
        int[] lengths = utterances.stream().mapToInt(Matrix::cols).toArray();
        int bands = utterances.get(0).rows();
        int longest = Arrays.stream(lengths).max().orElseThrow();
        Steps result = new Steps(longest, lengths.length, bands);
        result.setLengths(lengths);
        for (int j = 0; j < lengths.length; j++) {
            for (int t = 0; t < lengths[j]; t++) {
                for (int i = 0; i < bands; i++) {
                    result.data()[result.index(t, j) + i] = (float) utterances.get(j).get(i, t);
                }
            }
        }
        return result;
    }
}
