package org.seqlab.grade.sandbox;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Level 3: a process in namespaces of its own that sees a Java, its class path, the libraries they
 * need and an empty temporary folder, and nothing else of the machine.
 */
final class Bubblewrap {
    private static final Map<Path, Set<String>> LIBRARIES = new ConcurrentHashMap<>();

    private Bubblewrap() {}

    static Optional<String> missing() {
        if (!Machine.isLinux()) {
            return Optional.of("bubblewrap is there for Linux only");
        }
        for (String tool : List.of("bwrap", "prlimit", "ldd", "sh")) {
            if (Machine.tool(tool).isEmpty()) {
                return Optional.of(
                        tool.equals("bwrap")
                                ? "install bubblewrap (Debian: apt install bubblewrap)"
                                : "the program " + tool + " is missing");
            }
        }
        return Optional.empty();
    }

    static List<String> command(
            List<String> java, Path home, Runtimes runtimes, Budget budget, int user) {
        List<String> command = new ArrayList<>(Confinement.asUser(user));
        // The filter has to be an open file: the shell opens it.
        command.addAll(
                List.of(
                        Confinement.path("sh"),
                        "-c",
                        "exec 9<\"$0\"; exec \"$@\"",
                        runtimes.filter().toString()));
        command.addAll(
                List.of(
                        Confinement.path("bwrap"),
                        "--seccomp",
                        "9",
                        "--unshare-all",
                        "--die-with-parent",
                        "--as-pid-1",
                        "--new-session",
                        "--clearenv",
                        "--cap-drop",
                        "ALL"));
        files(command, home, runtimes, budget);
        command.add("--");
        command.addAll(Confinement.limits(budget));
        command.addAll(java);
        return command;
    }

    private static void files(List<String> command, Path home, Runtimes runtimes, Budget budget) {
        // First, because the runtimes may lie below /tmp.
        String scratch = Integer.toString(budget.scratchMegabytes() << 20);
        command.addAll(List.of("--size", scratch, "--tmpfs", "/tmp"));
        String limiter = Confinement.path("prlimit");
        Set<String> libraries =
                LIBRARIES.computeIfAbsent(home, h -> Confinement.libraries(h, List.of(limiter)));
        for (String library : libraries) {
            bind(command, library);
        }
        bind(command, limiter);
        bind(command, home.toString());
        for (Path file : runtimes.needed(home)) {
            bind(command, file.toString());
        }
        command.addAll(List.of("--proc", "/proc"));
        // No terminals, no shared memory: the usual /dev has more than a JVM needs.
        for (String device : List.of("/dev/null", "/dev/zero", "/dev/random", "/dev/urandom")) {
            command.addAll(List.of("--dev-bind", device, device));
        }
        command.addAll(List.of("--chdir", "/tmp"));
        command.addAll(List.of("--remount-ro", "/"));
    }

    private static void bind(List<String> command, String file) {
        command.addAll(List.of("--ro-bind", file, file));
    }
}
