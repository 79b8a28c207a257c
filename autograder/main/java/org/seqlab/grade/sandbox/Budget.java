package org.seqlab.grade.sandbox;

/**
 * What a sandboxed process may use.
 *
 * @param heapMegabytes Java heap
 * @param cpuSeconds processor time of the whole process
 * @param threads threads, those of the JVM included
 * @param scratchMegabytes the private temporary folder
 * @param memoryMegabytes memory of its own, the heap included: the machine's limit, which also
 *     counts what a JVM takes beside its heap, such as the tables of compressors
 */
public record Budget(
        int heapMegabytes, int cpuSeconds, int threads, int scratchMegabytes, int memoryMegabytes) {
    /** For a worker that runs one submission. */
    public static final Budget WORKER = new Budget(192, 60, 96, 16, 512);

    /** For a compile server that serves many. */
    public static final Budget COMPILER = new Budget(384, 3600, 64, 1, 832);

    Budget withThreads(int count) {
        return new Budget(heapMegabytes, cpuSeconds, count, scratchMegabytes, memoryMegabytes);
    }
}
