package org.seqlab.evidence;

/** The adapters of week 2: words. */
final class Week2Cases {
    private Week2Cases() {}

    static void register(Registry registry) {}
}
