package org.seqlab.grade.sandbox;

/** The machine cannot give what a sandbox needs; the message says what would help. */
public final class SandboxException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates an exception.
     *
     * @param message what is missing and how to get it
     */
    public SandboxException(String message) {
        super(message);
    }

    /**
     * Creates an exception.
     *
     * @param message what is missing and how to get it
     * @param cause where it was noticed
     */
    public SandboxException(String message, Throwable cause) {
        super(message, cause);
    }
}
