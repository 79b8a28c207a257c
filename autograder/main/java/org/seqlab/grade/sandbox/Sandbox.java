package org.seqlab.grade.sandbox;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.seqlab.grade.worker.CompileServer;
import org.seqlab.grade.worker.Worker;

/** Starts processes that are shut in at one level. */
public final class Sandbox {
    private final Level level;
    private final Runtimes runtimes;
    private volatile List<String> workers;
    private final AtomicInteger users = new AtomicInteger((int) (System.nanoTime() % 20_000));

    private Sandbox(Level level, Runtimes runtimes) {
        this.level = level;
        this.runtimes = runtimes;
    }

    /**
     * Opens the best level that works on this machine: each is tried with a real process.
     *
     * @return the sandbox; {@link Level#L0} if nothing better works
     */
    public static Sandbox best() {
        return best(line -> {});
    }

    /**
     * Opens the best level that works on this machine and tells why it takes long, if it does. The
     * property {@code seqlab.level} names the highest to try, to compare levels.
     *
     * @param say takes lines about the progress
     * @return the sandbox; {@link Level#L0} if nothing better works
     */
    public static Sandbox best(Consumer<String> say) {
        Runtimes runtimes = Runtimes.get(say);
        Level highest = Level.valueOf(System.getProperty("seqlab.level", "L3"));
        for (Level level : new Level[] {Level.L3, Level.L2, Level.L1}) {
            Sandbox sandbox = new Sandbox(level, runtimes);
            if (level.compareTo(highest) <= 0 && sandbox.works()) {
                return sandbox;
            }
        }
        return new Sandbox(Level.L0, runtimes);
    }

    /**
     * Opens a given level.
     *
     * @param level the level
     * @return the sandbox, or nothing if the level does not work on this machine
     */
    public static Optional<Sandbox> at(Level level) {
        Sandbox sandbox = new Sandbox(level, Runtimes.get());
        return sandbox.works() ? Optional.of(sandbox) : Optional.empty();
    }

    /**
     * Returns the level.
     *
     * @return the level
     */
    public Level level() {
        return level;
    }

    /**
     * Starts a worker, which is not ready yet.
     *
     * @return the process
     */
    public Child worker() {
        if (workers == null) {
            workers = JavaFlags.command(runtimes, Worker.class, true);
        }
        return new Child(shutIn(workers, runtimes.worker(), Budget.WORKER));
    }

    /**
     * Starts a compile server, which is not ready yet.
     *
     * @return the process
     */
    public Child compiler() {
        return new Child(
                shutIn(
                        JavaFlags.command(runtimes, CompileServer.class, true),
                        runtimes.compiler(),
                        Budget.COMPILER));
    }

    /**
     * Returns the packages of the course that students' code may use.
     *
     * @return their names
     */
    public static Set<String> packages() {
        return Packages.NAMES;
    }

    private static final class Packages {
        private static final Set<String> NAMES = StudentJar.packages();
    }

    /**
     * Tells how this machine could isolate better.
     *
     * @return a sentence for each level that does not work
     */
    public static String advice() {
        StringBuilder advice = new StringBuilder();
        for (Level level : new Level[] {Level.L3, Level.L2}) {
            if (at(level).isPresent()) {
                continue;
            }
            String lack =
                    new Sandbox(level, null)
                            .missing()
                            .orElse("a try failed: are user namespaces switched off?");
            advice.append("For ").append(level).append(": ").append(lack).append(". ");
        }
        return advice.toString().strip();
    }

    private boolean works() {
        Optional<String> missing = missing();
        if (missing.isPresent()) {
            return false;
        }
        try (Child child = worker()) {
            return child.awaitReady(20_000);
        }
    }

    /**
     * Tells what this level lacks on this machine.
     *
     * @return what to install or allow, or nothing if a try is worth while
     */
    public Optional<String> missing() {
        return switch (level) {
            case L3 -> Bubblewrap.missing();
            case L2 -> Landlock.missing();
            case L1 ->
                    Machine.isRoot() && Machine.tool("setpriv").isPresent()
                            ? Optional.empty()
                            : Optional.of("it needs root and setpriv");
            case L0 -> Optional.empty();
        };
    }

    private List<String> shutIn(List<String> java, Path home, Budget budget) {
        int user = 20_000 + Math.floorMod(users.incrementAndGet(), 20_000);
        return switch (level) {
            case L3 -> Bubblewrap.command(java, home, runtimes, budget, user);
            case L2 -> Landlock.command(java, home, runtimes, budget, user);
            case L1 -> Confinement.withLimits(java, budget, user);
            case L0 -> java;
        };
    }
}
