package org.seqlab.evidence.speed;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.seqlab.dates.DateExample;
import org.seqlab.dates.DateGenerator;
import org.seqlab.dates.DateModel;
import org.seqlab.seq2seq.BeamSearch;
import org.seqlab.tape.LstmWeights;
import org.seqlab.tape.LstmWriter;
import org.seqlab.tape.Start;
import org.seqlab.train.FloatParameter;
import org.seqlab.train.Optimizer;
import org.seqlab.train.Schedule;
import org.seqlab.train.SplitMix;
import org.seqlab.train.Trainer;

/** Contests of date translator and beam search. */
final class TextSpeed {
    private static final int BATCH = 100;

    /** Forward operations of one example: recurrences, attention, post-attention, output. */
    private static final double FORWARD =
            2.0 * (60 * 32 * 128 + 30 * 64 * 10 + 10 * (30 * 84 + 64 * 10 + 128 * 256 + 64 * 11));

    private TextSpeed() {}

    static List<Contest> list() {
        List<Contest> contests = new ArrayList<>();
        for (int threads = 1; threads <= 2; threads++) {
            contests.add(
                    Contest.of("date translator, training step, batch 100", "PyTorch")
                            .peer("text", "training", Map.of("batch", BATCH, "threads", threads))
                            .ours(TextSpeed::training)
                            .threads(threads)
                            .operations(3 * FORWARD * BATCH)
                            .goal(3, 2.5)
                            .note("a third is the gates' exponentials, 32 units at a time"));
        }
        contests.add(inference(BATCH, 0, 0));
        contests.add(inference(1, 10, 8));
        contests.add(beam("small", 256, 1000, 5, 5, 4));
        contests.add(beam("large", 512, 10_000, 10, 1.5, 1.2));
        return contests;
    }

    private static Contest inference(int batch, double goal, double floor) {
        return Contest.of("date translator, inference, batch " + batch, "PyTorch")
                .peer("text", "inference", Map.of("batch", batch, "threads", 1))
                .ours(() -> translation(batch))
                .operations(FORWARD * batch)
                .goal(goal, floor);
    }

    private static Contest beam(
            String size, int units, int vocabulary, int width, double goal, double floor) {
        String name =
                "beam search, %s: hidden %d, V %d, B %d, 30 words"
                        .formatted(size, units, vocabulary, width);
        return Contest.of(name, "PyTorch")
                .peer(
                        "text",
                        "beam",
                        Map.of(
                                "units",
                                units,
                                "vocabulary",
                                vocabulary,
                                "width",
                                width,
                                "length",
                                30,
                                "threads",
                                1))
                .ours(() -> search(units, vocabulary, width))
                .goal(goal, floor)
                .note("each step reads all weights, 2 MB if small and 28 MB if large, for B rows");
    }

    private static Runnable training() {
        SplitMix random = new SplitMix(1);
        DateModel model = DateModel.course(random);
        DateModel.Batch batch = model.batch(DateGenerator.course().next(BATCH, random));
        Trainer trainer =
                new Trainer(model.parameters(), Optimizer.adam(Schedule.constant(0.005)))
                        .clipNorm(5);
        return () -> trainer.step(() -> model.gradients(batch));
    }

    private static Runnable translation(int count) {
        SplitMix random = new SplitMix(1);
        DateModel model = DateModel.course(random);
        List<String> texts =
                DateGenerator.course().next(count, random).stream()
                        .map(DateExample::human)
                        .toList();
        return () -> model.translate(texts);
    }

    private static Runnable search(int units, int vocabulary, int width) {
        SplitMix random = new SplitMix(1);
        FloatParameter embedding = Start.uniform("embedding", vocabulary, units, 1, random);
        LstmWeights weights = LstmWeights.draw("decoder", units, units, random);
        FloatParameter wo = Start.glorot("output.w", units, vocabulary, random);
        FloatParameter bo = Start.row("output.b", vocabulary, 0);
        // No sentence ends early, on either side.
        bo.set(0, -1e9);
        LstmWriter writer = new LstmWriter(embedding, weights, wo, bo);
        BeamSearch beam = new BeamSearch(width, 30, 0, false);
        return () -> beam.best(writer, 0);
    }
}
