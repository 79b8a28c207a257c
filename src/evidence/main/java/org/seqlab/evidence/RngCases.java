package org.seqlab.evidence;

/** The adapters of random numbers. */
final class RngCases {
    private RngCases() {}

    static void register(Registry registry) {}
}
