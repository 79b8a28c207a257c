package org.seqlab.kernel.install;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.seqlab.kernel.wire.Json;
import org.seqlab.kernel.wire.Kernel;
import org.seqlab.kernel.wire.RehearsalClient;

/** One kernel and one client in one process: the run from which the archive is made. */
public final class Rehearsal {
    private Rehearsal() {}

    /**
     * Runs a kernel, asks it what students ask, and ends.
     *
     * @throws IOException if the connection file cannot be written
     */
    public static void run() throws IOException {
        System.setProperty("seqlab.practice", "false");
        Map<String, Object> connection = new LinkedHashMap<>();
        connection.put("transport", "tcp");
        connection.put("ip", "127.0.0.1");
        connection.put("key", "rehearsal");
        connection.put("signature_scheme", "hmac-sha256");
        for (String channel : new String[] {"shell", "control", "iopub", "stdin", "hb"}) {
            connection.put(channel + "_port", freePort());
        }
        Path file = Files.createTempFile("seqlab-rehearsal", ".json");
        Files.writeString(file, Json.write(connection));
        Thread client = new Thread(() -> RehearsalClient.run(file), "client");
        client.setDaemon(true);
        client.start();
        Kernel.run(file);
        Files.deleteIfExists(file);
    }

    private static long freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
