package org.seqlab.evidence.results;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.seqlab.pretrain.FineTuning;
import org.seqlab.pretrain.MaskedWords;
import org.seqlab.pretrain.Passages;
import org.seqlab.transformer.TextEncoder;

/** Named entities from 50 labeled sentences, with and without pretraining by masked words. */
final class FineTuneExperiment {
    private static final int PRETRAINING = 600;
    private static final int LABELED = 50;
    private static final int STEPS = 200;

    private FineTuneExperiment() {}

    static List<Result> run(Consumer<String> log) {
        MaskedWords masked =
                MaskedWords.train(PRETRAINING, 1, DateExperiment.every(PRETRAINING / 6, log));
        TextEncoder encoder = masked.encoder();
        List<Passages.Tagged> train = Passages.tagged(LABELED, 5);
        List<Passages.Tagged> test = Passages.tagged(300, 6);
        double scratch = f1(encoder, FineTuning.Mode.FROM_SCRATCH, train, test, log);
        f1(encoder, FineTuning.Mode.FROZEN, train, test, log);
        double tuned = f1(encoder, FineTuning.Mode.TUNED, train, test, log);
        return List.of(
                Result.higher(
                        "pretrained, then tuned",
                        "F1 of names after " + LABELED + " sentences",
                        tuned,
                        "the same network from scratch",
                        scratch));
    }

    private static double f1(
            TextEncoder encoder,
            FineTuning.Mode mode,
            List<Passages.Tagged> train,
            List<Passages.Tagged> test,
            Consumer<String> log) {
        double f1 = FineTuning.names(encoder, mode, train, STEPS, 3).f1(test);
        log.accept(String.format(Locale.ROOT, "%s: F1 %.3f", mode, f1));
        return f1;
    }
}
