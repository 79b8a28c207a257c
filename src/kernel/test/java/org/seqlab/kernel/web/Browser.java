package org.seqlab.kernel.web;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sends requests exactly as they are written, which no real client would. */
final class Browser {
    /**
     * An answer.
     *
     * @param status its status
     * @param headers status line and headers
     * @param body its body
     */
    record Answer(int status, String headers, String body) {}

    private final int port;
    private String cookie = "";

    Browser(int port) {
        this.port = port;
    }

    /** Follows the printed address and keeps the cookie. */
    Answer enter(URI address) throws IOException {
        Answer answer = get(address.getRawPath() + "?" + address.getRawQuery());
        for (String line : answer.headers().lines().toList()) {
            if (line.startsWith("Set-cookie: ")) {
                cookie = "Cookie: " + line.substring(12).split(";")[0] + "\r\n";
            }
        }
        return answer;
    }

    Browser without() {
        return new Browser(port);
    }

    Answer get(String path) throws IOException {
        return raw("GET " + path + " HTTP/1.1\r\n" + host() + cookie + end(0));
    }

    Answer send(String method, String path, String body) throws IOException {
        return send(method, path, origin(), body);
    }

    Answer send(String method, String path, String origin, String body) throws IOException {
        int length = body.getBytes(StandardCharsets.UTF_8).length;
        String head = method + " " + path + " HTTP/1.1\r\n" + host() + origin + cookie;
        return raw(head + end(length) + body);
    }

    String host() {
        return "Host: 127.0.0.1:" + port + "\r\n";
    }

    String origin() {
        return "Origin: http://127.0.0.1:" + port + "\r\n";
    }

    String cookie() {
        return cookie;
    }

    static String end(long length) {
        return "Connection: close\r\nContent-Length: " + length + "\r\n\r\n";
    }

    Answer raw(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            InputStream in = socket.getInputStream();
            StringBuilder head = new StringBuilder();
            while (!head.toString().endsWith("\r\n\r\n")) {
                int c = in.read();
                if (c < 0) {
                    throw new EOFException("The server hung up after: " + head);
                }
                head.append((char) c);
            }
            byte[] body = in.readNBytes(length(head.toString()));
            int status = Integer.parseInt(head.toString().split(" ")[1]);
            return new Answer(status, head.toString(), new String(body, StandardCharsets.UTF_8));
        }
    }

    private static int length(String head) {
        Matcher length = Pattern.compile("(?i)\r\ncontent-length: (\\d+)").matcher(head);
        return length.find() ? Integer.parseInt(length.group(1)) : 0;
    }
}
