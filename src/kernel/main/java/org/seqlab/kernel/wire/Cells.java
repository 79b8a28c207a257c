package org.seqlab.kernel.wire;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.seqlab.kernel.Lab;
import org.seqlab.kernel.output.Bundle;
import org.seqlab.kernel.output.Output;
import org.seqlab.kernel.session.CellError;
import org.seqlab.kernel.session.Outcome;
import org.seqlab.kernel.session.Session;
import org.seqlab.kernel.show.Values;

/** Runs the cells that Jupyter sends, one after the other, on a thread of its own. */
final class Cells {
    private static final long QUIET_NANOS = 50_000_000;

    private final Channels channels;
    private final CompletableFuture<? extends Session> session;
    private final History history;
    private final JupyterFront front;
    private final BlockingQueue<Message> waiting = new LinkedBlockingQueue<>();
    private final CountDownLatch first = new CountDownLatch(1);
    private volatile boolean running;
    private volatile long ended = System.nanoTime();
    private int count;

    Cells(
            Channels channels,
            CompletableFuture<? extends Session> session,
            History history,
            JupyterFront front) {
        this.channels = channels;
        this.session = session;
        this.history = history;
        this.front = front;
    }

    void add(Message request) {
        waiting.add(request);
    }

    /** Serves for ever; whatever a cell does, the next one is run. */
    void serve() {
        while (true) {
            try {
                Message request = waiting.take();
                running = true;
                execute(request);
            } catch (InterruptedException e) {
                Thread.interrupted();
            } catch (RuntimeException | Error e) {
                Log.note("A cell was lost: " + e);
            } finally {
                ended = System.nanoTime();
                running = false;
                first.countDown();
            }
        }
    }

    boolean isIdle() {
        return !running && waiting.isEmpty();
    }

    /** Tells whether no cell runs or waits, nor did so a moment ago: cells come in a row. */
    boolean isQuiet() {
        return isIdle() && System.nanoTime() - ended > QUIET_NANOS;
    }

    /** Waits until a first cell has ended, but no longer than this. */
    void awaitFirst(long millis) {
        try {
            first.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    boolean interrupt() {
        return running && session.isDone() && session.join().interrupt();
    }

    private void execute(Message request) {
        boolean silent = request.flag("silent", false);
        boolean store = !silent && request.flag("store_history", true);
        String code = request.text("code");
        channels.publish("status", request, Map.of("execution_state", "busy"));
        if (store || count == 0 && !silent) {
            count++;
        }
        front.cell(request);
        if (!silent) {
            channels.publish(
                    "execute_input", request, Map.of("code", code, "execution_count", count));
        }
        Map<String, Object> reply = new LinkedHashMap<>();
        Outcome outcome = answer(request, code, silent, reply);
        if (store) {
            String result = outcome.shown() ? text(outcome) : null;
            history.add(count, code, result);
        }
        // Idle before the reply: whoever has the reply need not wait for more.
        channels.publish("status", request, Map.of("execution_state", "idle"));
        channels.send("shell", request.ids(), "execute_reply", request, reply);
        if (outcome.error().isPresent() && request.flag("stop_on_error", true)) {
            abortWaiting();
        }
    }

    private static String text(Outcome outcome) {
        return Values.of(outcome.value().orElse(null)).plain();
    }

    private Outcome answer(
            Message request, String code, boolean silent, Map<String, Object> reply) {
        Session java = session.join();
        String asked = code.strip();
        boolean question = asked.endsWith("?") && asked.length() > 1 && asked.indexOf('\n') < 0;
        Outcome outcome = question ? explain(asked) : java.run(code, count);
        Output.current().ifPresent(out -> finish(out, outcome));
        reply.put("status", outcome.error().isPresent() ? "error" : "ok");
        reply.put("execution_count", count);
        outcome.error().ifPresent(error -> reply.putAll(error(error)));
        if (!silent) {
            publish(request, outcome);
        }
        reply.put("payload", front.takePages());
        reply.put(
                "user_expressions",
                outcome.error().isPresent() ? Map.of() : expressions(java, request));
        return outcome;
    }

    private static void finish(Output output, Outcome outcome) {
        outcome.notices().forEach(System.err::println);
        output.endCell();
    }

    private void publish(Message request, Outcome outcome) {
        outcome.error().ifPresent(error -> channels.publish("error", request, error(error)));
        if (outcome.shown()) {
            Bundle bundle = Values.of(outcome.value().orElse(null));
            channels.publish(
                    "execute_result",
                    request,
                    Map.of(
                            "data", bundle.data(),
                            "metadata", bundle.metadata(),
                            "execution_count", count));
        }
    }

    private static Map<String, Object> error(CellError error) {
        List<String> lines = new ArrayList<>(error.lines());
        lines.set(0, "\u001b[1;31m" + lines.get(0) + "\u001b[0m");
        return Map.of("ename", error.name(), "evalue", error.message(), "traceback", lines);
    }

    /** Answers {@code Math.max?} with its documentation in the pager. */
    private static Outcome explain(String asked) {
        Lab.doc(asked.substring(0, asked.length() - 1));
        return Outcome.NOTHING;
    }

    private Map<String, Object> expressions(Session java, Message request) {
        Map<String, Object> values = new LinkedHashMap<>();
        if (request.content().get("user_expressions") instanceof Map<?, ?> asked) {
            asked.forEach((name, code) -> values.put(String.valueOf(name), expression(java, code)));
        }
        return values;
    }

    private Map<String, Object> expression(Session java, Object code) {
        Outcome outcome = java.run(String.valueOf(code), count);
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("status", outcome.error().isPresent() ? "error" : "ok");
        if (outcome.error().isPresent()) {
            answer.putAll(error(outcome.error().get()));
        } else {
            Bundle bundle = Values.of(outcome.value().orElse(null));
            answer.put("data", bundle.data());
            answer.put("metadata", bundle.metadata());
        }
        return answer;
    }

    /** After an error the cells that wait are not run: they were sent in the belief it works. */
    private void abortWaiting() {
        List<Message> aborted = new ArrayList<>();
        waiting.drainTo(aborted);
        for (Message request : aborted) {
            channels.publish("status", request, Map.of("execution_state", "busy"));
            Map<String, Object> reply = Map.of("status", "aborted", "execution_count", count);
            channels.publish("status", request, Map.of("execution_state", "idle"));
            channels.send("shell", request.ids(), "execute_reply", request, reply);
        }
    }
}
