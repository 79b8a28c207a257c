package org.seqlab.grade.sandbox;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.seqlab.grade.wire.Frames;
import org.seqlab.grade.wire.Frames.Frame;
import org.seqlab.grade.wire.ValueReader;
import org.seqlab.grade.wire.ValueWriter;
import org.seqlab.grade.wire.WireException;

/**
 * Compiles students' sources in a sandboxed compiler that stays warm.
 *
 * <p>Sources that compile together do so in one go; when they do not, each is tried alone, so that
 * one student error spoils one exercise.
 */
public final class Compiler implements AutoCloseable {
    private static final int USES = 1000;

    /**
     * What the compiler found wrong.
     *
     * @param line line in the unit, from 1
     * @param column column, from 1
     * @param message its words
     */
    public record Problem(int line, int column, String message) {}

    /**
     * What came of one unit.
     *
     * @param classes class name to bytes; empty if there are problems
     * @param problems what is wrong; empty if it compiled
     */
    public record Compiled(Map<String, byte[]> classes, List<Problem> problems) {}

    private final Sandbox sandbox;
    private final long seconds;
    private Child server;
    private Child ahead;
    private int used;

    /**
     * Creates a compiler; its process starts with the first use.
     *
     * @param sandbox starts the process
     * @param seconds time for one compilation
     */
    public Compiler(Sandbox sandbox, long seconds) {
        this.sandbox = sandbox;
        this.seconds = seconds;
    }

    /** Starts its process now, so that nobody has to wait for all of its start. */
    synchronized void startAhead() {
        ahead = sandbox.compiler();
    }

    /**
     * Compiles units.
     *
     * @param units package name to source, whose first line declares the package
     * @return package name to result
     */
    public synchronized Map<String, Compiled> compile(Map<String, String> units) {
        Map<String, Compiled> results = new LinkedHashMap<>();
        if (units.isEmpty()) {
            return results;
        }
        Compiled together = attempt(units);
        if (together.problems().isEmpty()) {
            units.keySet().forEach(unit -> results.put(unit, only(together, unit)));
        } else if (units.size() == 1) {
            results.put(units.keySet().iterator().next(), together);
        } else {
            units.forEach((unit, text) -> results.put(unit, attempt(Map.of(unit, text))));
        }
        return results;
    }

    private static Compiled only(Compiled all, String unit) {
        Map<String, byte[]> classes = new HashMap<>(all.classes());
        classes.keySet().removeIf(name -> !name.startsWith(unit + "."));
        return new Compiled(classes, List.of());
    }

    private Compiled attempt(Map<String, String> units) {
        Compiled first = once(units, true);
        return first != null ? first : once(units, false);
    }

    /**
     * Returns null if it may be tried again: if the process was killed from outside, or ended in a
     * way that may be owed to those that it served before.
     */
    private Compiled once(Map<String, String> units, boolean mayRetry) {
        long ticket = Child.ticket();
        try {
            Child child = server();
            Stopwatch time = new Stopwatch(seconds);
            time.start();
            child.send(Frames.CALL, ticket, ValueWriter.bytes(units), time.deadline());
            return read(time.receive(child, ticket), units);
        } catch (ChildException e) {
            boolean late = e.why() == ChildException.Why.LATE;
            boolean notHis = !late && (used > 1 || server != null && server.killedFromOutside());
            stop();
            if (notHis && mayRetry) {
                return null;
            }
            return failed(
                    late
                            ? "the compiler did not finish within " + seconds + " seconds"
                            : "the compiler ran out of memory");
        } catch (WireException | ClassCastException e) {
            stop();
            return failed("the compiled code is too large");
        }
    }

    private static Compiled failed(String message) {
        return new Compiled(Map.of(), List.of(new Problem(1, 1, message)));
    }

    private static Compiled read(Frame frame, Map<String, String> units) {
        ValueReader reader = new ValueReader(frame.body());
        Map<String, byte[]> classes = new HashMap<>();
        ((Map<?, ?>) reader.read()).forEach((k, v) -> classes.put((String) k, (byte[]) v));
        classes.keySet().removeIf(name -> !units.containsKey(packageOf(name)));
        List<Problem> problems = new ArrayList<>();
        for (Object item : (List<?>) reader.read()) {
            List<?> p = (List<?>) item;
            problems.add(new Problem((Integer) p.get(1), (Integer) p.get(2), (String) p.get(3)));
        }
        if (classes.isEmpty() && problems.isEmpty()) {
            return failed("there is no class in the cell");
        }
        return new Compiled(classes, problems);
    }

    private static String packageOf(String name) {
        return name.substring(0, Math.max(0, name.indexOf('.')));
    }

    private Child server() {
        if (used++ >= USES) {
            stop();
        }
        for (int attempt = 0; server == null && attempt < 3; attempt++) {
            Child child = ahead == null ? sandbox.compiler() : ahead;
            ahead = null;
            if (child.awaitReady(60_000)) {
                server = child;
            } else {
                child.close();
            }
        }
        if (server == null) {
            throw new SandboxException("The sandboxed compiler does not start.");
        }
        return server;
    }

    /**
     * Returns the process id of the compile server, for tests of faults.
     *
     * @return the id, or -1 if none runs
     */
    public synchronized long pid() {
        return server == null ? -1 : server.pid();
    }

    private void stop() {
        used = 0;
        if (ahead != null) {
            ahead.close();
            ahead = null;
        }
        if (server != null) {
            server.close();
            server = null;
        }
    }

    @Override
    public synchronized void close() {
        stop();
    }
}
