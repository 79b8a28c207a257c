package org.seqlab.grade.intake;

import java.util.function.Predicate;

/** Which of two submissions of one student counts. */
public enum Duplicates {
    /** The one handed in last. */
    LATEST("the latest counts"),
    /** The one handed in first. */
    FIRST("the first counts"),
    /** The last one that is not late; if all are late, the first. */
    LATEST_IN_TIME("the latest in time counts");

    private final String rule;

    Duplicates(String rule) {
        this.rule = rule;
    }

    String rule() {
        return rule;
    }

    /**
     * Chooses.
     *
     * @param a one submission
     * @param b another one, found later
     * @param late whether a submission is late
     * @return the one that counts
     */
    Submission choose(Submission a, Submission b, Predicate<Submission> late) {
        boolean bIsLater = b.modified() >= a.modified();
        Submission last = bIsLater ? b : a;
        Submission first = bIsLater ? a : b;
        return switch (this) {
            case LATEST -> last;
            case FIRST -> first;
            case LATEST_IN_TIME -> late.test(last) ? first : last;
        };
    }
}
