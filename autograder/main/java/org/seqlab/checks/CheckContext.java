package org.seqlab.checks;

import java.lang.reflect.Method;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What a running check needs to know: whose code it judges, with which numbers, and where its
 * outcome goes. An engine opens one for each run under a name that no other run has.
 */
public interface CheckContext {
    /** The JUnit configuration parameter that holds the name of the run. */
    String RUN = "seqlab.run";

    /** The runs going on in this JVM. */
    Map<String, CheckContext> RUNS = new ConcurrentHashMap<>();

    /**
     * Returns the student's code behind its contract.
     *
     * @param contract the interface of the exercise
     * @param check the check that is about to run
     * @return an instance of the contract
     */
    Object solution(Class<?> contract, Method check);

    /**
     * Returns the seed of a check's inputs.
     *
     * @param check the check
     * @return any number; the same for the same student and check
     */
    long seed(Method check);

    /**
     * Tells why a check should not run.
     *
     * @param check the check
     * @return the reason in a few words, or nothing if it should run
     */
    Optional<String> skip(Method check);

    /**
     * Takes the outcome of a check.
     *
     * @param check the check
     * @param failure what it threw, or null if it passed
     * @param credit the partial credit it gave
     */
    void done(Method check, Throwable failure, Credit credit);
}
