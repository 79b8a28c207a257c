package org.seqlab.evidence.results;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.seqlab.attention.AttentionMap;
import org.seqlab.dates.DateExample;
import org.seqlab.dates.DateModel;
import org.seqlab.dates.DateTraining;
import org.seqlab.train.Progress;
import org.seqlab.train.SplitMix;
import org.seqlab.transformer.DateTransformer;

/** Dates: our schedule, the course's, and a Transformer, all on days kept out of training. */
final class DateExperiment {
    private static final int STEPS = 3000;
    private static final int EPOCHS = 50;
    private static final int TRANSFORMER_STEPS = 3000;
    private static final String METRIC = "exact match on 2000 unseen days";
    private static final String BASELINE = "look up among 10000";
    private static final List<String> SAMPLES =
            List.of(
                    "3 May 1979",
                    "5 April 09",
                    "21th of August 2016",
                    "Tue 10 Jul 2007",
                    "Saturday May 9 2018",
                    "March 3 2001",
                    "1 March 2001");

    private DateExperiment() {}

    static List<Result> run(Consumer<String> log) {
        List<DateExample> exam = DateTraining.heldOut(2000, new SplitMix(2024));
        double lookUp = lookUp();
        long start = System.nanoTime();
        DateModel model = DateTraining.improved(STEPS, 1, every(STEPS / 6, log));
        log.accept(trained("our schedule", STEPS * 100L, start));
        double ours = model.exactMatch(exam);
        log.accept("our schedule: exact match " + ours);
        for (String text : SAMPLES) {
            log.accept(text + " -> " + model.translate(List.of(text)).get(0));
        }
        AttentionMap map = model.look("saturday may 9 2018");
        for (int t = 0; t < DateModel.TY; t++) {
            int place = map.strongest(t);
            log.accept(
                    "writing '"
                            + map.outputs().get(t)
                            + "' it looks most at '"
                            + map.inputs().get(place)
                            + "' at "
                            + place);
        }
        start = System.nanoTime();
        DateModel course = DateTraining.course(EPOCHS, 1, every(EPOCHS * 100 / 5, log));
        log.accept(trained("the course's schedule", EPOCHS * 10_000L, start));
        return List.of(
                Result.higher("our schedule", METRIC, model.exactMatch(exam), BASELINE, lookUp),
                Result.higher(
                        "course's schedule, 50 epochs",
                        METRIC,
                        course.exactMatch(exam),
                        BASELINE,
                        lookUp));
    }

    /** A memory of 10,000 examples knows a day only if it has seen the very text before. */
    private static double lookUp() {
        Map<String, String> memory = new HashMap<>();
        DateTraining.seen(10_000, new SplitMix(7)).forEach(e -> memory.put(e.human(), e.machine()));
        List<DateExample> exam = DateTraining.seen(2000, new SplitMix(2024));
        long right = exam.stream().filter(e -> e.machine().equals(memory.get(e.human()))).count();
        return right / 2000.0;
    }

    static Consumer<Progress> every(int steps, Consumer<String> log) {
        return p -> {
            if (p.step() % steps == 0) {
                log.accept(
                        String.format(
                                Locale.ROOT,
                                "step %d  loss %.4f  rate %.5f  %.1f s",
                                p.step(),
                                p.loss(),
                                p.rate(),
                                p.seconds()));
            }
        };
    }

    private static String trained(String what, long examples, long start) {
        double seconds = (System.nanoTime() - start) * 1e-9;
        return String.format(
                Locale.ROOT,
                "%s: %d examples in %.1f s, %.0f a second",
                what,
                examples,
                seconds,
                examples / seconds);
    }

    static List<Result> transformer(Consumer<String> log) {
        List<DateExample> exam = DateTraining.heldOut(2000, new SplitMix(2024));
        long start = System.nanoTime();
        DateTransformer model =
                DateTransformer.train(TRANSFORMER_STEPS, 1, every(TRANSFORMER_STEPS / 6, log));
        log.accept(trained("Transformer", TRANSFORMER_STEPS * 100L, start));
        for (String text : SAMPLES) {
            log.accept(text + " -> " + model.translate(List.of(text)).get(0));
        }
        return List.of(
                Result.higher(
                        "Transformer, 2 + 1 attentions",
                        METRIC,
                        model.exactMatch(exam),
                        BASELINE,
                        lookUp()));
    }
}
