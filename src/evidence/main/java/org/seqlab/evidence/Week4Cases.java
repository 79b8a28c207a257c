package org.seqlab.evidence;

/** The adapters of week 4: transformers. */
final class Week4Cases {
    private Week4Cases() {}

    static void register(Registry registry) {}
}
