package org.seqlab.grade.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** How long processes stood in the queue for a processor, as Linux counts it for every thread. */
final class Waiting {
    private Waiting() {}

    /** Nanoseconds of all threads of a process and its descendants, or 0 where nobody counts. */
    static long nanoseconds(ProcessHandle process) {
        if (!Machine.isLinux()) {
            return 0;
        }
        return Stream.concat(Stream.of(process), process.descendants())
                .flatMap(one -> tasks(one.pid()).stream())
                .mapToLong(Waiting::delay)
                .sum();
    }

    private static List<Path> tasks(long pid) {
        try (Stream<Path> tasks = Files.list(Path.of("/proc/" + pid + "/task"))) {
            return tasks.toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static long delay(Path task) {
        try {
            return Long.parseLong(Files.readString(task.resolve("schedstat")).split(" ")[1]);
        } catch (IOException | RuntimeException e) {
            return 0;
        }
    }
}
