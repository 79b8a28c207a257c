package org.seqlab.grade.sandbox;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes the system-call filter: a program for the kernel's packet filter that every system call of
 * the sandbox passes.
 *
 * <p>It refuses sockets, new processes, namespaces, mounts, tracing, keys, kernel modules, shared
 * memory, links and all that is newer than this list. Threads are allowed.
 */
final class SystemCalls {
    private static final int LOAD = 0x20;
    private static final int EQUAL = 0x15;
    private static final int AT_LEAST = 0x35;
    private static final int ANY_BIT = 0x45;
    private static final int RETURN = 0x06;
    private static final int ALLOW = 0x7fff0000;
    private static final int KILL = 0x80000000;
    private static final int NOT_PERMITTED = 0x00050001;
    private static final int NO_SUCH_CALL = 0x00050026;
    private static final int THREAD = 0x00010000;
    private static final int FIRST_NEW = 424;
    private static final int[] NEW_BUT_NEEDED = {436, 439, 441};

    private final ByteBuffer program = ByteBuffer.allocate(1 << 12).order(ByteOrder.LITTLE_ENDIAN);

    private SystemCalls() {}

    /** Returns the filter for this machine's processor. */
    static byte[] filter() {
        boolean arm = System.getProperty("os.arch").equals("aarch64");
        SystemCalls calls = new SystemCalls();
        calls.architecture(arm ? 0xC00000B7 : 0xC000003E);
        calls.refuseNew();
        for (int number : refused(arm)) {
            calls.step(EQUAL, 0, 1, number);
            calls.step(RETURN, 0, 0, NOT_PERMITTED);
        }
        calls.threadsOnly(arm ? 220 : 56);
        calls.step(RETURN, 0, 0, ALLOW);
        byte[] bytes = new byte[calls.program.position()];
        calls.program.flip().get(bytes);
        return bytes;
    }

    private void architecture(int expected) {
        step(LOAD, 0, 0, 4);
        step(EQUAL, 1, 0, expected);
        step(RETURN, 0, 0, KILL);
        step(LOAD, 0, 0, 0);
    }

    private void refuseNew() {
        for (int needed : NEW_BUT_NEEDED) {
            step(EQUAL, 0, 1, needed);
            step(RETURN, 0, 0, ALLOW);
        }
        step(AT_LEAST, 0, 1, FIRST_NEW);
        step(RETURN, 0, 0, NO_SUCH_CALL);
    }

    private void threadsOnly(int clone) {
        step(EQUAL, 0, 3, clone);
        step(LOAD, 0, 0, 16);
        step(ANY_BIT, 1, 0, THREAD);
        step(RETURN, 0, 0, NOT_PERMITTED);
    }

    private void step(int code, int ifTrue, int ifFalse, int value) {
        program.putShort((short) code).put((byte) ifTrue).put((byte) ifFalse).putInt(value);
    }

    private static List<Integer> refused(boolean arm) {
        List<Integer> numbers = new ArrayList<>();
        try (InputStream in = SystemCalls.class.getResourceAsStream("system-calls.txt");
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] columns = line.split(" ");
                if (!line.startsWith("#") && !columns[arm ? 2 : 1].equals("-")) {
                    numbers.add(Integer.parseInt(columns[arm ? 2 : 1]));
                }
            }
            return numbers;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
