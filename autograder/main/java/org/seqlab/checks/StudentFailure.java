package org.seqlab.checks;

/** The student's code did not answer a call with a value. */
public final class StudentFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why there is no value. */
    public enum Kind {
        /** The stub is still in its place. */
        NOT_WRITTEN,
        /** An exception came instead. */
        THREW,
        /** The time ran out. */
        TIMEOUT,
        /** The process ended: exit, out of memory, a crash. */
        DIED,
        /** What came is not a value of the declared type. */
        BAD_VALUE,
        /** The method is missing or has another form. */
        NO_METHOD,
        /** The submission failed too often for another try. */
        GIVEN_UP
    }

    private final Kind kind;
    private final String plain;

    /**
     * Creates a failure.
     *
     * @param kind why there is no value
     * @param detail the whole story, which may quote the student's code
     * @param plain the story without anything that the code could have chosen
     */
    public StudentFailure(Kind kind, String detail, String plain) {
        super(detail, null, false, false);
        this.kind = kind;
        this.plain = plain;
    }

    /**
     * Returns why there is no value.
     *
     * @return the kind
     */
    public Kind kind() {
        return kind;
    }

    /**
     * Returns the story without anything that the student's code could have chosen.
     *
     * @return a sentence
     */
    public String plain() {
        return plain;
    }
}
