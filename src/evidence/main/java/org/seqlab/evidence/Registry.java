package org.seqlab.evidence;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Knows which adapter serves which case file. */
public final class Registry {
    private final Map<String, Adapter> byStem = new LinkedHashMap<>();
    private final Map<String, Adapter> byFunction = new LinkedHashMap<>();

    /**
     * Adds an adapter.
     *
     * @param stem the case file's name without {@code .json}
     * @param week 0 for random numbers, else 1 to 4
     * @param function the function as the files of this stem name it
     * @param adapter runs one case
     * @return this
     * @throws IllegalArgumentException if the stem has an adapter already
     */
    public Registry add(String stem, int week, String function, Adapter adapter) {
        if (byStem.putIfAbsent(stem, adapter) != null) {
            throw new IllegalArgumentException("Registry.add: " + stem + " is registered already.");
        }
        byFunction.putIfAbsent(key(week, function), adapter);
        return this;
    }

    /**
     * Adds another name of a function that has an adapter.
     *
     * @param stem the stem under which the adapter was added
     * @param week 0 for random numbers, else 1 to 4
     * @param function the other name
     * @return this
     */
    public Registry alsoCalled(String stem, int week, String function) {
        byFunction.putIfAbsent(key(week, function), byStem.get(stem));
        return this;
    }

    /**
     * Finds the adapter of a file: by its stem, else by week and function, else by the longest
     * registered stem that the file's stem begins with.
     *
     * @param file the case file
     * @return the adapter, or nothing if the function is unknown
     */
    public Optional<Adapter> find(CaseFile file) {
        Adapter exact = byStem.get(file.stem());
        if (exact != null) {
            return Optional.of(exact);
        }
        Adapter named = byFunction.get(key(file.week(), file.function()));
        return named != null ? Optional.of(named) : longestStem(file.stem());
    }

    private Optional<Adapter> longestStem(String stem) {
        return byStem.entrySet().stream()
                .filter(e -> stem.startsWith(e.getKey() + "_") || stem.startsWith(e.getKey() + "-"))
                .max((a, b) -> Integer.compare(a.getKey().length(), b.getKey().length()))
                .map(Map.Entry::getValue);
    }

    private static String key(int week, String function) {
        return week + " " + function.strip().toLowerCase(Locale.ROOT);
    }

    /**
     * Returns a registry with the adapters of every suite.
     *
     * @return all adapters
     */
    public static Registry all() {
        Registry registry = new Registry();
        RngCases.register(registry);
        Week1Cases.register(registry);
        Week2Cases.register(registry);
        Week3TextCases.register(registry);
        Week3AudioCases.register(registry);
        Week4Cases.register(registry);
        return registry;
    }
}
