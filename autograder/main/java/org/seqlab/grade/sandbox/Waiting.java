package org.seqlab.grade.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What Linux counts of a process: how long its threads ran, and how long they could have run but stood
 * in the queue for a processor.
 *
 * @param ran nanoseconds on a processor
 * @param waited nanoseconds in the queue
 */
record Waiting(long ran, long waited) {
    static final Waiting NONE = new Waiting(0, 0);

    /** Sums over all threads of a process and its descendants; zero where nobody counts. */
    static Waiting of(ProcessHandle process) {
        if (!Machine.isLinux()) {
            return NONE;
        }
        return Stream.concat(Stream.of(process), process.descendants())
                .flatMap(one -> tasks(one.pid()).stream())
                .map(Waiting::read)
                .reduce(NONE, (a, b) -> new Waiting(a.ran + b.ran, a.waited + b.waited));
    }

    /** Returns where Linux keeps the counts of the calling thread; null where nobody counts. */
    static Path thisThread() {
        try {
            return Machine.isLinux() ? Path.of("/proc/thread-self").toRealPath() : null;
        } catch (IOException e) {
            return null;
        }
    }

    /** Adds what another thread waited; that it ran is its own affair. */
    Waiting whileWaited(Path thread) {
        return thread == null ? this : new Waiting(ran, waited + read(thread).waited);
    }

    /** Returns what was added since an earlier count. */
    Waiting since(Waiting before) {
        return new Waiting(ran - before.ran, waited - before.waited);
    }

    private static List<Path> tasks(long pid) {
        try (Stream<Path> tasks = Files.list(Path.of("/proc/" + pid + "/task"))) {
            return tasks.toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static Waiting read(Path task) {
        try {
            String[] counts = Files.readString(task.resolve("schedstat")).trim().split(" ");
            return new Waiting(Long.parseLong(counts[0]), Long.parseLong(counts[1]));
        } catch (IOException | RuntimeException e) {
            return NONE;
        }
    }
}
