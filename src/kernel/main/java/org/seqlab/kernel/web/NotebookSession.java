package org.seqlab.kernel.web;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.seqlab.kernel.wire.Json;

/** The session of one notebook, which all pages that show the notebook share. */
final class NotebookSession implements AutoCloseable {
    private static final int ANSWER_SECONDS = 20;

    /** A cell that was sent. Its reply and its output come on two ways, in any order. */
    private static final class Run {
        private final String cell;
        private final long before;
        private Map<String, Object> reply;
        private boolean idle;

        Run(String cell, long before) {
            this.cell = cell;
            this.before = before;
        }
    }

    private final List<String> command;
    private final Path folder;
    private final EventLog log = new EventLog();
    private final Map<String, Run> runs = new LinkedHashMap<>();
    private final Map<String, CompletableFuture<Map<String, Object>>> questions =
            new ConcurrentHashMap<>();
    private KernelProcess kernel;
    private int generation;
    private boolean ready;
    private boolean dead;

    NotebookSession(List<String> command, Path folder) throws IOException {
        this.command = command;
        this.folder = folder;
        start();
    }

    private void start() throws IOException {
        int mine = ++generation;
        ready = false;
        dead = false;
        kernel =
                new KernelProcess(
                        command,
                        folder,
                        (type, parent, content) -> heard(mine, type, parent, content),
                        () -> died(mine));
        kernel.send("shell", "kernel_info_request", Map.of());
    }

    EventLog log() {
        return log;
    }

    /** Returns the event after which a page that was just opened wants to know everything. */
    synchronized long beforeRunning() {
        return runs.values().stream().mapToLong(run -> run.before).min().orElse(log.last());
    }

    /** Returns how the session is: starting, ready or dead. */
    synchronized String state() {
        return dead ? "dead" : ready ? "ready" : "starting";
    }

    private void tell(String type, String cell, Map<String, Object> content) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("type", type);
        event.put("cell", cell);
        event.put("content", content);
        log.add(Json.write(event));
    }

    /** Tells every page something that is not from the kernel. */
    void tell(String type, Map<String, Object> content) {
        tell(type, "", content);
    }

    synchronized void run(String cell, String code) {
        long before = log.last();
        Map<String, Object> request = new LinkedHashMap<>();
        request.put("code", code);
        request.put("silent", false);
        request.put("store_history", true);
        request.put("user_expressions", Map.of());
        request.put("allow_stdin", true);
        request.put("stop_on_error", true);
        tell("queued", cell, Map.of("code", code));
        runs.put(kernel.send("shell", "execute_request", request), new Run(cell, before));
    }

    private synchronized void heard(
            int from, String type, String parent, Map<String, Object> content) {
        if (from != generation) {
            return;
        }
        CompletableFuture<Map<String, Object>> question = questions.remove(parent);
        if (question != null && type.endsWith("_reply")) {
            question.complete(content);
        } else if (question != null) {
            questions.put(parent, question);
        } else if (type.equals("kernel_info_reply")) {
            ready = true;
            tell("ready", Map.of());
        } else if (runs.containsKey(parent)) {
            heard(runs.get(parent), parent, type, content);
        } else if (!type.equals("status") && !type.equals("iopub_welcome")) {
            tell(type, content);
        }
    }

    /** The cell has ended when its reply is there and all of its output: idle comes last. */
    private void heard(Run run, String id, String type, Map<String, Object> content) {
        if (type.equals("execute_reply")) {
            run.reply = content;
        } else if (type.equals("status")) {
            run.idle = "idle".equals(content.get("execution_state"));
        } else {
            tell(type, run.cell, content);
        }
        if (run.reply != null && run.idle) {
            runs.remove(id);
            tell("execute_reply", run.cell, run.reply);
        }
    }

    private synchronized void died(int which) {
        if (which == generation) {
            forgetRuns();
            dead = true;
            tell("died", Map.of("text", kernel.lastWords()));
        }
    }

    private void forgetRuns() {
        runs.clear();
        questions.values().forEach(question -> question.complete(Map.of()));
        questions.clear();
    }

    synchronized void interrupt() {
        kernel.send("control", "interrupt_request", Map.of());
    }

    synchronized void answer(String text) {
        kernel.send("stdin", "input_reply", Map.of("value", text));
        tell("answered", Map.of());
    }

    synchronized void restart() throws IOException {
        generation++;
        kernel.close();
        forgetRuns();
        tell("restarted", Map.of());
        start();
    }

    /** Asks for completions or an explanation and waits for the answer. */
    Map<String, Object> ask(String type, Map<String, Object> content) {
        CompletableFuture<Map<String, Object>> answer = new CompletableFuture<>();
        synchronized (this) {
            questions.put(kernel.send("shell", type, content), answer);
        }
        try {
            return answer.get(ANSWER_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new WebError(504, "The Java session did not answer in time.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new WebError(503, "The notebook is being closed.");
        } finally {
            questions.values().remove(answer);
        }
    }

    @Override
    public synchronized void close() {
        generation++;
        log.close();
        kernel.close();
    }
}
