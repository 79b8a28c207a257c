package org.seqlab.grade.batch;

import java.io.IOException;

/** A batch cannot start or go on; the message says what to do. */
public final class BatchException extends IOException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates an exception.
     *
     * @param message what is wrong and what to do
     */
    public BatchException(String message) {
        super(message);
    }

    /**
     * Creates an exception.
     *
     * @param message what is wrong and what to do
     * @param cause where it was noticed
     */
    public BatchException(String message, Throwable cause) {
        super(message, cause);
    }
}
