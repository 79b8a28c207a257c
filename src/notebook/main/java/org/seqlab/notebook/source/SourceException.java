package org.seqlab.notebook.source;

/** A notebook source breaks a rule; the message starts with file and line. */
public final class SourceException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /**
     * Makes the exception.
     *
     * @param file the source
     * @param line the line, from 1
     * @param message what is wrong and what would be right
     */
    public SourceException(String file, int line, String message) {
        super(file + ":" + line + ": " + message);
    }
}
