package org.seqlab.grade.trial;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Counts the processor time of commands and of all that they start, whoever becomes the parent of
 * it: in a group of the kernel's where one may be made, which takes root, else by the times of ended
 * children, in which a sandbox that was killed is missing.
 */
final class Meter implements AutoCloseable {
    private static final Path GROUPS = Path.of("/sys/fs/cgroup/cpuacct");

    private final Path group;
    private final double before;

    private Meter(Path group) throws IOException {
        this.group = group;
        this.before = Processes.childrenSeconds();
    }

    static Meter start() throws IOException {
        Path group = GROUPS.resolve("seqlab-" + ProcessHandle.current().pid() + System.nanoTime());
        try {
            Files.createDirectory(group);
            return new Meter(group);
        } catch (IOException e) {
            return new Meter(null);
        }
    }

    /** Returns the command that runs a command under this meter. */
    List<String> command(List<String> command) {
        if (group == null) {
            return command;
        }
        List<String> metered = new ArrayList<>();
        metered.addAll(List.of("/bin/sh", "-c", "echo $$ > \"$0\" && exec \"$@\""));
        metered.add(group.resolve("cgroup.procs").toString());
        metered.addAll(command);
        return metered;
    }

    /** Seconds of processor time so far. */
    double seconds() throws IOException {
        return group == null
                ? Processes.childrenSeconds() - before
                : Long.parseLong(Files.readString(group.resolve("cpuacct.usage")).strip()) / 1e9;
    }

    /** Removes the group as soon as its processes are gone. */
    @Override
    public void close() throws IOException {
        for (int attempt = 0; group != null && attempt < 50; attempt++) {
            try {
                Files.deleteIfExists(group);
                return;
            } catch (IOException busy) {
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
