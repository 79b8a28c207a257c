package org.seqlab.grade.sandbox;

/** A sandboxed process gave no proper answer. */
public final class ChildException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why there is no answer. */
    public enum Why {
        /** The time is over. */
        LATE,
        /** The process is gone. */
        DIED,
        /** Something else arrived. */
        FORGED
    }

    private final Why why;

    /**
     * Creates an exception.
     *
     * @param why why there is no answer
     */
    public ChildException(Why why) {
        super(why.toString(), null, false, false);
        this.why = why;
    }

    /**
     * Returns why there is no answer.
     *
     * @return the reason
     */
    public Why why() {
        return why;
    }
}
