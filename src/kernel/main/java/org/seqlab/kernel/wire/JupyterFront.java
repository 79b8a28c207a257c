package org.seqlab.kernel.wire;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.seqlab.kernel.output.Bundle;
import org.seqlab.kernel.output.Front;

/** Sends the output of the running cell, or of the last one, to Jupyter. */
final class JupyterFront implements Front {
    private final Channels channels;
    private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();
    private final BlockingQueue<Object> pages = new LinkedBlockingQueue<>();
    private volatile Message cell;

    JupyterFront(Channels channels) {
        this.channels = channels;
    }

    void cell(Message request) {
        cell = request;
    }

    void answered(Message reply) {
        answers.add(reply.text("value"));
    }

    @Override
    public void stream(String name, String text) {
        channels.publish("stream", cell, Map.of("name", name, "text", text));
    }

    @Override
    public void display(Bundle bundle, String id, boolean update) {
        Map<String, Object> content =
                Map.of(
                        "data", bundle.data(),
                        "metadata", bundle.metadata(),
                        "transient", id == null ? Map.of() : Map.of("display_id", id));
        channels.publish(update ? "update_display_data" : "display_data", cell, content);
    }

    @Override
    public void page(Bundle bundle) {
        pages.add(Map.of("source", "page", "start", 0, "data", bundle.data()));
    }

    /** Hands over what the pager shows with the reply. */
    List<Object> takePages() {
        List<Object> taken = new ArrayList<>();
        pages.drainTo(taken);
        return taken;
    }

    @Override
    public void clear(boolean wait) {
        channels.publish("clear_output", cell, Map.of("wait", wait));
    }

    @Override
    public String ask(String prompt, boolean secret) throws IOException {
        Message asking = cell;
        if (asking == null || !asking.flag("allow_stdin", false)) {
            throw new IOException("Nobody can be asked here: this front end allows no input.");
        }
        answers.clear();
        Map<String, Object> question = Map.of("prompt", prompt, "password", secret);
        channels.send("stdin", asking.ids(), "input_request", asking, question);
        try {
            return answers.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("The question was interrupted.");
        }
    }
}
