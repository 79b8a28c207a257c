package org.seqlab.evidence.results;

import java.util.List;

/** Experiments: week 2. */
final class WordExperiments {
    private WordExperiments() {}

    static List<Experiment> list() {
        return List.of(
                new Experiment(
                        "words",
                        "learns word vectors, answers analogies, removes a bias, draws a map",
                        WordExperiment::run),
                new Experiment(
                        "emoji",
                        "chooses emoji for sentences with vectors learned elsewhere",
                        EmojiExperiment::run),
                new Experiment("summary", "chooses the key sentences", UseExperiment::summaries),
                new Experiment("pronouns", "finds the noun of a pronoun", UseExperiment::pronouns),
                new Experiment("parsing", "finds the trees of sentences", UseExperiment::parsing));
    }
}
