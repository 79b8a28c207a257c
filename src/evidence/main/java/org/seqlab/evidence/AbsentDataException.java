package org.seqlab.evidence;

/**
 * Thrown by an adapter whose case names data that is not at hand, so that its outputs can be neither
 * confirmed nor refuted; such a case counts as unknown.
 */
final class AbsentDataException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    AbsentDataException(String message) {
        super(message);
    }
}
