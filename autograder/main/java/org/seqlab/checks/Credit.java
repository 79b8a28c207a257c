package org.seqlab.checks;

/**
 * Partial credit within one check: every part that holds earns its share, and the check passes when
 * all hold.
 *
 * <pre>
 *   credit.part(1, () -&gt; Expect.that("one step")…);
 *   credit.part(2, () -&gt; Expect.that("many steps")…);
 * </pre>
 */
public final class Credit {
    private double earned;
    private double offered;
    private Throwable first;

    Credit() {}

    /**
     * Runs one part of the check.
     *
     * @param weight what it is worth, compared with the other parts
     * @param part statements that throw when the part does not hold
     */
    public void part(double weight, Runnable part) {
        offered += weight;
        try {
            part.run();
            earned += weight;
        } catch (RuntimeException | AssertionError failure) {
            first = first == null ? failure : first;
        }
    }

    /**
     * Returns the part of the points that a failed check still earns.
     *
     * @return from 0 to 1; 0 if the check has no parts
     */
    public double share() {
        return offered > 0 ? earned / offered : 0;
    }

    void close() throws Throwable {
        if (first != null) {
            throw first;
        }
    }
}
