package org.seqlab.evidence.results;

import java.util.List;

/** Experiments: dates, translation, captions and Transformer. */
final class TextExperiments {
    private TextExperiments() {}

    static List<Experiment> list() {
        return List.of(
                new Experiment("dates", "translates dates with attention", DateExperiment::run),
                new Experiment(
                        "transformer",
                        "translates dates with a small Transformer",
                        DateExperiment::transformer),
                new Experiment(
                        "translate",
                        "translates French to English with attention and beams",
                        TranslationExperiment::run),
                new Experiment(
                        "finetune",
                        "pretrains by masked words, tunes for names and questions",
                        FineTuneExperiment::run),
                new Experiment("captions", "describes painted pictures", CaptionExperiment::run));
    }
}
