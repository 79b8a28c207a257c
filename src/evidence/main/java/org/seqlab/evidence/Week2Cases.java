package org.seqlab.evidence;

/** The adapters of week 2: words. */
final class Week2Cases {
    private Week2Cases() {}

    static void register(Registry registry) {
        Week2Vectors.register(registry);
        Week2Objectives.register(registry);
        Week2Sentences.register(registry);
        Week2Maps.register(registry);
    }
}
