package org.seqlab.evidence.speed;

import java.io.IOException;

/** Thrown where a peer cannot take part; the message is the word that is printed. */
final class PeerAbsentException extends IOException {
    private static final long serialVersionUID = 1L;

    PeerAbsentException(String message) {
        super(message);
    }
}
