package org.seqlab.grade.trial;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What Linux tells about processes, and how to end them. */
final class Processes {
    private static final int TICKS_PER_SECOND = 100;

    private Processes() {}

    /** The descendants of a process whose command line names a program. */
    static List<ProcessHandle> running(ProcessHandle grader, String program) {
        return grader.descendants().filter(process -> names(process, program)).toList();
    }

    private static boolean names(ProcessHandle process, String program) {
        try {
            byte[] line = Files.readAllBytes(Path.of("/proc/" + process.pid() + "/cmdline"));
            return new String(line, StandardCharsets.UTF_8).contains(program);
        } catch (IOException e) {
            return false;
        }
    }

    /** Resident memory of a process in MB, or 0 if it is gone. */
    static double residentMegabytes(ProcessHandle process) {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + process.pid() + "/status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException | java.io.UncheckedIOException e) {
            return 0;
        }
    }

    /** Seconds of processor time of all processes that this one has started and that have ended. */
    static double childrenSeconds() throws IOException {
        String line = Files.readString(Path.of("/proc/self/stat"));
        String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[13]) + Long.parseLong(fields[14]))
                / (double) TICKS_PER_SECOND;
    }

    /** The load of the machine, as {@code uptime} shows it. */
    static String load() throws IOException {
        return Files.readString(Path.of("/proc/loadavg")).split(" ")[0];
    }
}
