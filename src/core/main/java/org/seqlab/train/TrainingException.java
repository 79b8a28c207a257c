package org.seqlab.train;

/** Thrown when training meets a number that is not finite; the message says where. */
public final class TrainingException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates an exception.
     *
     * @param message step, quantity and likely remedy
     */
    public TrainingException(String message) {
        super(message);
    }
}
