package org.seqlab.evidence.speed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All contests, by suite. */
public final class SpeedSuites {
    private SpeedSuites() {}

    /**
     * Returns the suites.
     *
     * @return contests by the name that the user types
     */
    public static Map<String, List<Contest>> all() {
        Map<String, List<Contest>> suites = new LinkedHashMap<>();
        suites.put("products", ProductSpeed.list());
        suites.put("recurrent", RecurrentSpeed.list());
        suites.put("words", WordSpeed.list());
        List<Contest> sequences = new ArrayList<>(TextSpeed.list());
        sequences.addAll(AudioSpeed.list());
        suites.put("seq2seq", sequences);
        return suites;
    }
}
