package org.seqlab.kernel.session;

/** Whether a cell could be run as it is. */
public enum Completeness {
    /** It can be run. */
    COMPLETE,
    /** More has to follow. */
    INCOMPLETE,
    /** Nothing that follows can make it right. */
    INVALID
}
