package org.seqlab.kernel.wire;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Where a front end waits for the kernel: the connection file of Jupyter.
 *
 * @param transport {@code tcp} or {@code ipc}
 * @param ip address to bind
 * @param ports port by channel: shell, control, iopub, stdin, hb
 * @param key the secret that signs messages; empty if messages are not signed
 */
record Connection(String transport, String ip, Map<String, Long> ports, String key) {
    static Connection read(Path file) throws IOException {
        Map<String, Object> json = Json.object(Files.readAllBytes(file));
        String scheme = text(json, "signature_scheme", "hmac-sha256");
        if (!scheme.equals("hmac-sha256")) {
            throw new IOException("Connection file: signature scheme " + scheme + " is unknown.");
        }
        Map<String, Long> ports =
                Map.of(
                        "shell", port(json, "shell_port"),
                        "control", port(json, "control_port"),
                        "iopub", port(json, "iopub_port"),
                        "stdin", port(json, "stdin_port"),
                        "hb", port(json, "hb_port"));
        return new Connection(
                text(json, "transport", "tcp"),
                text(json, "ip", "127.0.0.1"),
                ports,
                text(json, "key", ""));
    }

    private static String text(Map<String, Object> json, String name, String otherwise) {
        return json.get(name) instanceof String s ? s : otherwise;
    }

    private static Long port(Map<String, Object> json, String name) throws IOException {
        if (json.get(name) instanceof Long port) {
            return port;
        }
        throw new IOException("Connection file: " + name + " must be a number.");
    }

    String address(String channel) {
        String separator = transport.equals("ipc") ? "-" : ":";
        return transport + "://" + ip + separator + ports.get(channel);
    }
}
