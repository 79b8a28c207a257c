package org.seqlab.evidence.results;

import java.util.ArrayList;
import java.util.List;

/** All experiments, in the order of the course. */
public final class Experiments {
    private Experiments() {}

    /**
     * Returns all experiments.
     *
     * @return their names differ
     */
    public static List<Experiment> all() {
        List<Experiment> all = new ArrayList<>();
        all.addAll(NameExperiments.list());
        all.addAll(AppExperiments.list());
        all.addAll(WordExperiments.list());
        all.addAll(TextExperiments.list());
        all.addAll(AudioExperiments.list());
        return all;
    }
}
