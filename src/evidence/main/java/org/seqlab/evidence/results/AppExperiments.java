package org.seqlab.evidence.results;

import java.util.List;

/** Experiments: the applications of week 1. */
final class AppExperiments {
    private AppExperiments() {}

    static List<Experiment> list() {
        return List.of();
    }
}
