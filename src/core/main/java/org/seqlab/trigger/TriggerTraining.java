package org.seqlab.trigger;

import java.util.ArrayList;
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
 * Trains the compact trigger-word network on ten-second scenes of recorded words in noise, each word
 * and noise varied more than what it is judged by: it must learn the word, not the voices.
 *
 * @param clips how many scenes are made
 * @param epochs how often each is seen
 * @param batch scenes in a minibatch
 * @param rate highest learning rate; it rises at first and then falls as a cosine
 * @param seed of scenes, weights and dropout
 */
public record TriggerTraining(int clips, int epochs, int batch, double rate, long seed) {
    /** Checks the numbers. */
    public TriggerTraining {
        if (clips < 1
                || epochs < 1
                || batch < 1
                || !(rate > 0 && rate < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "TriggerTraining: clips, epochs and batch must be at least 1 and rate above 0, but"
                            + " they are %d, %d, %d and %s.".formatted(clips, epochs, batch, rate));
        }
    }

    /** When the compact network chimes: three steps, 0.12 s, in a row; then a second's rest. */
    public static final StreamingDetector.Rule RULE = new StreamingDetector.Rule(0.5, 3, 20);

    /** Before the end of a word a chime may come so much too early, in milliseconds. */
    public static final double EARLIEST = 150;

    /** After the end of a word a chime may come so late, in milliseconds. */
    public static final double LATEST = 1000;

    private static final double SECONDS = 10;

    /** Labels that are 1 after a word: 0.4 seconds, as in the course. */
    private static final int ONES = 10;

    private static final double POSITIVE_WEIGHT = 2;
    private static final double CLIP_NORM = 5;

    /**
     * Returns settings that take a minute or two on two cores: 960 scenes, each seen ten times. More
     * scenes help more than more passes.
     *
     * @return the settings
     */
    public static TriggerTraining usual() {
        return new TriggerTraining(960, 10, 8, 0.004, 1);
    }

    private record Example(Matrix x, Matrix y) {}

    /**
     * Makes scenes, trains and returns the network.
     *
     * @param words what is said in the scenes
     * @param features what the network hears
     * @param listener hears of every step
     * @return the trained network
     */
    public TriggerNet train(Words words, MelFeatures features, Consumer<Progress> listener) {
        SplitMix rng = new SplitMix(seed);
        int steps = features.frames((int) (SECONDS * features.rate()));
        TriggerNet net =
                new TriggerNet(TriggerNet.compact(steps, features.bands()), POSITIVE_WEIGHT, rng);
        List<Example> examples = new ArrayList<>();
        for (int k = 0; k < clips; k++) {
            Scene scene = Scene.forTraining(words, Background.list(false), SECONDS, rng);
            examples.add(example(scene, features, net.sizes().outputs()));
        }
        long total = (long) epochs * ((clips + batch - 1) / batch);
        Optimizer adam = Optimizer.adam(Schedule.cosine(rate, total / 20, total + 1));
        Trainer trainer =
                new Trainer(net.parameters(), adam).clipNorm(CLIP_NORM).listener(listener);
        for (int epoch = 0; epoch < epochs; epoch++) {
            for (int[] chosen : Minibatches.shuffled(clips, batch, rng)) {
                Steps x = steps(examples, chosen, true);
                Steps y = steps(examples, chosen, false);
                trainer.step(() -> net.lossAndGradients(x, y));
            }
        }
        return net;
    }

    private static Example example(Scene scene, MelFeatures features, int outputs) {
        Matrix y = Matrix.zeros(1, outputs);
        for (Segment word : scene.activates()) {
            y = Labels.insertOnes(y, word.end(), ONES);
        }
        return new Example(features.of(scene.sound().channels()[0]), y);
    }

    private static Steps steps(List<Example> examples, int[] chosen, boolean inputs) {
        Matrix first = inputs ? examples.get(0).x : examples.get(0).y;
        Steps result = new Steps(first.cols(), chosen.length, first.rows());
        for (int j = 0; j < chosen.length; j++) {
            Matrix m = inputs ? examples.get(chosen[j]).x : examples.get(chosen[j]).y;
            for (int t = 0; t < m.cols(); t++) {
                for (int i = 0; i < m.rows(); i++) {
                    result.data()[result.index(t, j) + i] = (float) m.get(i, t);
                }
            }
        }
        return result;
    }

    /**
     * Counts hits, false alarms and misses of a detector that listens to scenes.
     *
     * @param net the trained network
     * @param features what it was trained on
     * @param rule when to chime
     * @param scenes what it listens to, each from a fresh start
     * @return the counts over all scenes
     */
    public static EventScore evaluate(
            TriggerNet net, MelFeatures features, StreamingDetector.Rule rule, List<Scene> scenes) {
        EventScore score = new EventScore(0, 0, 0);
        for (Scene scene : scenes) {
            StreamingDetector detector = new StreamingDetector(net, features, rule);
            detector.accept(scene.sound().channels()[0]);
            double[] chimes = detector.timeline().chimes();
            score = score.plus(EventScore.of(scene.ends(), chimes, EARLIEST, LATEST));
        }
        return score;
    }
}
