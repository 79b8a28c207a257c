package org.seqlab.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;

/**
 * States what should be true in a described situation, and explains when it is not.
 *
 * <p>The expected value is an argument, so it exists before the student's code runs.
 */
public final class Expect {
    private record Cause(Predicate<Object> when, String text) {}

    private final String situation;
    private final List<Cause> causes = new ArrayList<>();
    private Tolerance tolerance = Tolerance.USUAL;

    private Expect(String situation) {
        this.situation = situation;
    }

    /**
     * Begins an expectation.
     *
     * @param situation what the inputs are like, a sentence without numbers that were drawn
     * @return the expectation
     */
    public static Expect that(String situation) {
        return new Expect(Objects.requireNonNull(situation, "situation"));
    }

    /**
     * Uses another tolerance than {@link Tolerance#USUAL}.
     *
     * @param relative the part that grows with the expected number
     * @param absolute the part that does not
     * @return this
     */
    public Expect within(double relative, double absolute) {
        tolerance = new Tolerance(relative, absolute);
        return this;
    }

    /**
     * Names a likely cause of a failure.
     *
     * @param cause a sentence or question that is shown when the expectation fails
     * @return this
     */
    public Expect likely(String cause) {
        return likely(cause, yours -> true);
    }

    /**
     * Names the likely cause of a certain wrong result. The first that fits is shown.
     *
     * @param cause a sentence or question
     * @param when tells whether a wrong result points to it
     * @return this
     */
    public Expect likely(String cause, Predicate<Object> when) {
        causes.add(new Cause(when, cause));
        return this;
    }

    /**
     * Names as likely cause what would have led to a certain wrong result.
     *
     * @param cause a sentence or question
     * @param result the result of that mistake
     * @return this
     */
    public Expect ifYours(Object result, String cause) {
        Comparison comparison = new Comparison(tolerance);
        return likely(cause, yours -> comparison.first("", result, yours) == null);
    }

    /**
     * Expects a result equal to the expected one: numbers within the tolerance, all else exactly.
     *
     * @param name what the result is called in messages
     * @param expected the right result: a matrix, number, string, array, list, map or record
     * @param yours calls the student's code
     * @param <T> the type of the result
     * @return the student's result, for further expectations
     * @throws CheckFailure if the results differ
     */
    public <T> T close(String name, T expected, Supplier<? extends T> yours) {
        T found = yours.get();
        Difference difference = new Comparison(tolerance).first(name, expected, found);
        if (difference != null) {
            throw new CheckFailure(situation, difference.text(), cause(expected, found));
        }
        return found;
    }

    /**
     * Expects that something holds for a result.
     *
     * @param claim what should hold, as a sentence that is shown when it does not
     * @param yours calls the student's code
     * @param holds the test
     * @param <T> the type of the result
     * @return the student's result
     * @throws CheckFailure if it does not hold
     */
    public <T> T holds(String claim, Supplier<? extends T> yours, Predicate<? super T> holds) {
        T found = yours.get();
        if (found == null || !holds.test(found)) {
            throw new CheckFailure(situation, claim, cause(null, found));
        }
        return found;
    }

    /**
     * Expects that a call changes none of its arguments. What they are after it only the student's
     * process knows: the grader compares what that sends back, and code that is determined enough
     * to imitate the process can send something else.
     *
     * @param yours the contract that the check received
     * @param call one call of it
     * @throws CheckFailure if an argument was changed; the message names it
     */
    public void leavesArgumentsAlone(Object yours, Supplier<?> call) {
        List<String> changed = Solution.of(yours).changedBy(call);
        if (!changed.isEmpty()) {
            String names = String.join(" and ", changed);
            throw new CheckFailure(
                    situation, "Your code changed its argument " + names + ".", cause(null, null));
        }
    }

    /**
     * Expects that a call refuses its arguments.
     *
     * @param what what is wrong with the arguments, a clause after "although"
     * @param call one call of the contract
     * @throws CheckFailure if it returned
     */
    public void refuses(String what, Supplier<?> call) {
        try {
            call.get();
        } catch (StudentFailure failure) {
            if (failure.kind() == StudentFailure.Kind.THREW) {
                return;
            }
            throw failure;
        }
        throw new CheckFailure(
                situation, "Your code returned a value although " + what + ".", cause(null, null));
    }

    /**
     * Expects that counts of outcomes agree with probabilities, by Pearson's chi-squared test with
     * a false-alarm rate of one in a million.
     *
     * <p>Formula: {@code sum (n_k − n p_k)² / (n p_k)} against the chi-squared distribution with
     * K − 1 degrees of freedom. Expected counts should be 5 or more.
     *
     * @param name what was drawn
     * @param probabilities the K probabilities, all above 0
     * @param counts how often each outcome came
     * @throws CheckFailure if counts so far off come less than once in a million tries
     */
    public void frequencies(String name, double[] probabilities, int[] counts) {
        long n = 0;
        for (int count : counts) {
            n += count;
        }
        double statistic = 0;
        for (int k = 0; k < probabilities.length; k++) {
            double wanted = n * probabilities[k];
            statistic += (counts[k] - wanted) * (counts[k] - wanted) / wanted;
        }
        double limit =
                new ChiSquaredDistribution(null, probabilities.length - 1.0)
                        .inverseCumulativeProbability(1 - 1e-6);
        if (!(statistic <= limit)) {
            String numbers = name + " do not come with the probabilities they should have.";
            throw new CheckFailure(situation, numbers, cause(null, null));
        }
    }

    private String cause(Object expected, Object found) {
        for (Cause cause : causes) {
            if (found == null || cause.when().test(found)) {
                return cause.text();
            }
        }
        return Diagnosis.of(expected, found, tolerance);
    }
}
