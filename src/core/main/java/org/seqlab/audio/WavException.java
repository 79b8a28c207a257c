package org.seqlab.audio;

/** Thrown when a WAV file is damaged, empty or of a kind that cannot be read. */
public final class WavException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    WavException(String file, String what) {
        super(file + " cannot be read as a WAV file: " + what + ".");
    }
}
