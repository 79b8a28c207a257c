package org.seqlab.checks;

/**
 * How far a number may be from the expected one: {@code absolute + relative · |expected|}.
 *
 * @param relative the part that grows with the expected number
 * @param absolute the part that does not
 */
public record Tolerance(double relative, double absolute) {
    /** What every check uses unless it says otherwise. */
    public static final Tolerance USUAL = new Tolerance(1e-7, 1e-9);

    /**
     * Tells whether a number is close enough. NaN never is; an infinity only to itself.
     *
     * @param expected the right number
     * @param yours the number to judge
     * @return true if the difference is within the tolerance
     */
    public boolean accepts(double expected, double yours) {
        if (!Double.isFinite(expected)) {
            return Double.compare(expected, yours) == 0 && !Double.isNaN(yours);
        }
        return Math.abs(expected - yours) <= absolute + relative * Math.abs(expected);
    }
}
