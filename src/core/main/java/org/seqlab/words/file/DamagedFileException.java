package org.seqlab.words.file;

import java.io.IOException;

/** A file of vectors is damaged: the message has its name, the place and the reason. */
public final class DamagedFileException extends IOException {
    private static final long serialVersionUID = 1;

    /**
     * Creates the exception.
     *
     * @param message file, place and reason
     */
    public DamagedFileException(String message) {
        super(message);
    }
}
