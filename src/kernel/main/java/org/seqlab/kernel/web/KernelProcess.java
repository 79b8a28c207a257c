package org.seqlab.kernel.web;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.seqlab.kernel.wire.Json;
import org.seqlab.kernel.wire.KernelClient;

/** One kernel in a JVM of its own, the one that Jupyter would start, and our line to it. */
final class KernelProcess implements AutoCloseable {
    private static final String PLACEHOLDER = "{connection_file}";
    private static final int LINES = 12;

    private final Path connectionFile;
    private final Process process;
    private final KernelClient client;
    private final Deque<String> lastWords = new ArrayDeque<>();
    private volatile boolean closing;

    /**
     * Starts a kernel.
     *
     * @param command program and arguments, one of them the placeholder of {@code kernel.json}
     * @param folder the notebook's folder, in which cells find and leave files
     * @param listener takes what the kernel says
     * @param died runs if the kernel ends by itself
     */
    KernelProcess(List<String> command, Path folder, KernelClient.Listener listener, Runnable died)
            throws IOException {
        connectionFile = Files.createTempFile("seqlab-kernel", ".json");
        Files.writeString(connectionFile, Json.write(connection()));
        List<String> line = new ArrayList<>(command);
        line.replaceAll(word -> word.equals(PLACEHOLDER) ? connectionFile.toString() : word);
        ProcessBuilder builder = new ProcessBuilder(line).directory(folder.toFile());
        builder.environment().put("JPY_PARENT_PID", String.valueOf(ProcessHandle.current().pid()));
        process = builder.redirectErrorStream(true).start();
        process.getOutputStream().close();
        Thread reader = new Thread(this::listen, "seqlab-kernel-log");
        reader.setDaemon(true);
        reader.start();
        client = new KernelClient(connectionFile, listener);
        process.onExit().thenRun(() -> ended(died));
    }

    private static Map<String, Object> connection() throws IOException {
        byte[] key = new byte[24];
        new SecureRandom().nextBytes(key);
        Map<String, Object> connection = new LinkedHashMap<>();
        connection.put("transport", "tcp");
        connection.put("ip", "127.0.0.1");
        connection.put("key", HexFormat.of().formatHex(key));
        connection.put("signature_scheme", "hmac-sha256");
        List<ServerSocket> taken = new ArrayList<>();
        for (String channel : List.of("shell", "control", "iopub", "stdin", "hb")) {
            ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
            taken.add(socket);
            connection.put(channel + "_port", (long) socket.getLocalPort());
        }
        for (ServerSocket socket : taken) {
            socket.close();
        }
        return connection;
    }

    private void listen() {
        try (BufferedReader log = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = log.readLine(); line != null; line = log.readLine()) {
                synchronized (lastWords) {
                    lastWords.add(line);
                    if (lastWords.size() > LINES) {
                        lastWords.remove();
                    }
                }
            }
        } catch (IOException e) {
            // The kernel is gone; its end is told elsewhere.
        }
    }

    /** Returns the last lines that the kernel wrote to its console. */
    String lastWords() {
        synchronized (lastWords) {
            return String.join("\n", lastWords);
        }
    }

    private void ended(Runnable died) {
        deleteConnectionFile();
        if (!closing) {
            died.run();
        }
        client.close();
    }

    private void deleteConnectionFile() {
        try {
            Files.deleteIfExists(connectionFile);
        } catch (IOException e) {
            connectionFile.toFile().deleteOnExit();
        }
    }

    String send(String channel, String type, Map<String, Object> content) {
        return client.send(channel, type, content);
    }

    @Override
    public void close() {
        closing = true;
        process.destroy();
        try {
            if (!process.waitFor(2, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        client.close();
        deleteConnectionFile();
    }
}
