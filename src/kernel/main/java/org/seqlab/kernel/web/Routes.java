package org.seqlab.kernel.web;

import com.google.gson.JsonObject;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.seqlab.kernel.run.Figures;
import org.seqlab.kernel.text.Markdown;
import org.seqlab.kernel.wire.Json;

/** What the server offers to a page that has passed the {@link Gate}. */
final class Routes {
    private static final int SMALL = 1 << 20;
    private static final int LARGE = 96 << 20;
    private static final int HEARTBEAT_MILLIS = 10_000;

    private final NotebookFolder folder;
    private final Sessions sessions;
    private final Map<String, NotebookFile> files = new ConcurrentHashMap<>();

    Routes(NotebookFolder folder, Sessions sessions) {
        this.folder = folder;
        this.sessions = sessions;
    }

    void serve(HttpExchange exchange, Reply reply) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String method = exchange.getRequestMethod();
        if (path.startsWith("/api/")) {
            String[] parts = path.substring(5).split("/", 2);
            String notebook = parts.length > 1 ? parts[1] : "";
            api(method + " " + parts[0], notebook, exchange, reply);
        } else if (method.equals("GET")) {
            page(path, reply);
        } else {
            throw new WebError(405, "This address can only be read.");
        }
    }

    private void page(String path, Reply reply) throws IOException {
        if (path.equals("/")) {
            reply.resource("notebook.html", "text/html");
        } else if (path.matches("/script/[a-z]+\\.js")) {
            reply.resource(path.substring(8), "text/javascript");
        } else if (path.startsWith("/notebook/")) {
            String name = path.substring(10);
            folder.notebook(name);
            reply.resource("notebook.html", "text/html");
        } else if (path.startsWith("/image/")) {
            image(path.substring(7), reply);
        } else if (path.startsWith("/download/")) {
            download(folder.notebook(path.substring(10)), reply);
        } else {
            throw new WebError(404, "There is nothing at this address.");
        }
    }

    private void image(String name, Reply reply) throws IOException {
        Path file = folder.image(name);
        reply.header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'");
        reply.bytes(200, Figures.type(name), Files.readAllBytes(file));
    }

    private static void download(Path file, Reply reply) throws IOException {
        String name = file.getFileName().toString().replaceAll("[^A-Za-z0-9._-]", "_");
        reply.header("Content-Disposition", "attachment; filename=\"" + name + "\"");
        reply.bytes(200, "application/x-ipynb+json", Files.readAllBytes(file));
    }

    private void api(String what, String notebook, HttpExchange exchange, Reply reply)
            throws IOException {
        switch (what) {
            case "GET notebooks" -> list(reply);
            case "GET cells" -> reply.json(file(notebook).read().toString());
            case "PUT cells" -> save(notebook, exchange, reply);
            case "POST read" ->
                    reply.json(
                            NotebookFile.page(body(exchange, LARGE), markdown(notebook))
                                    .toString());
            case "POST render" -> render(notebook, exchange, reply);
            case "GET events" -> events(sessions.of(notebook), exchange, reply);
            case "POST stop" -> {
                sessions.stop(notebook);
                reply.json(Map.of());
            }
            default -> reply.json(session(what, sessions.of(notebook), exchange));
        }
    }

    private Map<String, Object> session(String what, NotebookSession session, HttpExchange exchange)
            throws IOException {
        switch (what) {
            case "POST run" -> {
                JsonObject request = NotebookFile.json(body(exchange, 8 * SMALL));
                session.run(text(request, "cell"), text(request, "code"));
            }
            case "POST interrupt" -> session.interrupt();
            case "POST restart" -> session.restart();
            case "POST answer" ->
                    session.answer(text(NotebookFile.json(body(exchange, SMALL)), "text"));
            case "POST complete" -> {
                return session.ask("complete_request", typed(exchange));
            }
            case "POST inspect" -> {
                return session.ask("inspect_request", typed(exchange));
            }
            default -> throw new WebError(404, "There is nothing at this address.");
        }
        return Map.of();
    }

    private static Map<String, Object> typed(HttpExchange exchange) throws IOException {
        JsonObject request = NotebookFile.json(body(exchange, 8 * SMALL));
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("code", text(request, "code"));
        content.put("cursor_pos", (long) number(request, "cursor"));
        content.put("detail_level", 0L);
        return content;
    }

    private static String text(JsonObject request, String name) {
        try {
            return request.get(name).getAsString();
        } catch (RuntimeException e) {
            throw new WebError(400, name + " must be a text.");
        }
    }

    private static int number(JsonObject request, String name) {
        try {
            return request.get(name).getAsInt();
        } catch (RuntimeException e) {
            throw new WebError(400, name + " must be a number.");
        }
    }

    private static byte[] body(HttpExchange exchange, int most) throws IOException {
        String length = exchange.getRequestHeaders().getFirst("Content-Length");
        boolean tooLong = length != null && length.length() > 9;
        byte[] body = tooLong ? new byte[0] : exchange.getRequestBody().readNBytes(most + 1);
        if (tooLong || body.length > most) {
            throw new WebError(413, "The request has more than " + most + " bytes.");
        }
        return body;
    }

    private void list(Reply reply) throws IOException {
        Set<String> running = sessions.names();
        List<Map<String, Object>> entries = new java.util.ArrayList<>();
        for (String name : folder.notebooks()) {
            entries.add(Map.of("name", name, "running", running.contains(name)));
        }
        reply.json(Map.of("notebooks", entries));
    }

    private NotebookFile file(String notebook) {
        Path path = folder.notebook(notebook);
        return files.computeIfAbsent(notebook, name -> new NotebookFile(path, markdown(notebook)));
    }

    /** Text cells name images relative to their notebook. */
    private static Markdown markdown(String notebook) {
        Path home = Path.of("/" + notebook).getParent();
        return new Markdown(
                address -> {
                    boolean below = !address.contains(":") && !address.startsWith("/");
                    return below
                            ? "/image"
                                    + home.resolve(address)
                                            .normalize()
                                            .toString()
                                            .replace('\\', '/')
                            : address;
                });
    }

    private void save(String notebook, HttpExchange exchange, Reply reply) throws IOException {
        JsonObject page = NotebookFile.json(body(exchange, LARGE));
        String hash = file(notebook).save(page);
        sessions.tell(notebook, "saved", Map.of("hash", hash));
        reply.json(Map.of("hash", hash));
    }

    private static void render(String notebook, HttpExchange exchange, Reply reply)
            throws IOException {
        String source = new String(body(exchange, SMALL), StandardCharsets.UTF_8);
        reply.json(Map.of("html", markdown(notebook).html(source)));
    }

    /** Streams a session's events until the page goes away. */
    private static void events(NotebookSession session, HttpExchange exchange, Reply reply)
            throws IOException {
        EventLog log = session.log();
        long after = from(exchange, session);
        reply.header("Content-Type", "text/event-stream; charset=utf-8");
        exchange.sendResponseHeaders(200, 0);
        OutputStream out = exchange.getResponseBody();
        Map<String, Object> state = Map.of("state", session.state());
        send(out, "data: " + Json.write(Map.of("type", "hello", "content", state)) + "\n\n");
        if (after < log.forgotten()) {
            send(out, "data: {\"type\":\"missed\"}\n\n");
        }
        try {
            while (!log.isClosed()) {
                List<EventLog.Event> events = log.after(after, HEARTBEAT_MILLIS);
                StringBuilder text = new StringBuilder(events.isEmpty() ? ":\n\n" : "");
                for (EventLog.Event event : events) {
                    text.append("id: ").append(event.number());
                    text.append("\ndata: ").append(event.text()).append("\n\n");
                    after = event.number();
                }
                send(out, text.toString());
            }
            send(out, "data: {\"type\":\"stopped\"}\n\n");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static long from(HttpExchange exchange, NotebookSession session) {
        String header = exchange.getRequestHeaders().getFirst("Last-Event-ID");
        String query = String.valueOf(exchange.getRequestURI().getQuery());
        String last = header == null ? query.replaceFirst("^after=", "") : header;
        return last.matches("\\d{1,18}") ? Long.parseLong(last) : session.beforeRunning();
    }

    private static void send(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
