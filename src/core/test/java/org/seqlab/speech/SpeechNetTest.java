package org.seqlab.speech;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.seqlab.audio.Background;
import org.seqlab.audio.MelFeatures;
import org.seqlab.audio.Sound;
import org.seqlab.fused.Steps;
import org.seqlab.math.Matrix;
import org.seqlab.math.NumpyRandom;
import org.seqlab.train.FloatParameter;
import org.seqlab.train.Optimizer;
import org.seqlab.train.Schedule;
import org.seqlab.train.SplitMix;
import org.seqlab.train.Trainer;

class SpeechNetTest {
    private static final int[][] TARGETS = {{1, 2}, {3}, {}};

    private static Steps features() {
        NumpyRandom rng = new NumpyRandom(1);
        return SpeechTraining.steps(List.of(rng.randn(5, 31), rng.randn(5, 19), rng.randn(5, 11)));
    }

    @Test
    void lettersByHand() {
        assertArrayEquals(new int[] {1, 27, 26}, Letters.encode("a z"));
        assertEquals("a z", Letters.decode(List.of(1, 27, 26)));
        assertThrows(IllegalArgumentException.class, () -> Letters.encode("A"));
    }

    @Test
    void lexiconCountsWordsThatGoOnSo() {
        Lexicon lexicon = new Lexicon(List.of("on", "one", "off", "two"));
        assertEquals(Math.log(3 / 4.0), lexicon.logProbability(List.of(), 15), 1e-12);
        List<Integer> on = Arrays.stream(Letters.encode("two on")).boxed().toList();
        assertEquals(Math.log(0.5), lexicon.logProbability(on, 5), 1e-12);
        assertEquals(Math.log(0.5), lexicon.logProbability(on, Letters.SPACE), 1e-12);
        assertEquals(Double.NEGATIVE_INFINITY, lexicon.logProbability(on, 1));
        assertTrue(lexicon.isWhole(on));
        assertFalse(lexicon.isWhole(on.subList(0, 5)));
        assertThrows(IllegalArgumentException.class, () -> new Lexicon(List.of()));
    }

    @Test
    void utterancesAreOneVoicesWords() {
        List<Recording> recordings = new ArrayList<>();
        for (String word : List.of("yes", "no", "go")) {
            Sound sound = Sound.mono(8000, new NumpyRandom(2).randn(1, 997).toRowMajor());
            recordings.add(new Recording(word, "a", 0, Recording.Split.TRAINING, () -> sound));
        }
        Utterance.Maker maker = new Utterance.Maker(recordings, 8000);
        SplitMix rng = new SplitMix(1);
        for (int k = 0; k < 10; k++) {
            Utterance u = maker.make(Background.list(false), rng);
            List<String> said = List.of(u.text().split(" "));
            assertTrue(said.size() <= 4 && List.of("yes", "no", "go").containsAll(said));
            assertTrue(u.samples().length > 900 * said.size());
        }
        assertThrows(IllegalArgumentException.class, () -> new Utterance.Maker(List.of(), 8000));
    }

    /** Differences of the whole network, dropout included: the same seed drops the same entries. */
    @Test
    void aFewStepsOfTrainingLowerTheLoss() {
        SpeechNet net = new SpeechNet(5, new SplitMix(1));
        Steps x = features();
        Trainer trainer = new Trainer(net.parameters(), Optimizer.adam(Schedule.constant(0.01)));
        double first = trainer.step(() -> net.lossAndGradients(x, TARGETS));
        double last = first;
        for (int k = 0; k < 40; k++) {
            last = trainer.step(() -> net.lossAndGradients(x, TARGETS));
        }
        assertTrue(last < 0.3 * first, first + " to " + last);
    }

    @Test
    void lastLayersGradientMatchesCentralDifferences() {
        SpeechNet net = new SpeechNet(5, new SplitMix(1));
        List<FloatParameter> parameters = net.parameters();
        FloatParameter bias = parameters.get(parameters.size() - 1);
        double analytic = derivative(bias, 3, 0);
        double h = 1 / 64.0;
        double numeric = (derivative(bias, 3, h) - derivative(bias, 3, -h)) / (2 * h);
        assertEquals(numeric, analytic, 2e-3 * (1 + Math.abs(analytic)));
    }

    /** Returns the gradient for change 0, else the loss with the changed entry, dropping alike. */
    private static double derivative(FloatParameter like, int entry, double change) {
        SpeechNet net = new SpeechNet(5, new SplitMix(1));
        FloatParameter p =
                net.parameters().stream()
                        .filter(w -> w.name().equals(like.name()))
                        .findFirst()
                        .orElseThrow();
        p.set(entry, p.get(entry) + change);
        double loss = net.lossAndGradients(features(), TARGETS);
        return change == 0 ? p.gradientAt(entry) : loss;
    }

    @Test
    void probabilitiesAreADistributionAtEveryStep() {
        SpeechNet net = new SpeechNet(5, new SplitMix(1));
        Matrix y = net.probabilities(new NumpyRandom(3).randn(5, 31));
        assertEquals(Letters.COUNT, y.rows());
        assertEquals((31 - 9) / 3 + 1, y.cols());
        assertTrue(y.sumOfRows().isClose(Matrix.filled(1, y.cols(), 1), 1e-6, 1e-6));
    }

    @Test
    void recognizerAnswersWithWordsOfTheLexiconOnly() {
        MelFeatures features = new MelFeatures(8000, 5, 128, 64);
        Recognizer r = new Recognizer(new SpeechNet(5, new SplitMix(1)), features);
        double[] samples = new NumpyRandom(3).randn(1, 3000).scale(0.1).toRowMajor();
        Lexicon lexicon = new Lexicon(List.of("yes", "no"));
        String text = r.beam(samples, 20, lexicon, 1);
        for (String word : text.isEmpty() ? new String[0] : text.split(" ")) {
            assertTrue(List.of("yes", "no").contains(word), text);
        }
        assertEquals(r.bestPath(samples), r.bestPath(samples));
    }

    @Test
    void badSettingsAndTooShortSoundsAreNamed() {
        IllegalArgumentException e =
                assertThrows(
                        IllegalArgumentException.class, () -> new SpeechTraining(3, 5, 0, 0.1, 1));
        assertEquals(
                "SpeechTraining: utterances, epochs and batch must be at least 1 and rate above 0,"
                        + " but they are 3, 5, 0 and 0.1.",
                e.getMessage());
        Recognizer r =
                new Recognizer(
                        new SpeechNet(5, new SplitMix(1)), new MelFeatures(8000, 5, 128, 64));
        e = assertThrows(IllegalArgumentException.class, () -> r.bestPath(new double[0]));
        assertEquals(
                "MelFeatures.of: samples must fill a frame of 128, but there are 0.",
                e.getMessage());
        e = assertThrows(IllegalArgumentException.class, () -> r.beam(new double[3000], 0));
        assertEquals("PrefixBeamSearch: width must be at least 1, but it is 0.", e.getMessage());
    }
}
