package org.seqlab.grade.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the levels have in common: another user, limits, and the libraries that Java needs. */
final class Confinement {
    private static final Pattern LIBRARY = Pattern.compile("(?:=> )?(/\\S+) \\(0x");

    private Confinement() {}

    /** Puts another user id and resource limits in front of a command. */
    static List<String> withLimits(List<String> command, Budget budget, int user) {
        List<String> limited = new ArrayList<>(asUser(user));
        limited.addAll(limits(budget));
        limited.addAll(command);
        return limited;
    }

    static List<String> asUser(int user) {
        if (!Machine.isRoot()) {
            return List.of();
        }
        return List.of(
                path("setpriv"),
                "--reuid=" + user,
                "--regid=" + user,
                "--clear-groups",
                "--inh-caps=-all",
                "--no-new-privs");
    }

    static List<String> limits(Budget budget) {
        return List.of(
                path("prlimit"),
                "--nproc=" + budget.threads(),
                "--data=" + ((long) budget.memoryMegabytes() << 20),
                "--fsize=" + (16 << 20),
                "--core=0",
                "--nofile=128",
                "--memlock=0",
                "--cpu=" + budget.cpuSeconds() + ":" + (budget.cpuSeconds() + 10));
    }

    static String path(String tool) {
        return Machine.tool(tool)
                .map(Path::toString)
                .orElseThrow(() -> new SandboxException("The program " + tool + " is missing."));
    }

    /** The shared libraries outside its folder that a Java home and a few programs need. */
    static Set<String> libraries(Path home, List<String> programs) {
        List<String> command = new ArrayList<>(List.of(path("ldd")));
        command.add(home.resolve("bin/java").toString());
        try (Stream<Path> files = Files.walk(home.resolve("lib"))) {
            files.map(Path::toString).filter(name -> name.endsWith(".so")).forEach(command::add);
        } catch (IOException e) {
            throw new SandboxException("The runtime in " + home + " cannot be read.", e);
        }
        command.addAll(programs);
        Set<String> libraries = new TreeSet<>();
        String text = Machine.output(command, 30).orElse("");
        Matcher found = LIBRARY.matcher(text);
        while (found.find()) {
            if (!found.group(1).startsWith(home.toString())) {
                libraries.add(found.group(1));
            }
        }
        if (libraries.isEmpty()) {
            throw new SandboxException("ldd does not tell which libraries Java needs.");
        }
        return libraries;
    }
}
