package org.seqlab.kernel.web;

/** A request that is answered with a status and a sentence. */
final class WebError extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final int status;

    WebError(int status, String message) {
        super(message, null, false, false);
        this.status = status;
    }

    int status() {
        return status;
    }
}
