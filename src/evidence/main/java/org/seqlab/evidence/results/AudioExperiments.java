package org.seqlab.evidence.results;

import java.util.List;

/** Experiments: speech and trigger word. */
final class AudioExperiments {
    private AudioExperiments() {}

    static List<Experiment> list() {
        return List.of();
    }
}
