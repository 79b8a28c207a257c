package org.seqlab.evidence.results;

import java.util.List;

/** Experiments: dates, translation, captions and Transformer. */
final class TextExperiments {
    private TextExperiments() {}

    static List<Experiment> list() {
        return List.of();
    }
}
