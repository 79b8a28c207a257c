package org.seqlab.music;

/** Thrown when a MIDI file is damaged, empty or of a kind that cannot be read. */
public final class MidiException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    MidiException(String file, String what) {
        super(file + " cannot be read as a MIDI file: " + what + ".");
    }
}
