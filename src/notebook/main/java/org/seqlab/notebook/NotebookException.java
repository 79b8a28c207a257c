package org.seqlab.notebook;

import java.io.IOException;

/** Tells in plain words why a file cannot be used as a notebook. */
public final class NotebookException extends IOException {
    /**
     * Makes the exception.
     *
     * @param message what is wrong and what to do
     */
    public NotebookException(String message) {
        super(message);
    }

    /**
     * Makes the exception.
     *
     * @param message what is wrong and what to do
     * @param cause where it was noticed
     */
    public NotebookException(String message, Throwable cause) {
        super(message, cause);
    }
}
