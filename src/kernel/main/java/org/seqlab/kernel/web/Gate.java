package org.seqlab.kernel.web;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/**
 * Who may talk to the server: a browser on this machine that was given the address with the token.
 *
 * <p>The Host header keeps pages away that point a name of theirs to this machine, the Origin
 * header and the cookie's SameSite those that send requests from elsewhere.
 */
final class Gate {
    private final Set<String> hosts;
    private final String cookieName;
    private final String token = random();
    private final String cookie = random();

    Gate(int port) {
        hosts = Set.of("127.0.0.1:" + port, "localhost:" + port);
        cookieName = "seqlab-" + port;
    }

    private static String random() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    String token() {
        return token;
    }

    /** Refuses requests that were not meant for this server or come from another page. */
    void checkSource(HttpExchange exchange) {
        Headers headers = exchange.getRequestHeaders();
        String host = only(headers, "Host");
        if (host == null || !hosts.contains(host)) {
            throw new WebError(403, "This server answers to 127.0.0.1 and localhost only.");
        }
        String origin = only(headers, "Origin");
        boolean reading = exchange.getRequestMethod().equals("GET");
        boolean own = ("http://" + host).equals(origin);
        if (!own && !(reading && !headers.containsKey("Origin"))) {
            throw new WebError(403, "Requests from other pages are refused.");
        }
    }

    /** Returns a header that is there exactly once. */
    private static String only(Headers headers, String name) {
        List<String> values = headers.get(name);
        return values != null && values.size() == 1 ? values.get(0) : null;
    }

    boolean hasCookie(HttpExchange exchange) {
        for (String line : exchange.getRequestHeaders().getOrDefault("Cookie", List.of())) {
            for (String part : line.split(";")) {
                String[] pair = part.strip().split("=", 2);
                if (pair.length == 2 && pair[0].equals(cookieName) && same(pair[1], cookie)) {
                    return true;
                }
            }
        }
        return false;
    }

    boolean hasToken(HttpExchange exchange) {
        String query = exchange.getRequestURI().getRawQuery();
        return query != null && query.startsWith("token=") && same(query.substring(6), token);
    }

    String setCookie() {
        return cookieName + "=" + cookie + "; HttpOnly; SameSite=Strict; Path=/";
    }

    private static boolean same(String a, String b) {
        return MessageDigest.isEqual(
                a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));
    }
}
