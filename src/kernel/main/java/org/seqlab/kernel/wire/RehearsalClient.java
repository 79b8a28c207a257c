package org.seqlab.kernel.wire;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.seqlab.kernel.session.Practice;
import org.zeromq.SocketType;
import org.zeromq.ZContext;
import org.zeromq.ZMQ;
import org.zeromq.ZMQ.Socket;

/**
 * A small client that asks a kernel what front ends ask, often enough that its classes are loaded
 * and, on a JVM that keeps them, profiles are made.
 */
public final class RehearsalClient {
    private static final List<String> CELLS =
            List.of(
                    "1+1",
                    "System.out.println(\"hello\");",
                    "double[] xs = {1, 2, 3};\nxs[0] + xs[1]",
                    "final class Step { static double f(double x) { return 2 * x; } }",
                    "for (int i = 0; i < 3; i++) { System.out.println(Step.f(i)); }",
                    "Matrix.identity(2)",
                    "Step step = new Step();",
                    "final class Step { static double f(double x) { return 3 * x; } }",
                    "var twice = List.of(1, 2).stream().map(x -> 2 * x).toList();",
                    "record Pair(String word, int count) {}",
                    "enum Gate { FORGET, UPDATE }",
                    "int twice(int x) { return 2 * x; }",
                    "twice(3)",
                    "Show.chart(\"t\", \"A line falls.\").line(\"a\", 2, 1).show();",
                    "nothing(3)");

    private static final int PRACTICE = 60;
    private static final int MANY_METHODS = 200;

    private RehearsalClient() {}

    /**
     * Asks, then tells the kernel to shut down.
     *
     * @param connectionFile where the kernel listens
     */
    public static void run(Path connectionFile) {
        try (ZContext context = new ZContext()) {
            Connection connection = Connection.read(connectionFile);
            Codec codec = new Codec(connection.key());
            Socket iopub = context.createSocket(SocketType.SUB);
            iopub.connect(connection.address("iopub"));
            iopub.subscribe(new byte[0]);
            Socket shell = context.createSocket(SocketType.DEALER);
            shell.connect(connection.address("shell"));
            ask(shell, codec, "kernel_info_request", Map.of());
            for (String cell : cells()) {
                ask(shell, codec, "execute_request", Map.of("code", cell, "store_history", true));
            }
            Map<String, Object> typed = Map.of("code", "Math.ma", "cursor_pos", 7);
            ask(shell, codec, "complete_request", typed);
            ask(shell, codec, "inspect_request", typed);
            ask(shell, codec, "is_complete_request", Map.of("code", "int x = 1;"));
            Map<String, Object> tail = Map.of("hist_access_type", "tail", "n", 3);
            ask(shell, codec, "history_request", tail);
            ask(shell, codec, "shutdown_request", Map.of("restart", false));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> cells() {
        List<String> cells = new ArrayList<>(CELLS);
        for (int i = 0; i < PRACTICE; i++) {
            cells.add(Practice.cell(i));
        }
        cells.add(Practice.type(PRACTICE, MANY_METHODS));
        return cells;
    }

    private static void ask(Socket shell, Codec codec, String type, Map<String, Object> content) {
        List<byte[]> frames = codec.encode(List.of(), type, null, content);
        for (int i = 0; i < frames.size(); i++) {
            shell.send(frames.get(i), i + 1 < frames.size() ? ZMQ.SNDMORE : 0);
        }
        List<byte[]> reply = new ArrayList<>(List.of(shell.recv()));
        while (shell.hasReceiveMore()) {
            reply.add(shell.recv());
        }
        codec.decode(reply);
    }
}
