package org.seqlab.kernel.wire;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.seqlab.kernel.Lab;
import org.seqlab.kernel.VectorModule;
import org.seqlab.kernel.output.Output;
import org.seqlab.kernel.session.Completeness;
import org.seqlab.kernel.session.Completion;
import org.seqlab.kernel.session.JavaSession;
import org.seqlab.kernel.session.Practice;

/**
 * A kernel for Jupyter. It answers before the Java session is there: the session starts beside it,
 * and what needs it waits.
 */
public final class Kernel {
    private static final long STACK = 64L << 20;
    private static final long PATIENCE_MILLIS = 1500;

    private final Channels channels;
    private final Connection connection;
    private final CompletableFuture<JavaSession> session = new CompletableFuture<>();
    private final History history = new History();
    private final JupyterFront front;
    private final Cells cells;
    private final Thread vectors = daemon("seqlab-vectors", VectorModule::load);
    private final ExecutorService tools =
            Executors.newSingleThreadExecutor(task -> daemon("seqlab-tools", task));

    private Kernel(Connection connection) {
        this.connection = connection;
        channels = new Channels(connection);
        front = new JupyterFront(channels);
        cells = new Cells(channels, session, history, front);
    }

    /**
     * Runs a kernel until it is told to shut down.
     *
     * @param connectionFile where the front end waits
     * @throws IOException if the file cannot be read
     */
    public static void run(Path connectionFile) throws IOException {
        Log.to(System.err);
        CompletableFuture<Kernel> ready = new CompletableFuture<>();
        // Before the sockets are there: the session takes longest.
        daemon("seqlab-session", () -> openSession(ready)).start();
        Kernel kernel = new Kernel(Connection.read(connectionFile));
        // Before the session is there, but not in the way of the first answer.
        kernel.vectors.start();
        ready.complete(kernel);
        daemon("seqlab-cells", kernel::runCells).start();
        kernel.channels.publish("status", null, Map.of("execution_state", "starting"));
        kernel.channels.serve(kernel::received);
    }

    private static Thread daemon(String name, Runnable task) {
        Thread thread = new Thread(null, task, name, STACK);
        thread.setDaemon(true);
        return thread;
    }

    private static void openSession(CompletableFuture<Kernel> ready) {
        try {
            JavaSession java = new JavaSession();
            Kernel kernel = ready.join();
            kernel.vectors.join();
            kernel.use(java);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error e) {
            ready.join().session.completeExceptionally(e);
            Log.note("The Java session could not be started: " + e);
        }
    }

    private void use(JavaSession java) {
        if (cells.isIdle()) {
            java.warmUp();
        }
        Lab.use(java);
        session.complete(java);
        Signals.onInterrupt(cells::interrupt);
        Signals.exitWithParent();
        // What a first cell does not need must not take its time.
        cells.awaitFirst(PATIENCE_MILLIS);
        daemon("seqlab-prepare", java::prepare).start();
        practise(java);
    }

    private void practise(JavaSession java) {
        try {
            channels.practise();
            Practice.in(java, cells::isQuiet);
        } catch (RuntimeException | Error e) {
            Log.note("Practice ended early: " + e);
        }
    }

    private void runCells() {
        Output.open(front);
        cells.serve();
    }

    private void received(String channel, Message request) {
        switch (request.type()) {
            case "execute_request" -> cells.add(request);
            case "kernel_info_request" -> reply(channel, request, this::info);
            case "complete_request" -> later(channel, request, () -> complete(request));
            case "inspect_request" -> later(channel, request, () -> inspect(request));
            case "is_complete_request" -> later(channel, request, () -> isComplete(request));
            case "history_request" -> reply(channel, request, () -> history.answer(request));
            case "comm_info_request" ->
                    reply(channel, request, () -> Map.of("status", "ok", "comms", Map.of()));
            case "connect_request" -> reply(channel, request, this::ports);
            case "interrupt_request" -> reply(channel, request, this::interrupt);
            case "shutdown_request" -> shutdown(channel, request);
            case "input_reply" -> front.answered(request);
            case "comm_open" -> refuse(request);
            case "comm_msg", "comm_close" -> around(request, () -> {});
            default -> around(request, () -> Log.note("Unknown request: " + request.type()));
        }
    }

    private void around(Message request, Runnable work) {
        channels.publish("status", request, Map.of("execution_state", "busy"));
        try {
            work.run();
        } finally {
            channels.publish("status", request, Map.of("execution_state", "idle"));
        }
    }

    private void reply(String channel, Message request, Supplier<Map<String, Object>> answer) {
        String type = request.type().replace("_request", "_reply");
        List<Map<String, Object>> content = new ArrayList<>();
        around(request, () -> content.add(safely(answer)));
        // Idle is out before the reply, as for cells: whoever has the reply need not wait for more.
        channels.send(channel, request.ids(), type, request, content.get(0));
    }

    private static Map<String, Object> safely(Supplier<Map<String, Object>> answer) {
        try {
            return answer.get();
        } catch (RuntimeException | StackOverflowError e) {
            return Map.of(
                    "status", "error",
                    "ename", e.getClass().getSimpleName(),
                    "evalue", String.valueOf(e.getMessage()),
                    "traceback", List.of());
        }
    }

    private void later(String channel, Message request, Supplier<Map<String, Object>> answer) {
        tools.execute(() -> reply(channel, request, answer));
    }

    private Map<String, Object> info() {
        String version = Runtime.version().toString();
        Map<String, Object> language =
                Map.of(
                        "name", "java",
                        "version", version,
                        "mimetype", "text/x-java-source",
                        "file_extension", ".jshell",
                        "pygments_lexer", "java",
                        "codemirror_mode", "text/x-java");
        Map<String, Object> info = new LinkedHashMap<>();
        info.put("status", "ok");
        info.put("protocol_version", Codec.PROTOCOL);
        info.put("implementation", "seqlab");
        info.put("implementation_version", "0.1.0");
        info.put("language_info", language);
        info.put("banner", "Seqlab on Java " + version);
        info.put("debugger", false);
        info.put("help_links", List.of());
        return info;
    }

    private Map<String, Object> complete(Message request) {
        String code = request.text("code");
        int cursor = utf16(code, request.number("cursor_pos", code.length()));
        Completion found = session.join().complete(code, cursor);
        int start = code.codePointCount(0, found.start());
        int end = code.codePointCount(0, found.end());
        List<Object> types =
                found.matches().stream().<Object>map(m -> described(m, start, end)).toList();
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("status", "ok");
        answer.put("matches", found.matches().stream().map(Completion.Match::text).toList());
        answer.put("cursor_start", start);
        answer.put("cursor_end", end);
        answer.put("metadata", Map.of("_jupyter_types_experimental", types));
        return answer;
    }

    private static Map<String, Object> described(Completion.Match match, int start, int end) {
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("text", match.text());
        described.put("type", match.kind());
        described.put("signature", match.signature());
        described.put("start", start);
        described.put("end", end);
        return described;
    }

    /** Jupyter counts characters, Java counts UTF-16 units. */
    private static int utf16(String code, int characters) {
        int most = code.codePointCount(0, code.length());
        return code.offsetByCodePoints(0, Math.max(0, Math.min(characters, most)));
    }

    private Map<String, Object> inspect(Message request) {
        String code = request.text("code");
        int cursor = utf16(code, request.number("cursor_pos", code.length()));
        int detail = request.number("detail_level", 0);
        Map<String, Object> data =
                session.join()
                        .inspect(code, cursor, detail)
                        .<Map<String, Object>>map(text -> Map.of("text/plain", text))
                        .orElse(Map.of());
        return Map.of("status", "ok", "found", !data.isEmpty(), "data", data, "metadata", Map.of());
    }

    private Map<String, Object> isComplete(Message request) {
        Completeness judged = session.join().completeness(request.text("code"));
        return judged == Completeness.INCOMPLETE
                ? Map.of("status", "incomplete", "indent", "    ")
                : Map.of("status", judged == Completeness.COMPLETE ? "complete" : "invalid");
    }

    private Map<String, Object> ports() {
        Map<String, Object> ports = new LinkedHashMap<>();
        connection.ports().forEach((channel, port) -> ports.put(channel + "_port", port));
        ports.put("status", "ok");
        return ports;
    }

    private Map<String, Object> interrupt() {
        cells.interrupt();
        return Map.of("status", "ok");
    }

    /** Nobody waits here for the other side of a comm; saying so frees it. */
    private void refuse(Message request) {
        Map<String, Object> content = Map.of("comm_id", request.text("comm_id"), "data", Map.of());
        around(request, () -> channels.publish("comm_close", request, content));
    }

    private void shutdown(String channel, Message request) {
        boolean restart = request.flag("restart", false);
        reply(channel, request, () -> Map.of("status", "ok", "restart", restart));
        channels.close();
    }
}
