package org.seqlab.math;

/**
 * Thrown when a matrix or a list has a shape that an operation cannot use.
 *
 * <p>The message names the operation, the argument, the shape that is required and why, the shape
 * that was found, and the likely slip.
 */
public final class ShapeException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates an exception with a complete message.
     *
     * @param message the sentence that the student reads
     */
    public ShapeException(String message) {
        super(message);
    }
}
