package org.seqlab.evidence.speed;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.seqlab.fused.Steps;
import org.seqlab.speech.FastCtc;
import org.seqlab.train.Optimizer;
import org.seqlab.train.Schedule;
import org.seqlab.train.SplitMix;
import org.seqlab.train.Trainer;
import org.seqlab.trigger.TriggerArchitecture;
import org.seqlab.trigger.TriggerNet;

/** Contests of trigger model and alignment loss. */
final class AudioSpeed {
    private static final int TX = 5511;
    private static final int FREQUENCIES = 101;
    private static final int BATCH = 25;
    private static final int CLIP_SECONDS = 10;

    private AudioSpeed() {}

    static List<Contest> list() {
        return List.of(
                training(1),
                training(2),
                inference(1, 3, 2.5),
                inference(BATCH, 2, 1.6),
                ctc(500, 16, 28, 80),
                ctc(50, 1, 28, 10));
    }

    private static Contest training(int threads) {
        return Contest.of("trigger model step, 5511 x 101, batch " + BATCH, "PyTorch")
                .peer("trigger", "training", arguments(BATCH, threads))
                .ours(AudioSpeed::trainingStep)
                .threads(threads)
                .operations(3.0 * BATCH * forwardOperations())
                .goal(2, 1.6)
                .note("the convolution's and the GRUs' products");
    }

    private static Contest inference(int batch, double goal, double floor) {
        String work = "trigger model inference, %d s, batch %d".formatted(CLIP_SECONDS, batch);
        return Contest.of(work, "PyTorch")
                .peer("trigger", "inference", arguments(batch, 1))
                .ours(() -> answer(batch))
                .operations((double) batch * forwardOperations())
                .goal(goal, floor)
                .note(
                        "a third is the convolution's products, a sixth each the GRUs' products of one row"
                                + " a step, bound by the second cache, and their gates");
    }

    private static Map<String, Object> arguments(int batch, int threads) {
        return Map.of("steps", TX, "inputs", FREQUENCIES, "batch", batch, "threads", threads);
    }

    /** Convolution, two GRUs and the answer, for one clip. */
    private static double forwardOperations() {
        double conv = 2.0 * 15 * FREQUENCIES * 196;
        double gru1 = 2.0 * 3 * 128 * (196 + 128);
        double gru2 = 2.0 * 3 * 128 * (128 + 128);
        return 1375 * (conv + gru1 + gru2 + 2 * 128);
    }

    private static TriggerNet net() {
        TriggerArchitecture sizes = TriggerArchitecture.course(TX, FREQUENCIES);
        return new TriggerNet(sizes, 1, new SplitMix(1));
    }

    private static Steps noise(int steps, int batch, int size) {
        SplitMix rng = new SplitMix(2);
        Steps x = new Steps(steps, batch, size);
        for (int i = 0; i < x.rows() * size; i++) {
            x.data()[i] = (float) rng.nextGaussian();
        }
        return x;
    }

    private static Runnable trainingStep() {
        TriggerNet net = net();
        Trainer trainer = new Trainer(net.parameters(), Optimizer.adam(Schedule.constant(0.0001)));
        Steps x = noise(TX, BATCH, FREQUENCIES);
        Steps y = new Steps(net.sizes().outputs(), BATCH, 1);
        return () -> trainer.step(() -> net.lossAndGradients(x, y));
    }

    private static Runnable answer(int batch) {
        TriggerNet net = net();
        Steps x = noise(TX, batch, FREQUENCIES);
        return () -> net.probabilities(x);
    }

    private static Contest ctc(int steps, int batch, int labels, int length) {
        String work =
                "CTC loss and gradient, T %d, batch %d, %d labels of %d"
                        .formatted(steps, batch, length, labels);
        return Contest.of(work, "PyTorch")
                .peer(
                        "trigger",
                        "ctc",
                        Map.of("steps", steps, "batch", batch, "labels", labels, "length", length))
                .ours(() -> ctcLoss(steps, batch, labels, length))
                .goal(5, 4);
    }

    private static Runnable ctcLoss(int steps, int batch, int labels, int length) {
        float[] scores = noise(steps, batch, labels).data();
        float[] gradient = new float[scores.length];
        SplitMix rng = new SplitMix(3);
        int[][] targets =
                IntStream.range(0, batch)
                        .mapToObj(
                                j ->
                                        IntStream.generate(() -> 1 + rng.nextInt(labels - 1))
                                                .limit(length)
                                                .toArray())
                        .toArray(int[][]::new);
        FastCtc ctc = new FastCtc(labels, 0);
        int stride = batch * labels;
        return () -> {
            for (int j = 0; j < batch; j++) {
                ctc.loss(scores, j * labels, stride, steps, targets[j], gradient, 1f / batch);
            }
        };
    }
}
