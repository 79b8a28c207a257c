package org.seqlab.kernel.session;

/**
 * Holds nothing: the name under which JShell keeps the imports that every cell has. A cell that
 * imports {@code java.util.*} again replaces no more than its own import.
 */
public final class Defaults {
    private Defaults() {}
}
