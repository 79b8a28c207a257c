package org.seqlab.kernel.run;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.seqlab.kernel.output.Bundle;
import org.seqlab.kernel.output.Front;
import org.seqlab.kernel.session.CellError;
import org.seqlab.kernel.wire.Json;

/** Collects the output of a cell as a notebook file keeps it. */
public final class Collector implements Front {
    private JsonArray outputs = new JsonArray();
    private final Map<String, JsonObject> byId = new HashMap<>();
    private boolean clearing;

    /**
     * Hands over what was collected and starts anew.
     *
     * @return outputs of the notebook format
     */
    public synchronized JsonArray take() {
        JsonArray taken = outputs;
        outputs = new JsonArray();
        byId.clear();
        clearing = false;
        return taken;
    }

    private void add(JsonObject output) {
        if (clearing) {
            outputs = new JsonArray();
            clearing = false;
        }
        outputs.add(output);
    }

    @Override
    public synchronized void stream(String name, String text) {
        JsonObject last =
                outputs.isEmpty() || clearing
                        ? new JsonObject()
                        : outputs.get(outputs.size() - 1).getAsJsonObject();
        boolean same = last.has("name") && last.get("name").getAsString().equals(name);
        String before = same ? last.get("text").getAsString() : "";
        if (!same) {
            last = new JsonObject();
            last.addProperty("output_type", "stream");
            last.addProperty("name", name);
            add(last);
        }
        last.addProperty("text", overwrite(before + text));
    }

    /** A carriage return starts its line anew, as on a terminal. */
    static String overwrite(String text) {
        return text.replace("\r\n", "\n").replaceAll("[^\\n\\r]*\\r(?=[^\\n])", "");
    }

    @Override
    public synchronized void display(Bundle bundle, String id, boolean update) {
        if (update && byId.containsKey(id)) {
            fill(byId.get(id), bundle);
            return;
        }
        JsonObject output = new JsonObject();
        output.addProperty("output_type", "display_data");
        fill(output, bundle);
        add(output);
        if (id != null) {
            byId.put(id, output);
        }
    }

    private static void fill(JsonObject output, Bundle bundle) {
        JsonObject data = new JsonObject();
        bundle.data().forEach(data::addProperty);
        output.add("data", data);
        output.add("metadata", JsonParser.parseString(Json.write(bundle.metadata())));
    }

    synchronized void result(Bundle bundle, int count) {
        JsonObject output = new JsonObject();
        output.addProperty("output_type", "execute_result");
        output.addProperty("execution_count", count);
        fill(output, bundle);
        add(output);
    }

    synchronized void error(CellError error) {
        JsonObject output = new JsonObject();
        output.addProperty("output_type", "error");
        output.addProperty("ename", error.name());
        output.addProperty("evalue", error.message());
        JsonArray lines = new JsonArray();
        List<String> story = error.lines();
        story.forEach(lines::add);
        output.add("traceback", lines);
        add(output);
    }

    @Override
    public synchronized void clear(boolean wait) {
        clearing = wait;
        if (!wait) {
            outputs = new JsonArray();
        }
    }

    @Override
    public String ask(String prompt, boolean secret) throws IOException {
        throw new IOException("Nobody can be asked: this notebook runs without a front end.");
    }
}
