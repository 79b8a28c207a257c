package org.seqlab.notebook;

/** What became of one check. */
public enum Status {
    /** The solution did what the check asked for. */
    PASS("pass"),
    /** The solution did something else; the message of the outcome says what. */
    FAIL("FAIL"),
    /** An earlier check has to pass first. */
    NOT_RUN("not run"),
    /** The stub is still in its place. */
    NOT_WRITTEN("to do");

    private final String label;

    Status(String label) {
        this.label = label;
    }

    /**
     * Returns the word that a student reads in the first column.
     *
     * @return a word or two of at most eight letters
     */
    public String label() {
        return label;
    }
}
