package org.seqlab.evidence;

/** Runs one function of the core on the inputs of one case. */
@FunctionalInterface
public interface Adapter {
    /**
     * Computes everything that the case has outputs for.
     *
     * @param c the case, whose inputs are read
     * @param answers receives what was computed
     */
    void run(Case c, Answers answers);
}
