package org.seqlab.trigger;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.seqlab.audio.Background;
import org.seqlab.audio.Clip;
import org.seqlab.audio.MelFeatures;
import org.seqlab.audio.Sound;
import org.seqlab.fused.Steps;
import org.seqlab.math.Matrix;
import org.seqlab.params.ResetAfterGruParameters;
import org.seqlab.rnn.KerasLayout;
import org.seqlab.train.FloatParameter;
import org.seqlab.train.ModelFile;
import org.seqlab.train.Optimizer;
import org.seqlab.train.Schedule;
import org.seqlab.train.SplitMix;
import org.seqlab.train.Trainer;

class TriggerNetTest {
    private static final TriggerArchitecture SMALL =
            new TriggerArchitecture(43, 7, 5, 5, 3, 11, 0, true);

    private static TriggerNet net(TriggerArchitecture sizes) {
        TriggerNet net = new TriggerNet(sizes, 2, new SplitMix(3));
        SplitMix rng = new SplitMix(4);
        for (FloatParameter p : net.parameters()) {
            for (int i = 0; i < p.size() && p.rows() == 1; i++) {
                p.set(i, p.get(i) + 0.2 * rng.nextGaussian());
            }
        }
        return net;
    }

    private static Steps noise(int steps, int m, int size) {
        SplitMix rng = new SplitMix(9);
        Steps x = new Steps(steps, m, size);
        for (int i = 0; i < steps * m * size; i++) {
            x.data()[i] = (float) rng.nextGaussian();
        }
        return x;
    }

    private static Matrix matrix(FloatParameter p) {
        return Matrix.build(p.rows(), p.cols(), (i, j) -> p.get(i * p.cols() + j));
    }

    private static TriggerModel readable(TriggerNet net, List<FloatParameter> statistics) {
        List<Matrix> p = net.parameters().stream().map(TriggerNetTest::matrix).toList();
        List<Matrix> s = statistics.stream().map(TriggerNetTest::matrix).toList();
        TriggerArchitecture a = net.sizes();
        return new TriggerModel(
                new Conv1d(p.get(0).transpose(), p.get(1).transpose(), a.width(), a.stride()),
                norm(p.get(2), p.get(3), s.get(0), s.get(1)),
                TriggerModel.layer(gru(p.subList(4, 8))),
                norm(p.get(8), p.get(9), s.get(2), s.get(3)),
                TriggerModel.layer(gru(p.subList(10, 14))),
                norm(p.get(14), p.get(15), s.get(4), s.get(5)),
                p.get(16).transpose(),
                p.get(17));
    }

    private static BatchNorm norm(Matrix gamma, Matrix beta, Matrix mean, Matrix variance) {
        return new BatchNorm(
                gamma.transpose(),
                beta.transpose(),
                mean.transpose(),
                variance.transpose(),
                BatchNorm.EPSILON);
    }

    private static ResetAfterGruParameters gru(List<Matrix> p) {
        int units = p.get(1).rows();
        Matrix second = Matrix.beside(Matrix.zeros(1, 2 * units), p.get(3));
        return new KerasLayout(p.get(0), p.get(1), Matrix.stack(p.get(2), second)).resetAfterGru();
    }

    @Test
    void answersAsTheReadableModel() {
        TriggerNet net = net(SMALL);
        net.lossAndGradients(noise(43, 3, 7), new Steps(13, 3, 1));
        Steps x = noise(43, 2, 7);
        List<Matrix> expected = readable(net, net.statistics()).forward(x.toMatrices()).y();
        double[][] found = net.probabilities(x);
        assertEquals(13, found[0].length);
        for (int t = 0; t < 13; t++) {
            assertEquals(expected.get(t).get(0, 0), found[0][t], 1e-5);
            assertEquals(expected.get(t).get(0, 1), found[1][t], 1e-5);
        }
    }

    @Test
    void gradientMatchesCentralDifferences() {
        TriggerNet net = net(SMALL);
        Steps x = noise(43, 3, 7);
        Steps y = new Steps(13, 3, 1);
        for (int i = 0; i < 39; i += 4) {
            y.data()[i] = 1;
        }
        for (FloatParameter p : net.parameters()) {
            int i = p.size() / 2;
            net.parameters().forEach(FloatParameter::zeroGradient);
            net.lossAndGradients(x, y);
            double analytic = p.gradientAt(i);
            double old = p.get(i);
            p.set(i, old + 1 / 128.0);
            double up = net.lossAndGradients(x, y);
            p.set(i, old - 1 / 128.0);
            double down = net.lossAndGradients(x, y);
            p.set(i, old);
            assertEquals((up - down) * 64, analytic, 5e-3 * (0.1 + Math.abs(analytic)), p.name());
        }
    }

    @Test
    void streamGivesTheProbabilitiesOfTheWholeRecording() {
        TriggerNet net = net(SMALL);
        Steps x = noise(43, 1, 7);
        double[] whole = net.probabilities(x)[0];
        TriggerStream stream = net.listen();
        List<Double> found = new ArrayList<>();
        double[] frame = new double[7];
        for (int t = 0; t < 43; t++) {
            for (int i = 0; i < 7; i++) {
                frame[i] = x.data()[x.index(t, 0) + i];
            }
            OptionalDouble p = stream.next(frame);
            p.ifPresent(found::add);
        }
        assertEquals(13, found.size());
        for (int t = 0; t < 13; t++) {
            assertEquals(whole[t], found.get(t), 1e-5);
        }
        assertThrows(IllegalArgumentException.class, () -> stream.next(new double[6]));
    }

    @Test
    void savedNetworkAnswersTheSame(@TempDir Path folder) throws IOException {
        TriggerNet net = net(SMALL);
        net.lossAndGradients(noise(43, 3, 7), new Steps(13, 3, 1));
        ModelFile.save(folder.resolve("net"), net.state());
        TriggerNet loaded = new TriggerNet(SMALL, 2, new SplitMix(77));
        ModelFile.load(folder.resolve("net"), loaded.state());
        Steps x = noise(43, 1, 7);
        assertArrayEquals(net.probabilities(x)[0], loaded.probabilities(x)[0]);
    }

    @Test
    void aFewStepsOfTrainingLowerTheLoss() {
        TriggerNet net = new TriggerNet(SMALL, 1, new SplitMix(5));
        Steps x = noise(43, 5, 7);
        Steps y = new Steps(13, 5, 1);
        for (int i = 0; i < 65; i++) {
            y.data()[i] = x.data()[x.index(3 * (i / 5), i % 5)] > 0 ? 1 : 0;
        }
        Trainer trainer = new Trainer(net.parameters(), Optimizer.adam(Schedule.constant(0.02)));
        double first = trainer.step(() -> net.lossAndGradients(x, y));
        double last = first;
        for (int k = 0; k < 60; k++) {
            last = trainer.step(() -> net.lossAndGradients(x, y));
        }
        assertTrue(last < 0.6 * first, first + " to " + last);
    }

    @Test
    void piecesOfSoundChangeNothing() {
        MelFeatures features = new MelFeatures(8000, 7, 128, 64);
        TriggerNet net = net(SMALL);
        double[] samples = new double[8000];
        SplitMix rng = new SplitMix(6);
        for (int n = 0; n < samples.length; n++) {
            samples[n] = 0.1 * rng.nextGaussian();
        }
        StreamingDetector.Rule rule = new StreamingDetector.Rule(0.5, 2, 5);
        StreamingDetector whole = new StreamingDetector(net, features, rule);
        whole.accept(samples);
        StreamingDetector pieces = new StreamingDetector(net, features, rule);
        int chimes = 0;
        for (int from = 0; from < samples.length; from += 37) {
            int to = Math.min(samples.length, from + 37);
            chimes += pieces.accept(Arrays.copyOfRange(samples, from, to));
        }
        assertEquals(0, pieces.accept(new double[0]));
        StreamingDetector.Timeline expected = whole.timeline();
        StreamingDetector.Timeline found = pieces.timeline();
        assertArrayEquals(expected.times(), found.times(), 1e-9);
        assertArrayEquals(expected.probabilities(), found.probabilities(), 1e-6);
        assertArrayEquals(expected.chimes(), found.chimes(), 1e-9);
        assertEquals(found.chimes().length, chimes);
        assertEquals(1000.0 * (128 + 4 * 64) / 8000, found.times()[0], 1e-9);
    }

    @Test
    void oneLongAlarmChimesOncePerPause() {
        MelFeatures features = new MelFeatures(8000, 7, 128, 64);
        StreamingDetector always =
                new StreamingDetector(net(SMALL), features, new StreamingDetector.Rule(0, 3, 10));
        Sound sound = Sound.mono(8000, new double[8000]);
        int chimes = always.accept(sound.channels()[0]);
        double[] at = always.timeline().chimes();
        assertEquals(chimes, at.length);
        assertEquals(11 * 24.0, at[1] - at[0], 1e-9);
        Clip clip = always.withChimes(sound, new Clip(8000, 1, new short[] {100}));
        assertEquals(100, clip.sample((int) (at[0] * 8), 0));
    }

    @Test
    void scenesKeepWordsApartAndInside() {
        SplitMix rng = new SplitMix(8);
        Words words = new Words(8000, List.of(tone(900)), List.of(tone(500), tone(700)));
        Scene scene = Scene.make(words, Background.list(true), 20, rng);
        List<Segment> all = new ArrayList<>(scene.activates());
        all.addAll(scene.negatives());
        assertTrue(all.size() > 5);
        for (int i = 0; i < all.size(); i++) {
            assertTrue(all.get(i).end() < 20_000);
            assertTrue(!all.get(i).isOverlapping(all.subList(0, i)));
        }
        assertEquals(scene.activates().size(), scene.ends().length);
        assertThrows(
                IllegalArgumentException.class, () -> new Words(8000, List.of(), List.of(tone(5))));
    }

    @Test
    void badSettingsAreNamed() {
        assertMessage(
                "clips, epochs and batch must be at least 1 and rate above 0, but they are 3, 0, 2",
                () -> new TriggerTraining(3, 0, 2, 0.1, 1));
        assertMessage(
                "rate above 0, but they are 3, 5, 2 and NaN.",
                () -> new TriggerTraining(3, 5, 2, Double.NaN, 1));
        assertMessage(
                "run at least 1 and pause at least 0, but they are 0.5, 0 and 7.",
                () -> new StreamingDetector.Rule(0.5, 0, 7));
        assertMessage("threshold must be 0 to 1", () -> new StreamingDetector.Rule(1.5, 2, 7));
        Words words = new Words(8000, List.of(tone(900)), List.of(tone(500)));
        SplitMix rng = new SplitMix(8);
        assertMessage(
                "there are 0 and seconds is 3.0.", () -> Scene.make(words, List.of(), 3, rng));
        assertMessage(
                "there are 3 and seconds is -1.0.",
                () -> Scene.make(words, Background.list(true), -1, rng));
    }

    private static void assertMessage(String part, Executable call) {
        String message = assertThrows(IllegalArgumentException.class, call).getMessage();
        assertTrue(message.contains(part), message);
    }

    private static double[] tone(int length) {
        double[] samples = new double[length];
        for (int n = 0; n < length; n++) {
            samples[n] = Math.sin(0.3 * n);
        }
        return samples;
    }
}
