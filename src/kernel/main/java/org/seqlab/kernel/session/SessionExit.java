package org.seqlab.kernel.session;

/**
 * What {@code System.exit} means in a cell: the cell ends, the session with its variables does not.
 *
 * <p>Public because cells call it; not for use by hand.
 */
public final class SessionExit extends Error {
    private static final long serialVersionUID = 1;

    private SessionExit(int status) {
        super("System.exit(" + status + ") ended this cell; the session and its variables live on");
    }

    /**
     * Takes the place of {@link System#exit} in cells.
     *
     * @param status what would be the exit status of the process
     */
    public static void exit(int status) {
        throw new SessionExit(status);
    }
}
