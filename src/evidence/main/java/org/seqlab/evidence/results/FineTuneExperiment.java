package org.seqlab.evidence.results;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.LongToDoubleFunction;
import java.util.function.ToDoubleBiFunction;
import org.seqlab.pretrain.Distillation;
import org.seqlab.pretrain.FineTuning;
import org.seqlab.pretrain.FineTuning.Mode;
import org.seqlab.pretrain.MaskedWords;
import org.seqlab.pretrain.Passages;
import org.seqlab.train.Progress;
import org.seqlab.transformer.TextEncoder;

/**
 * Names and questions from a few labeled examples, with and without pretraining by masked words, and a
 * student half as deep. Every number is a mean over three draws of examples and first values.
 */
final class FineTuneExperiment {
    private static final int PRETRAINING = 1200;
    private static final int SENTENCES = 50;
    private static final int QUESTIONS = 200;
    private static final int STEPS = 200;
    private static final long[] SEEDS = {3, 4, 5};

    private final Consumer<String> log;
    private final List<Passages.Tagged> testNames = Passages.tagged(300, 6);
    private final List<Passages.Question> testQuestions = Passages.questions(300, 6);

    private FineTuneExperiment(Consumer<String> log) {
        this.log = log;
    }

    static List<Result> run(Consumer<String> log) {
        Consumer<Progress> progress = DateExperiment.every(PRETRAINING / 6, log);
        MaskedWords teacher = MaskedWords.train(PRETRAINING, 1, progress);
        MaskedWords student = Distillation.student(teacher, PRETRAINING, 2, progress);
        FineTuneExperiment experiment = new FineTuneExperiment(log);
        TextEncoder large = teacher.encoder();
        TextEncoder small = student.encoder();
        experiment.names("frozen", large, Mode.FROZEN);
        experiment.questions("frozen", large, Mode.FROZEN);
        return List.of(
                experiment.names("pretrained, then tuned", large),
                experiment.questions("pretrained, then tuned", large),
                experiment.names("student half as deep, tuned", small),
                experiment.questions("student half as deep, tuned", small));
    }

    private Result names(String model, TextEncoder encoder) {
        String metric = "F1 of names after " + SENTENCES + " sentences";
        return tuned(model, metric, (label, mode) -> names(label, encoder, mode));
    }

    private Result questions(String model, TextEncoder encoder) {
        String metric = "exact answers after " + QUESTIONS + " questions";
        return tuned(model, metric, (label, mode) -> questions(label, encoder, mode));
    }

    private static Result tuned(
            String model, String metric, ToDoubleBiFunction<String, Mode> measure) {
        return Result.higher(
                model,
                metric,
                measure.applyAsDouble(model, Mode.TUNED),
                "the same network from scratch",
                measure.applyAsDouble("from scratch", Mode.FROM_SCRATCH));
    }

    private double names(String model, TextEncoder encoder, Mode mode) {
        return mean(
                model + ": F1 of names",
                seed ->
                        FineTuning.names(
                                        encoder,
                                        mode,
                                        Passages.tagged(SENTENCES, 100 + seed),
                                        STEPS,
                                        seed)
                                .f1(testNames));
    }

    private double questions(String model, TextEncoder encoder, Mode mode) {
        return mean(
                model + ": exact answers",
                seed ->
                        FineTuning.questions(
                                        encoder,
                                        mode,
                                        Passages.questions(QUESTIONS, 100 + seed),
                                        STEPS,
                                        seed)
                                .exactMatch(testQuestions));
    }

    private double mean(String what, LongToDoubleFunction measure) {
        double[] values = Arrays.stream(SEEDS).mapToDouble(measure).toArray();
        double mean = Arrays.stream(values).average().orElseThrow();
        StringBuilder line = new StringBuilder(what);
        for (double value : values) {
            line.append(String.format(Locale.ROOT, "  %.3f", value));
        }
        log.accept(line.append(String.format(Locale.ROOT, "  mean %.3f", mean)).toString());
        return mean;
    }
}
