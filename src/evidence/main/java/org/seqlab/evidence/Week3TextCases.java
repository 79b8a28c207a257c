package org.seqlab.evidence;

/** The adapters of week 3: translation, decoding and attention. */
final class Week3TextCases {
    private Week3TextCases() {}

    static void register(Registry registry) {}
}
