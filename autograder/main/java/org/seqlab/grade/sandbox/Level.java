package org.seqlab.grade.sandbox;

/** How well a student's code is shut in, from nothing but a process of its own to all there is. */
public enum Level {
    /** A process of its own with limits of the JVM: for self-checks. */
    L0("a process of its own; files and network are open to it"),
    /** A user id of its own and limits. */
    L1("another user id, resource limits"),
    /** Landlock, a system-call filter and limits. */
    L2("Landlock, system-call filter, resource limits"),
    /** Namespaces of its own, a system-call filter and limits. */
    L3("bubblewrap namespaces, system-call filter, resource limits");

    private final String means;

    Level(String means) {
        this.means = means;
    }

    /**
     * Returns what it consists of.
     *
     * @return a few words
     */
    public String means() {
        return means;
    }
}
