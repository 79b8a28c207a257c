package org.seqlab.grade.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.seqlab.grade.worker.Confine;

/**
 * Level 2: a process that Landlock and a system-call filter hold, made with a recent Java's foreign
 * functions: no helper program, no root, no namespaces, as in Binder and most containers.
 */
final class Landlock {
    private static final Map<Path, Set<String>> LIBRARIES = new ConcurrentHashMap<>();

    private Landlock() {}

    static Optional<String> missing() {
        if (!Machine.isLinux()) {
            return Optional.of("Landlock is there for Linux only");
        }
        if (Machine.recentJdk().isEmpty()) {
            return Optional.of("install a JDK 22 or later (25 is tested) or set SEQLAB_JAVA25");
        }
        for (String tool : List.of("prlimit", "ldd")) {
            if (Machine.tool(tool).isEmpty()) {
                return Optional.of("the program " + tool + " is missing");
            }
        }
        return Optional.empty();
    }

    static List<String> command(
            List<String> java, Path home, Runtimes runtimes, Budget budget, int user) {
        List<String> command = new ArrayList<>(Confinement.asUser(user));
        command.addAll(Confinement.limits(budget.withThreads(budget.threads() + othersThreads())));
        List<String> program = java(Machine.recentJdk().orElseThrow(), runtimes);
        command.add(program.get(0));
        Path archive = runtimes.archive("confine");
        command.add(Files.exists(archive) ? "-XX:AOTCache=" + archive : "-Xshare:auto");
        command.add("-Xlog:disable");
        command.addAll(program.subList(1, program.size()));
        command.addAll(
                List.of(
                        runtimes.filter().toString(),
                        Long.toString(ProcessHandle.current().pid())));
        command.addAll(LIBRARIES.computeIfAbsent(home, h -> Confinement.libraries(h, List.of())));
        command.add(home.toString());
        runtimes.needed(home).forEach(file -> command.add(file.toString()));
        command.add("--");
        command.addAll(java);
        return command;
    }

    /** The program that confines, without what it is to do. */
    static List<String> java(Path jdk, Runtimes runtimes) {
        return List.of(
                jdk.resolve("bin/java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-Xmx32m",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                runtimes.api().toString(),
                Confine.class.getName());
    }

    /** The limit on threads counts all of a user; as root each sandbox is a user of its own. */
    private static int othersThreads() {
        if (Machine.isRoot()) {
            return 0;
        }
        try (Stream<Path> processes = Files.list(Path.of("/proc"))) {
            Object mine = owner(Machine.own());
            return processes
                    .filter(path -> path.getFileName().toString().matches("\\d+"))
                    .filter(path -> mine.equals(owner(path)))
                    .mapToInt(Landlock::threads)
                    .sum();
        } catch (IOException e) {
            return 4096;
        }
    }

    private static Object owner(Path process) {
        try {
            return Files.getAttribute(process, "unix:uid", LinkOption.NOFOLLOW_LINKS);
        } catch (IOException e) {
            return -1;
        }
    }

    private static int threads(Path process) {
        try (Stream<Path> tasks = Files.list(process.resolve("task"))) {
            return (int) tasks.count();
        } catch (IOException e) {
            return 0;
        }
    }
}
