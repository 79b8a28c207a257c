package org.seqlab.kernel.web;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.seqlab.kernel.show.Html;
import org.seqlab.kernel.wire.Json;

/** Answers one request. Every answer carries the same strict headers. */
final class Reply {
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self';"
                    + " img-src 'self' data: blob:; media-src data: blob:; form-action 'none';"
                    + " base-uri 'none'; frame-ancestors 'none'";

    private final HttpExchange exchange;

    Reply(HttpExchange exchange) {
        this.exchange = exchange;
        Headers headers = exchange.getResponseHeaders();
        headers.set("Content-Security-Policy", POLICY);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("X-Frame-Options", "DENY");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        headers.set("Cache-Control", "no-store");
    }

    Reply header(String name, String value) {
        exchange.getResponseHeaders().set(name, value);
        return this;
    }

    void bytes(int status, String type, byte[] body) throws IOException {
        header("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            OutputStream out = exchange.getResponseBody();
            out.write(body);
            // Closing waits for the rest of the request first, which may never come.
            out.flush();
        }
    }

    void text(int status, String type, String body) throws IOException {
        bytes(status, type + "; charset=utf-8", body.getBytes(StandardCharsets.UTF_8));
    }

    void json(String body) throws IOException {
        text(200, "application/json", body);
    }

    void json(Object value) throws IOException {
        json(Json.write(value));
    }

    void redirect(String path) throws IOException {
        header("Location", path);
        exchange.sendResponseHeaders(303, -1);
    }

    /** Sends a file that comes with the program. */
    void resource(String name, String type) throws IOException {
        try (InputStream in = Reply.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new WebError(404, "There is nothing at this address.");
            }
            bytes(200, type + "; charset=utf-8", in.readAllBytes());
        }
    }

    /** Tells what is wrong: as JSON where a program asked, as a page for people. */
    void error(int status, String message) throws IOException {
        if (exchange.getRequestURI().getPath().startsWith("/api/")) {
            text(status, "application/json", Json.write(java.util.Map.of("error", message)));
            return;
        }
        String page =
                "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\">"
                        + "<meta name=\"viewport\" content=\"width=device-width\">"
                        + "<title>Seqlab</title><link rel=\"stylesheet\" href=\"/notebook.css\">"
                        + "</head><body class=\"message\"><main><h1>This does not open</h1><p>"
                        + Html.escape(message)
                        + "</p><p><a href=\"/\">All notebooks</a></p></main></body></html>\n";
        text(status, "text/html", page);
    }
}
