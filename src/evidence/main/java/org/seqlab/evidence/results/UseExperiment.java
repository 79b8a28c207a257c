package org.seqlab.evidence.results;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.seqlab.words.corpus.TemplateVectors;
import org.seqlab.words.use.Uses;
import org.seqlab.words.vectors.WordVectors;

/** Summaries, pronouns and parsing with the word vectors that ship. */
final class UseExperiment {
    private static final long SEED = 2024;

    private UseExperiment() {}

    static List<Result> summaries(Consumer<String> log) {
        return results(List.of(Uses.summaries(vectors(), 300, SEED)), "the first sentences");
    }

    static List<Result> pronouns(Consumer<String> log) {
        return results(List.of(Uses.pronouns(vectors(), 400, SEED)), "the nearest noun");
    }

    static List<Result> parsing(Consumer<String> log) {
        List<Uses.Reached> both = Uses.parsing(vectors(), 400, SEED);
        List<Result> all = new ArrayList<>(results(both.subList(0, 1), "the next word"));
        all.addAll(results(both.subList(1, 2), "one of two"));
        return all;
    }

    private static WordVectors vectors() {
        return TemplateVectors.shipped().wordVectors();
    }

    private static List<Result> results(List<Uses.Reached> reached, String rule) {
        List<Result> results = new ArrayList<>();
        for (Uses.Reached r : reached) {
            results.add(Result.higher("learned vectors", r.use(), r.learned(), rule, r.rule()));
            results.add(
                    Result.higher(
                            "learned vectors", r.use(), r.learned(), "random vectors", r.random()));
        }
        return results;
    }
}
