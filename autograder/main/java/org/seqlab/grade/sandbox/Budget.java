package org.seqlab.grade.sandbox;

/**
 * What a sandboxed process may use.
 *
 * @param heapMegabytes Java heap
 * @param cpuSeconds processor time of the whole process
 * @param threads threads, those of the JVM included
 * @param scratchMegabytes the private temporary folder
 */
public record Budget(int heapMegabytes, int cpuSeconds, int threads, int scratchMegabytes) {
    /** For a worker that runs one submission. */
    public static final Budget WORKER = new Budget(192, 60, 96, 16);

    /** For a compile server that serves many. */
    public static final Budget COMPILER = new Budget(384, 3600, 64, 1);

    Budget withThreads(int count) {
        return new Budget(heapMegabytes, cpuSeconds, count, scratchMegabytes);
    }
}
