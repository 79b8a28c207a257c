package org.seqlab.grade.sandbox;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** What this machine has that sandboxes are made of. */
final class Machine {
    /** Those found so far: each worker takes several. */
    private static final Map<String, Path> TOOLS = new ConcurrentHashMap<>();

    static {
        // Two programs fewer for each process; from JDK 24 on, Java has this no more or warns of
        // it.
        String mechanism = "jdk.lang.Process.launchMechanism";
        if (isLinux() && version(Path.of(System.getProperty("java.home"))) < 22) {
            System.setProperty(mechanism, System.getProperty(mechanism, "VFORK"));
        }
    }

    private Machine() {}

    static boolean isLinux() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux");
    }

    static boolean isRoot() {
        try {
            return isLinux() && Integer.valueOf(0).equals(Files.getAttribute(own(), "unix:uid"));
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }

    /** What Linux tells about this process. The link {@code /proc/self} itself is always root's. */
    static Path own() {
        return Path.of("/proc/" + ProcessHandle.current().pid());
    }

    static Optional<Path> tool(String name) {
        Path known = TOOLS.get(name);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Path> found = search(name);
        found.ifPresent(path -> TOOLS.put(name, path));
        return found;
    }

    private static Optional<Path> search(String name) {
        String path = System.getenv().getOrDefault("PATH", "") + ":/usr/bin:/bin:/usr/sbin:/sbin";
        for (String folder : path.split(File.pathSeparator)) {
            Path candidate = Path.of(folder.isEmpty() ? "." : folder, name);
            if (candidate.isAbsolute() && Files.isExecutable(candidate)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    /** The folder for what is made once: nobody but its owner may write to it. */
    static Path cache() {
        String chosen = System.getProperty("seqlab.cache", System.getenv("SEQLAB_CACHE"));
        Path folder =
                chosen != null
                        ? Path.of(chosen)
                        : isRoot() ? Path.of("/var/cache/seqlab") : userCache().resolve("seqlab");
        try {
            Files.createDirectories(folder);
            if (isLinux()) {
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
            }
            return folder.toRealPath();
        } catch (IOException e) {
            throw new SandboxException(
                    "The folder "
                            + folder
                            + " cannot be used for the grader's runtime ("
                            + e.getMessage()
                            + "); set SEQLAB_CACHE to one that can.",
                    e);
        }
    }

    private static Path userCache() {
        String xdg = System.getenv("XDG_CACHE_HOME");
        return xdg != null && Path.of(xdg).isAbsolute()
                ? Path.of(xdg)
                : Path.of(System.getProperty("user.home"), ".cache");
    }

    /** Runs a trusted tool and returns what it printed, or nothing if it failed. */
    static Optional<String> output(List<String> command, long seconds) {
        return output(command, Path.of("/dev/null"), seconds);
    }

    /** Runs a trusted tool on an input; see {@link #output(List, long)}. */
    static Optional<String> output(List<String> command, Path input, long seconds) {
        try {
            Process process =
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectInput(ProcessBuilder.Redirect.from(input.toFile()))
                            .start();
            String text = new String(process.getInputStream().readAllBytes());
            boolean ended = process.waitFor(seconds, TimeUnit.SECONDS);
            return ended && process.exitValue() == 0 ? Optional.of(text) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** A JDK of version 22 or later, whose foreign functions can confine a process. */
    static Optional<Path> recentJdk() {
        List<Path> homes = new ArrayList<>();
        homes.add(Path.of(System.getProperty("java.home")));
        if (System.getenv("SEQLAB_JAVA25") != null) {
            homes.add(Path.of(System.getenv("SEQLAB_JAVA25")));
        }
        try (Stream<Path> installed = Files.list(Path.of("/usr/lib/jvm"))) {
            installed.sorted(Comparator.reverseOrder()).forEach(homes::add);
        } catch (IOException e) {
            return homes.stream().filter(home -> version(home) >= 22).findFirst();
        }
        return homes.stream().filter(home -> version(home) >= 22).findFirst();
    }

    /** The feature version of a JDK, or 0 if there is none. */
    static int version(Path home) {
        try (Stream<String> lines = Files.lines(home.resolve("release"))) {
            return lines.filter(line -> line.startsWith("JAVA_VERSION="))
                    .map(line -> line.replaceAll("JAVA_VERSION=\"?(\\d+).*", "$1"))
                    .mapToInt(Integer::parseInt)
                    .findFirst()
                    .orElse(0);
        } catch (IOException | RuntimeException e) {
            return 0;
        }
    }
}
