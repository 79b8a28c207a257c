package org.seqlab.kernel.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** The built-in notebook: an HTTP server for this machine alone. */
public final class WebNotebook implements AutoCloseable {
    private static final int MOST_THREADS = 128;

    private final HttpServer server;
    private final Gate gate;
    private final Sessions sessions;
    private final Routes routes;
    private final ExecutorService threads = threads();

    private WebNotebook(HttpServer server, Path folder, Supplier<List<String>> kernel)
            throws IOException {
        this.server = server;
        NotebookFolder notebooks = new NotebookFolder(folder);
        gate = new Gate(server.getAddress().getPort());
        sessions = new Sessions(notebooks, kernel);
        routes = new Routes(notebooks, sessions);
    }

    /**
     * Starts to serve a folder of notebooks.
     *
     * @param folder the only folder that pages can see
     * @param port port of the address, or 0 for a free one
     * @param kernel returns what starts a kernel, with the placeholder of {@code kernel.json};
     *     it is asked when a session starts, and may take its time
     * @return the running server
     * @throws BindException if the port is taken
     * @throws IOException if the folder cannot be read
     */
    public static WebNotebook start(Path folder, int port, Supplier<List<String>> kernel)
            throws IOException {
        // Without it every second answer waits 40 ms for an acknowledgement.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        InetSocketAddress address =
                new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port);
        HttpServer server = HttpServer.create(address, 64);
        WebNotebook web = new WebNotebook(server, folder, kernel);
        server.createContext("/", web::serve);
        server.setExecutor(web.threads);
        server.start();
        return web;
    }

    private static ExecutorService threads() {
        AtomicInteger number = new AtomicInteger();
        return new ThreadPoolExecutor(
                0,
                MOST_THREADS,
                30,
                TimeUnit.SECONDS,
                new SynchronousQueue<>(),
                task -> {
                    Thread thread = new Thread(task, "seqlab-web-" + number.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                });
    }

    /**
     * Starts the session of a notebook before a page asks for it.
     *
     * @param notebook its path below the folder
     */
    public void open(Path notebook) {
        sessions.of(notebook.toString().replace('\\', '/'));
    }

    /**
     * Returns the address that opens a notebook in a browser, with the token.
     *
     * @param notebook its path below the folder
     * @return the address
     */
    public URI address(Path notebook) {
        int port = server.getAddress().getPort();
        String path = "/notebook/" + notebook.toString().replace('\\', '/');
        try {
            return new URI("http", null, "127.0.0.1", port, path, "token=" + gate.token(), null);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            Reply reply = new Reply(exchange);
            try {
                admit(exchange, reply);
            } catch (WebError e) {
                reply.error(e.status(), e.getMessage());
            } catch (RuntimeException e) {
                reply.error(500, "The notebook server failed: " + e);
            }
        }
    }

    private void admit(HttpExchange exchange, Reply reply) throws IOException {
        gate.checkSource(exchange);
        String path = exchange.getRequestURI().getPath();
        if (path.equals("/notebook.css")) {
            reply.resource("notebook.css", "text/css");
        } else if (gate.hasToken(exchange) && exchange.getRequestMethod().equals("GET")) {
            reply.header("Set-Cookie", gate.setCookie());
            reply.redirect(exchange.getRequestURI().getRawPath());
        } else if (gate.hasCookie(exchange)) {
            routes.serve(exchange, reply);
        } else {
            throw new WebError(
                    403,
                    "Open the whole address that ./seqlab start printed: it holds a secret by which"
                            + " this page knows you.");
        }
    }

    @Override
    public void close() {
        sessions.close();
        server.stop(0);
        threads.shutdownNow();
    }
}
