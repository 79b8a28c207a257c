package org.seqlab.train;

/** The learning rate of each step. */
@FunctionalInterface
public interface Schedule {
    /**
     * Returns the learning rate of a step.
     *
     * @param step steps taken before, from 0
     * @return the rate
     */
    double rate(long step);

    /**
     * Returns a rate that stays.
     *
     * @param rate the rate, above 0
     * @return the schedule
     */
    static Schedule constant(double rate) {
        positive("constant", "rate", rate);
        return step -> rate;
    }

    /**
     * Returns {@code rate · factor^floor(step / every)}.
     *
     * @param rate the first rate
     * @param factor what the rate is multiplied by at each drop
     * @param every steps between drops
     * @return the schedule
     */
    static Schedule steps(double rate, double factor, long every) {
        positive("steps", "rate", rate);
        positive("steps", "factor", factor);
        positive("steps", "every", every);
        return step -> rate * Math.pow(factor, step / every);
    }

    /**
     * Returns {@code rate · factor^(step / over)}.
     *
     * @param rate the first rate
     * @param factor what is left of the rate after so many steps
     * @param over so many steps
     * @return the schedule
     */
    static Schedule exponential(double rate, double factor, long over) {
        positive("exponential", "rate", rate);
        positive("exponential", "factor", factor);
        positive("exponential", "over", over);
        return step -> rate * Math.pow(factor, (double) step / over);
    }

    /**
     * Returns a rate that rises linearly during the warm-up and then falls to zero along half a
     * cosine: {@code rate · (1 + cos(π s)) / 2}, s from 0 to 1 after the warm-up.
     *
     * <p>Source: Loshchilov and Hutter (2017), SGDR, arXiv:1608.03983.
     *
     * @param rate the highest rate
     * @param warmUp steps of the warm-up, 0 for none
     * @param total steps in all, more than the warm-up
     * @return the schedule; 0 after the last step
     */
    static Schedule cosine(double rate, long warmUp, long total) {
        positive("cosine", "rate", rate);
        positive("cosine", "total minus warmUp", total - warmUp);
        return step -> {
            if (step < warmUp) {
                return rate * (step + 1) / warmUp;
            }
            double s = Math.min(1, (double) (step - warmUp) / (total - warmUp));
            return rate * (1 + Math.cos(Math.PI * s)) / 2;
        };
    }

    private static void positive(String schedule, String name, double value) {
        if (!(value > 0) || value == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException(
                    "Schedule."
                            + schedule
                            + ": "
                            + name
                            + " must be above 0 and finite, but it is "
                            + value
                            + ".");
        }
    }
}
