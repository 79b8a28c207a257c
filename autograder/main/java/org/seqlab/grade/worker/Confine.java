package org.seqlab.grade.worker;

import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * Shuts this process in with Landlock and a system-call filter, then becomes another program.
 *
 * <p>It needs no helper program, no root and no user namespace. Restrictions hold for the thread
 * that asks for them and for what it executes, so the program that follows is confined from its
 * first instruction.
 *
 * <p>Arguments: the file with the filter, the parent's process id, files and folders that may be
 * read and executed, {@code --}, the program and its arguments.
 */
public final class Confine {
    private static final int NO_NEW_PRIVILEGES = 38;
    private static final int SET_SECCOMP = 22;
    private static final int FILTER = 2;
    private static final int PARENT_DEATH_SIGNAL = 1;
    private static final int KILL = 9;
    private static final int CREATE_RULESET = 444;
    private static final int ADD_RULE = 445;
    private static final int RESTRICT_SELF = 446;
    private static final int OPEN_PATH = 0x200000 | 0x80000;
    private static final long READ_AND_EXECUTE_FILE = 1 | 1 << 2;
    private static final long READ_FOLDER = 1 << 3;
    private static final long READ_AND_WRITE_FILE = 1 << 2 | 1 << 1;

    private final Foreign foreign = new Foreign();
    private final MethodHandle prctl = foreign.function("prctl", 5);
    private final MethodHandle syscall = foreign.function("syscall", 5);
    private final MethodHandle open = foreign.function("open", 2);

    private Confine() throws ReflectiveOperationException {}

    /**
     * Confines the process and replaces it.
     *
     * @param args see the class
     * @throws Throwable if a step fails; the program is then not started
     */
    public static void main(String[] args) throws Throwable {
        List<String> all = Arrays.asList(args);
        int split = all.indexOf("--");
        Confine confine = new Confine();
        // Everything is read and made before anything is forbidden.
        Foreign.Memory filter = confine.filter(Path.of(args[0]));
        Program program = confine.program(all.subList(split + 1, all.size()));
        confine.dieWith(Long.parseLong(args[1]));
        confine.files(all.subList(2, split));
        must("the filter", confine.setFilter(filter));
        must("the program", program.become());
    }

    private void dieWith(long parent) throws Throwable {
        must("prctl", (long) prctl.invoke((long) PARENT_DEATH_SIGNAL, (long) KILL, 0L, 0L, 0L));
        long now = (long) foreign.function("getppid", 0).invoke();
        if ((int) now != parent) {
            throw new IllegalStateException("the grader is gone");
        }
        must("prctl", (long) prctl.invoke((long) NO_NEW_PRIVILEGES, 1L, 0L, 0L, 0L));
    }

    private void files(List<String> readable) throws Throwable {
        int version = (int) (long) syscall.invoke((long) CREATE_RULESET, 0L, 0L, 1L, 0L);
        must("Landlock", version);
        Foreign.Memory attributes = foreign.memory(24);
        attributes.bytes().putLong(handled(version));
        attributes.bytes().putLong(version >= 4 ? 3 : 0);
        attributes.bytes().putLong(version >= 6 ? 3 : 0);
        long size = version >= 6 ? 24 : version >= 4 ? 16 : 8;
        long rules =
                (int)
                        (long)
                                syscall.invoke(
                                        (long) CREATE_RULESET, attributes.address(), size, 0L, 0L);
        must("a Landlock ruleset", rules);
        for (String file : readable) {
            boolean folder = Files.isDirectory(Path.of(file));
            allow(rules, file, READ_AND_EXECUTE_FILE | (folder ? READ_FOLDER : 0));
        }
        for (String device : List.of("/dev/null", "/dev/zero", "/dev/urandom", "/dev/random")) {
            allow(rules, device, READ_AND_WRITE_FILE);
        }
        must("Landlock", (int) (long) syscall.invoke((long) RESTRICT_SELF, rules, 0L, 0L, 0L));
    }

    private static long handled(int version) {
        int rights = version >= 5 ? 16 : version >= 3 ? 15 : version >= 2 ? 14 : 13;
        return (1L << rights) - 1;
    }

    private void allow(long rules, String file, long rights) throws Throwable {
        long descriptor = (int) (long) open.invoke(foreign.text(file).address(), (long) OPEN_PATH);
        must(file, descriptor);
        Foreign.Memory rule = foreign.memory(12);
        rule.bytes().putLong(rights).putInt((int) descriptor);
        must(file, (int) (long) syscall.invoke((long) ADD_RULE, rules, 1L, rule.address(), 0L));
    }

    private Foreign.Memory filter(Path file) throws IOException, ReflectiveOperationException {
        byte[] filter = Files.readAllBytes(file);
        Foreign.Memory program = foreign.memory(filter.length);
        program.bytes().put(filter);
        Foreign.Memory header = foreign.memory(16);
        header.bytes().putShort(0, (short) (filter.length / 8)).putLong(8, program.address());
        return header;
    }

    private long setFilter(Foreign.Memory header) throws Throwable {
        return (long) prctl.invoke((long) SET_SECCOMP, (long) FILTER, header.address(), 0L, 0L);
    }

    private record Program(MethodHandle execve, long path, long arguments, long environment) {
        long become() throws Throwable {
            return (long) execve.invoke(path, arguments, environment);
        }
    }

    private Program program(List<String> command) throws ReflectiveOperationException {
        Foreign.Memory arguments = foreign.memory(8 * (command.size() + 1));
        for (String argument : command) {
            arguments.bytes().putLong(foreign.text(argument).address());
        }
        arguments.bytes().putLong(0);
        return new Program(
                foreign.function("execve", 3),
                foreign.text(command.get(0)).address(),
                arguments.address(),
                foreign.memory(8).address());
    }

    private static void must(String what, long result) throws IOException {
        if ((int) result < 0) {
            throw new IOException(what + " failed");
        }
    }
}
