package org.seqlab.evidence;

/** The adapters of week 1: recurrent networks, language models and music. */
final class Week1Cases {
    private Week1Cases() {}

    static void register(Registry registry) {
        RnnCases.register(registry);
        LstmCases.register(registry);
        GruCases.register(registry);
        LayerCases.register(registry);
        FlowCases.register(registry);
        LanguageCases.register(registry);
        NameModelCases.register(registry);
        MusicCases.register(registry);
    }
}
