package org.seqlab.grade.wire;

/** Something that arrived, or should be sent, breaks the rules of the wire. */
public final class WireException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates an exception.
     *
     * @param message what is wrong, a clause that can follow "because"
     */
    public WireException(String message) {
        super(message, null, false, false);
    }
}
