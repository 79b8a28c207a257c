package org.seqlab.evidence.results;

import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.seqlab.apps.DnaMotifs;
import org.seqlab.apps.Entities;
import org.seqlab.apps.EntitySearch;
import org.seqlab.apps.EntityTransfer;
import org.seqlab.apps.Outcome;
import org.seqlab.apps.PaddedInput;
import org.seqlab.apps.Sentiment;
import org.seqlab.apps.VideoActivity;
import org.seqlab.train.Progress;

/** Experiments: the applications of week 1. */
final class AppExperiments {
    private static final long SEED = 2024;

    private AppExperiments() {}

    static List<Experiment> list() {
        return List.of(
                experiment("sentiment", "reviews: good or bad, many-to-one", Sentiment::train),
                experiment("entities", "names in sentences, both directions", Entities::train),
                experiment("padded", "why not a standard network", PaddedInput::train),
                experiment("index", "documents by the names in them", EntitySearch::train),
                experiment("transfer", "names beside words never labeled", EntityTransfer::train),
                experiment("dna", "binding sites in DNA, both directions", DnaMotifs::train),
                experiment("video", "moving dot: frames to activity", VideoActivity::train),
                new Experiment("music", "invents melodies, one-to-many", MusicExperiment::run));
    }

    private static Experiment experiment(
            String name,
            String description,
            BiFunction<Long, Consumer<Progress>, List<Outcome>> train) {
        return new Experiment(
                name,
                description,
                log ->
                        train.apply(SEED, every(100, log)).stream()
                                .map(AppExperiments::result)
                                .toList());
    }

    static Consumer<Progress> every(int steps, Consumer<String> log) {
        return p -> {
            if (p.step() == 1 || p.step() % steps == 0) {
                log.accept(
                        String.format(
                                Locale.ROOT,
                                "step %d, loss %.4f, smoothed %.4f",
                                p.step(),
                                p.loss(),
                                p.smoothedLoss()));
            }
        };
    }

    private static Result result(Outcome o) {
        return Result.higher(o.model(), o.metric(), o.value(), o.baseline(), o.baselineValue());
    }
}
